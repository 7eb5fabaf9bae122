package import Diagnostics

/// A word of the glossary: the plain word first, then the official one.
package struct Term: Piece {
  package static var kind: String { "term" }

  package let id: PieceID<Term>
  package let plain: String
  package let official: String?
  /// Its letters, where it has some (`FOIA`).
  package let short: String?
  package let meaning: SourceText
  package let related: [Located<PieceID<Term>>]
  package let position: SourcePosition

  package init(
    id: PieceID<Term>, plain: String, official: String?, short: String?, meaning: SourceText,
    related: [Located<PieceID<Term>>], position: SourcePosition
  ) {
    self.id = id
    self.plain = plain
    self.official = official
    self.short = short
    self.meaning = meaning
    self.related = related
    self.position = position
  }
}
