package import Diagnostics

/// A named selection of the toolkit, such as the whole or one appendix alone.
package struct NamedEdition: Piece {
  package static var kind: String { "edition" }

  /// Which pieces of one kind it takes.
  package enum Choice<Chosen: Piece>: Sendable, Equatable {
    case all
    case none
    case some([Located<PieceID<Chosen>>])
  }

  package let id: PieceID<NamedEdition>
  package let title: SourceText
  package let sections: Choice<Section>
  package let appendices: Choice<Appendix>
  package let flyers: Choice<Flyer>
  package let position: SourcePosition

  package init(
    id: PieceID<NamedEdition>, title: SourceText, sections: Choice<Section>,
    appendices: Choice<Appendix>, flyers: Choice<Flyer>, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.sections = sections
    self.appendices = appendices
    self.flyers = flyers
    self.position = position
  }
}
