package import Publishing

/// The styles of books for a screen.
package struct ArchiveStyles: Sendable, Equatable {
  /// Of a book as one page: those of the site, and what only such a page has.
  package let page: [UInt8]
  /// Of an EPUB, whose look reading programs mostly decide.
  package let epub: [UInt8]

  /// Takes the style sheets of `Templates/archive/`, by name, and those of the site, with the toolkit's colour.
  package init(archive: [String: [UInt8]], assets: SiteAssets) {
    let site = ["site", "faces", "records"].compactMap { assets.styleSheet($0) }
    let own = TrimmedText(ofStyle: archive["page"] ?? []).bytes
    page = Array((site + [own]).joined(separator: [0x0A]))
    epub = TrimmedText(ofStyle: archive["epub"] ?? []).bytes
  }
}
