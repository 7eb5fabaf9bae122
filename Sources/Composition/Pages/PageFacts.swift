package import ToolkitModel

/// What composing a page found, so that nobody looks for it again.
package struct PageFacts: Sendable {
  package let review: PageReview
  /// The rules printed in full, each time that one is, in the order of the text.
  package let rules: [PieceID<Rule>]
  /// Links into other pages' headings, to be checked when all pages are known.
  package let links: [PlacedLink]
  /// The terms that the page explains in place, in the order of their first mentions.
  package let explained: [PieceID<Term>]
  /// The contacts that the page names.
  package let contacts: Set<PieceID<Contact>>
  /// The content's pictures that it shows, by path.
  package let pictures: [String]
  /// The dated changes that it lists, in the order of the text.
  package let changes: [DatedChange]
  /// The ids of those headings that had none written, in order.
  let headingIDs: [String]
}
