package import ToolkitModel

/// Where a document will be read, which decides where its links lead.
package enum Medium: Sendable, Equatable {
  /// Pages of a site, linked to each other by their files.
  case site
  /// Paper, perhaps with other pages in the same book.
  case paper(Book)

  /// The pages that are bound together; a link to any other page is words, since nobody can follow
  /// it on paper.
  package struct Book: Sendable, Equatable {
    package let pages: Set<PageID>
    /// The page of the book on which each rule is printed first, where one is.
    package let rules: [PieceID<Rule>: PageID]

    package init(pages: Set<PageID> = [], rules: [PieceID<Rule>: PageID] = [:]) {
      self.pages = pages
      self.rules = rules
    }
  }
}

extension PageID {
  /// What the ids of this page begin with in a document that holds several pages.
  package var anchorPrefix: String {
    folder.isEmpty
      ? "home--" : folder.dropLast().split(separator: "/").joined(separator: "-") + "--"
  }

  /// The id of the page's start in such a document; no heading's, since a heading's name stands behind
  /// the prefix.
  package var anchor: String { anchorPrefix + "-" }
}
