package import Diagnostics

/// A wording that has harmed readers, as a pattern on one sentence.
package struct DangerousWording: Piece {
  package static let kind = "dangerous wording"

  package var id = PieceID<DangerousWording>("")
  /// What is wrong with it.
  package var label = ""
  /// Words of which a sentence must hold one to be looked at; never empty.
  package var anchors: [String] = []
  package var pattern = TextPattern.blank
  /// What makes such a sentence right, in the sentence itself, if all of it is there; empty for nothing.
  package var unless: [TextPattern] = []
  /// What makes words of the pattern right if they lie within a match of any of these, such as "do not run".
  package var unlessWithin: [TextPattern] = []
  /// What makes such a sentence right, anywhere in what the piece prints, if all of it is there.
  package var unlessText: [TextPattern] = []
  /// The one audience for whom such a sentence is right.
  package var unlessAudience: String?
  /// What to do about it.
  package var remedy = ""
  package var examples = CheckExamples()
  package var position: SourcePosition
}

extension DangerousWording {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let fields: [Field<Self>] = [
    .id(isEssential: true), .string(\.label, "label"), .words(\.anchors, "anchor"),
    .pattern(\.pattern, "pattern"), .patterns(\.unless, "unless"),
    .patterns(\.unlessWithin, "unless_within"), .patterns(\.unlessText, "unless_text"),
    .optionalString(\.unlessAudience, "unless_audience"), .string(\.remedy, "remedy"),
    .text(\.examples.good, "good"), .text(\.examples.bad, "bad"),
  ]
}
