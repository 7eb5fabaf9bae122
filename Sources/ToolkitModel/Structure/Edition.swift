package import Diagnostics

/// A named selection of the toolkit, such as the whole or one appendix alone.
package struct Edition: Piece {
  package static var kind: String { "edition" }

  /// Which pieces of one kind it takes.
  package enum Choice<Chosen: Piece>: Sendable, Equatable {
    case all
    case none
    case some([Located<PieceID<Chosen>>])
  }

  package let id: PieceID<Edition>
  package let title: SourceText
  /// Whom it is for and what it holds, in a sentence.
  package let summary: SourceText
  /// How to use it; Markdown, below the front page.
  package let instructions: SourceText?
  package let encounters: Choice<Encounter>
  package let sections: Choice<Section>
  package let appendices: Choice<Appendix>
  package let flyers: Choice<Flyer>
  package let forms: Choice<Form>
  package let position: SourcePosition

  package init(
    id: PieceID<Edition>, title: SourceText, summary: SourceText, instructions: SourceText?,
    encounters: Choice<Encounter>, sections: Choice<Section>, appendices: Choice<Appendix>,
    flyers: Choice<Flyer>, forms: Choice<Form>, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.instructions = instructions
    self.encounters = encounters
    self.sections = sections
    self.appendices = appendices
    self.flyers = flyers
    self.forms = forms
    self.position = position
  }
}

extension Edition.Choice {
  /// The pieces that are chosen, in their own order.
  package func chosen(from pieces: [Chosen]) -> [Chosen] {
    switch self {
    case .all: return pieces
    case .none: return []
    case .some(let ids):
      let wanted = Set(ids.map(\.value))
      return pieces.filter { wanted.contains($0.id) }
    }
  }
}
