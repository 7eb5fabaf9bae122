package import Diagnostics

/// A part of the outline: some sections in their order.
package struct Part: Piece {
  package static var kind: String { "part" }

  package let id: PieceID<Part>
  package let title: SourceText
  package let summary: SourceText?
  package let sections: [Located<PieceID<Section>>]
  package let position: SourcePosition

  package init(
    id: PieceID<Part>, title: SourceText, summary: SourceText?,
    sections: [Located<PieceID<Section>>], position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.sections = sections
    self.position = position
  }
}
