package import Diagnostics

/// A "right now" page: one screen for somebody who stands in front of an officer at this moment.
package struct Encounter: ReviewablePiece {
  package static let kind = "encounter"

  /// The most words that one screen of a phone holds in large type.
  package static let wordBudget = 120

  package var id = PieceID<Encounter>("")
  package var title = SourceText.blank
  package var summary = SourceText.blank
  /// Two or three words for the button on the home page; the title where there are none.
  package var short: SourceText?
  /// The icon of the situation, by name.
  package var icon: Located<String>?
  /// The section that says more.
  package var section: Located<PieceID<Section>> = .blankID()
  /// Words that people search for.
  package var keywords: [String] = []
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var body = SourceText.blank
  package var position: SourcePosition
}

extension Encounter {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Encounter>(
    KindFacts(
      kind, plural: "encounters", home: .files("encounters/", ".md"),
      columns: ["id", "section", "title", "review"], isData: true, isLeftOut: true))

  package static let fields: [Field<Encounter>] = [
    .fileID,
    .text(\.title, "title", as: .title, signed: 0, parsed: false),
    .text(\.summary, "summary", signed: 0, parsed: false),
    .optionalText(\.short, "short", parsed: false).noted("two or three words for its button"),
    .optionalCode(\.icon, "icon", in: nil),
    .reference(\.section, "section").noted("says more; the page ends with a link to it"),
    .keywords(\.keywords),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
    .body(\.body, signed: 0),
  ]
}
