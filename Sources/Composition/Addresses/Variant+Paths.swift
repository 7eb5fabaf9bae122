package import ToolkitModel

/// Where the files of a variant lie in the site; nothing else makes a path of a language or a place.
///
/// The group and the day are in no path: a build has one of each.
extension Variant {
  /// What stands for it in the middle of a path: `en`, or `en/in/harbor` for a place.
  package var folder: String { place.map { "\(language)/in/\($0)" } ?? language.text }

  /// What stands for it in the name of a file that lies beside those of other variants: `en`, or `en.harbor`.
  ///
  /// Neither a language nor an id has a dot.
  package var name: String { place.map { "\(language).\($0)" } ?? language.text }

  package func path(of page: PageID) -> PagePath { path(ofPageIn: page.folder) }

  /// A page by its folder below that of the variant.
  package func path(ofPageIn folder: String) -> PagePath {
    PagePath("\(self.folder)/\(folder)index.html")
  }

  /// The Markdown text of a page.
  package func markdownPath(of page: PageID) -> PagePath {
    PagePath("markdown/\(folder)/\(page == .home ? "index" : page.folder.dropLast()).md")
  }

  /// The drawing of a diagram.
  package func path(of diagram: PieceID<Diagram>) -> PagePath {
    PagePath("\(folder)/diagrams/\(diagram).svg")
  }

  /// A printed file by its name.
  package func printPath(_ name: String) -> String { "print/\(folder)/\(name)" }

  /// A book for a screen.
  package func path(of edition: PieceID<Edition>, as kind: ArchivedFile.Kind) -> String {
    "archive/\(folder)/\(edition).\(kind.rawValue)"
  }

  /// All pages, packed.
  package var packedPath: String { "archive/toolkit-\(name).zip" }
  /// The drawing of the social card.
  package var cardPath: PagePath { PagePath("card/\(name).svg") }
  package var searchPath: String { "\(Self.searchPaths[0])\(name).js" }
  /// The texts that results show passages of.
  package var passagesPath: String { "\(Self.searchPaths[1])\(name).js" }
  package var webManifestPath: String { "\(folder)/site.webmanifest" }

  /// What the names of the files begin with that only a search in one variant needs.
  private static let searchPaths = ["assets/search-", "assets/passages-"]

  /// Whether a copy of its pages on a phone has a file of the site: the pages, and what they need.
  package func keeps(_ path: String) -> Bool {
    // The words of others are looked up in theirs.
    if path.hasSuffix(".js") && Self.searchPaths.contains(where: path.hasPrefix) {
      return path == searchPath || path == passagesPath
    }
    // Places have theirs below that of their language.
    let isPage = path.hasPrefix(folder + "/") && !path.hasPrefix(folder + "/in/")
    let isShown = path == "index.html" || path == printPath(PictureStrip.pictureName)
    return isPage || isShown || path.hasPrefix("assets/") || path.hasPrefix("images/")
  }
}
