package import Diagnostics

/// One chapter of the toolkit, and one page of the site.
package struct Section: ReviewablePiece {
  package static let kind = "section"

  package var id = PieceID<Section>("")
  package var title = SourceText.blank
  package var summary = SourceText.blank
  /// Words that people search for.
  package var keywords: [String] = []
  package var audience: [String] = []
  /// Whether a reader may need it at once, at the door.
  package var critical = false
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var body = SourceText.blank
  package var position: SourcePosition
}

extension Section {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Section>(
    KindFacts(
      kind, plural: "sections", home: .files("sections/", ".md"),
      columns: ["id", "title", "words", "minutes", "review"], isLeftOut: true, isAtRoot: true))

  package static let fields: [Field<Section>] = [
    .fileID,
    .text(\.title, "title", as: .title, signed: 0, parsed: false),
    .text(\.summary, "summary", signed: 0, parsed: false),
    .keywords(\.keywords),
    .strings(\.audience, "audience"),
    .value(ifSet: \.critical, "critical").noted("whether a reader may need it at once"),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
    .body(\.body, signed: 0),
  ]
}
