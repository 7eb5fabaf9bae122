package import Publishing

/// The styles of books for a screen.
package struct ArchiveStyles: Sendable, Equatable {
  /// Of a book as one page: those of the site, and what only such a page has.
  package let page: [UInt8]
  /// Of an EPUB, whose look reading programs mostly decide.
  package let epub: [UInt8]

  /// - Parameters:
  ///   - archive: the style sheets of `Templates/archive/`, by name.
  ///   - assets: the files of `Templates/assets/`, by their path in the site.
  package init(archive: [String: [UInt8]], assets: [Site.File]) {
    let site = ["site", "faces", "records"].compactMap { name in
      assets.first { $0.path == "assets/\(name).css" }?.bytes
    }
    let all = Array((site + [archive["page"] ?? []]).joined(separator: [0x0A]))
    page = TrimmedText(ofStyle: all).bytes
    epub = TrimmedText(ofStyle: archive["epub"] ?? []).bytes
  }
}
