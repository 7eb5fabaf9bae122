package import Diagnostics

/// Words to say aloud or to hand over.
package struct Phrase: ReviewablePiece {
  package static let kind = "phrase"

  /// How the words are used.
  package enum Use: String, Choice {
    case say
    case handOver = "hand-over"
  }

  package var id = PieceID<Phrase>("")
  package var text = SourceText.blank
  /// The same words in the counterpart language, for a face that an officer reads.
  package var counterpart: SourceText?
  package var use = Use.say
  package var situation = SourceText.blank
  package var rules: [Located<PieceID<Rule>>] = []
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var position: SourcePosition
}

extension Phrase {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Phrase>(
    KindFacts(
      kind, plural: "phrases", home: .list("phrases.yaml"),
      columns: ["id", "kind", "text", "review"], isData: true,
      use: "print it with the directive `say`"))

  package static let fields: [Field<Phrase>] = [
    .id(),
    .text(\.text, "text", as: .phrase, signed: 0),
    .optionalText(\.counterpart, "counterpart", signed: 1, translated: false)
      .noted("in the counterpart language, for officers' faces"),
    .value(\.use, "kind"),
    .text(\.situation, "situation", signed: 0),
    .references(\.rules, "rules"),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
  ]
}
