package import ToolkitModel

/// A file to take away, as pages offer it: the site packed, or a book for a screen.
package struct ArchivedFile: Sendable, Equatable {
  package enum Kind: String, Sendable, Equatable, CaseIterable {
    /// The pages of a language, packed.
    case zip
    /// A book as one page.
    case html
    /// A book for reading programs.
    case epub
  }

  /// In the site, such as `archive/en/full.epub`.
  package let path: PagePath
  package let kind: Kind
  package let bytes: Int
}

/// All files of a site that can be taken away.
package struct ArchivedFiles: Sendable, Equatable {
  /// Sorted by path.
  package let all: [ArchivedFile]

  /// - Parameter files: paths in the site and how many bytes each has; those that are no archives are left out.
  package init(_ files: [(path: String, bytes: Int)] = []) {
    all = files.compactMap { file in
      guard file.path.hasPrefix("archive/"),
        let ending = file.path.split(separator: ".").last,
        let kind = ArchivedFile.Kind(rawValue: String(ending))
      else { return nil }
      return ArchivedFile(path: PagePath(file.path), kind: kind, bytes: file.bytes)
    }.sorted { $0.path < $1.path }
  }

  /// What a page offers: an edition its books, the first page the packed site, the page for taking along all.
  package func offered(on page: PageID, in variant: Variant) -> [ArchivedFile] {
    switch page {
    case .home: all.filter { $0.path.text == variant.packedPath }
    case .edition(let id):
      all.filter { file in
        file.kind != .zip && file.path.text == variant.path(of: id, as: file.kind)
      }
    case .save:
      all.filter { $0.kind == .zip && $0.path.text == variant.packedPath }
        + all.filter { $0.kind != .zip && $0.path.text.hasPrefix("archive/\(variant.folder)/") }
    default: []
    }
  }
}
