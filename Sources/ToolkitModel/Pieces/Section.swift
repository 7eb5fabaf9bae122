package import Diagnostics

/// One chapter of the toolkit, and one page of the site.
package struct Section: ReviewablePiece {
  package static var kind: String { "section" }

  package let id: PieceID<Section>
  package let title: SourceText
  package let summary: SourceText
  package let keywords: [String]
  package let audience: [String]
  /// Whether a reader may need it at once, at the door.
  package let critical: Bool
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let body: SourceText
  package let position: SourcePosition

  package init(
    id: PieceID<Section>, title: SourceText, summary: SourceText, keywords: [String],
    audience: [String], critical: Bool, place: Located<PieceID<Place>>?, review: Review?,
    body: SourceText, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.keywords = keywords
    self.audience = audience
    self.critical = critical
    self.place = place
    self.review = review
    self.body = body
    self.position = position
  }

  package var reviewedTexts: [SourceText] { [title, summary, body] }
}
