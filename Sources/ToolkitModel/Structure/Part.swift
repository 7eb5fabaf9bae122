package import Diagnostics

/// A part of the outline: some sections in their order.
package struct Part: Piece {
  package static let kind = "part"

  package var id = PieceID<Part>("")
  package var title = SourceText.blank
  package var summary: SourceText?
  package var sections: [Located<PieceID<Section>>] = []
  package var position: SourcePosition
}

extension Part {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Part>(KindFacts(kind, home: .settings("outline")))

  package static let fields: [Field<Part>] = [
    .id(isEssential: true, namesFolder: true),
    .text(\.title, "title", as: .title, parsed: false),
    .optionalText(\.summary, "summary"),
    .references(\.sections, "sections"),
  ]
}
