package import Diagnostics

/// A sheet that is printed and filled in by hand, such as a family's plan; nothing in it is stored.
package struct Form: ReviewablePiece {
  package static let kind = "form"

  package var id = PieceID<Form>("")
  package var title = SourceText.blank
  package var summary = SourceText.blank
  /// Words that people search for.
  package var keywords: [String] = []
  /// In the order in which they are printed; never empty.
  package var parts: [Part] = []
  /// What its advice rests on.
  package var rules: [Located<PieceID<Rule>>] = []
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var position: SourcePosition
}

extension Form {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Form>(
    KindFacts(
      kind, plural: "forms", home: .files("forms/", ".yaml"), columns: ["id", "title", "review"],
      isData: true, isLeftOut: true))

  package static let fields: [ToolkitModel.Field<Form>] = [
    .fileID,
    .text(\.title, "title", as: .title, signed: 0, parsed: false),
    .text(\.summary, "summary", signed: 0, parsed: false),
    .keywords(\.keywords),
    .parts(\.parts, "parts", isRequired: true),
    .references(\.rules, "rules").noted("what its advice rests on"),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
  ]
}
