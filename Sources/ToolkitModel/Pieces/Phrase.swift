package import Diagnostics

/// Words to say aloud or to hand over.
package struct Phrase: ReviewablePiece {
  package static var kind: String { "phrase" }

  /// How the words are used.
  package enum Use: String, Sendable, Equatable, CaseIterable {
    case say
    case handOver = "hand-over"
  }

  package let id: PieceID<Phrase>
  package let text: SourceText
  /// The same words in the counterpart language, for a face that an officer reads.
  package let counterpart: SourceText?
  package let use: Use
  package let situation: SourceText
  package let rules: [Located<PieceID<Rule>>]
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<Phrase>, text: SourceText, counterpart: SourceText?, use: Use,
    situation: SourceText,
    rules: [Located<PieceID<Rule>>], place: Located<PieceID<Place>>?, review: Review?,
    position: SourcePosition
  ) {
    self.id = id
    self.text = text
    self.counterpart = counterpart
    self.use = use
    self.situation = situation
    self.rules = rules
    self.place = place
    self.review = review
    self.position = position
  }

  package var reviewedTexts: [SourceText] { [text, situation] + (counterpart.map { [$0] } ?? []) }
}
