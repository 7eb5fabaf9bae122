package import Diagnostics

/// A word of the glossary: the plain word first, then the official one.
package struct Term: Piece {
  package static let kind = "term"

  package var id = PieceID<Term>("")
  package var plain = ""
  package var official: String?
  /// Its letters, where it has some (`FOIA`).
  package var short: String?
  package var meaning = SourceText.blank
  package var related: [Located<PieceID<Term>>] = []
  package var position: SourcePosition
}

extension Term {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Term>(
    KindFacts(
      kind, plural: "terms", home: .list("glossary.yaml"), columns: ["id", "plain", "official"],
      isData: true, use: "link to it from a text"))

  package static let fields: [Field<Term>] = [
    .id(),
    .label(\.plain, "plain").noted("the plain word"),
    .optionalLabel(\.official, "official").noted("the official one"),
    .optionalString(\.short, "short", isKept: true).noted("its letters, if it has some"),
    .text(\.meaning, "meaning"),
    .references(\.related, "see"),
  ]
}
