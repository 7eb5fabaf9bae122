package import Diagnostics

/// An official form, warrant or notice that a reader may be shown.
package struct Paper: ReviewablePiece {
  package static let kind = "paper"

  package var id = PieceID<Paper>("")
  /// The number as it is printed on the paper, where it has one.
  package var number: String?
  package var name = ""
  /// What people call it.
  package var plain: String?
  package var signedBy = SourceText.blank
  /// Whether a judge signs it.
  package var judge = false
  package var allows = SourceText.blank
  package var doesNotAllow: SourceText?
  package var authorities: [Located<PieceID<Authority>>] = []
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var position: SourcePosition
}

extension Paper {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Paper>(
    KindFacts(
      kind, plural: "papers", home: .list("papers.yaml"),
      columns: ["id", "number", "name", "judge", "review"], isData: true,
      use: "link to it from a text"))

  package static let fields: [Field<Paper>] = [
    .id(),
    .optionalString(\.number, "number", isKept: true).noted("as printed on it, if it has one"),
    .label(\.name, "name"),
    .optionalLabel(\.plain, "plain").noted("in plain words"),
    .text(\.signedBy, "signed_by", signed: 0),
    .value(\.judge, "judge").noted("whether a judge signs it"),
    .text(\.allows, "allows", signed: 0).noted("what it authorises"),
    .optionalText(\.doesNotAllow, "does_not_allow", signed: 0),
    .references(\.authorities, "authority"),
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
  ]
}
