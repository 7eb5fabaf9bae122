package import Diagnostics

/// A "right now" page: one screen for somebody who stands in front of an officer at this moment.
package struct Encounter: ReviewablePiece {
  package static var kind: String { "encounter" }

  /// The most words that one screen of a phone holds in large type.
  package static let wordBudget = 120

  package let id: PieceID<Encounter>
  package let title: SourceText
  package let summary: SourceText
  /// The section that says more.
  package let section: Located<PieceID<Section>>
  package let keywords: [String]
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let body: SourceText
  package let position: SourcePosition

  package init(
    id: PieceID<Encounter>, title: SourceText, summary: SourceText,
    section: Located<PieceID<Section>>, keywords: [String], place: Located<PieceID<Place>>?,
    review: Review?, body: SourceText, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.section = section
    self.keywords = keywords
    self.place = place
    self.review = review
    self.body = body
    self.position = position
  }

  package var reviewedTexts: [SourceText] { [title, summary, body] }
}
