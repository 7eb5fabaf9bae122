package import ToolkitModel

/// The pages that are bound together; a link to any other page is words, since nobody can follow it there.
package struct BoundPages: Sendable, Equatable {
  package let pages: Set<PageID>
  /// The page of the book on which each rule is printed first, where one is.
  package let rules: [PieceID<Rule>: PageID]

  package init(pages: Set<PageID> = [], rules: [PieceID<Rule>: PageID] = [:]) {
    self.pages = pages
    self.rules = rules
  }
}
