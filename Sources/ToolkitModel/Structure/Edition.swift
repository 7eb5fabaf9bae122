package import Diagnostics

/// A named selection of the toolkit, such as the whole or one appendix alone.
package struct Edition: Piece {
  package static let kind = "edition"

  /// Which pieces of one kind it takes.
  package enum Choice<Chosen: Piece>: Sendable, Equatable {
    case all
    case none
    case some([Located<PieceID<Chosen>>])
  }

  package var id = PieceID<Edition>("")
  package var title = SourceText.blank
  /// Whom it is for and what it holds, in a sentence.
  package var summary = SourceText.blank
  /// How to use it; Markdown, below the front page.
  package var instructions: SourceText?
  package var encounters = Choice<Encounter>.none
  package var sections = Choice<Section>.none
  package var appendices = Choice<Appendix>.none
  package var flyers = Choice<Flyer>.none
  package var forms = Choice<Form>.none
  /// The papers of its book; without any, the first of the toolkit's.
  package var papers: [ToolkitSettings.PaperSize] = []
  /// Whether its book is also made in large type.
  package var isLarge = false
  package var position: SourcePosition
}

extension Edition {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Edition>(
    KindFacts(
      kind, plural: "editions", home: .settings("editions"), columns: ["id", "title"],
      isData: true))

  package static let fields: [Field<Edition>] = [
    .id(isEssential: true, namesFolder: true),
    .text(\.title, "title", as: .title, parsed: false),
    .text(\.summary, "summary", parsed: false).noted("for whom it is"),
    .optionalText(\.instructions, "guide").noted("how to use it"),
    .selection(\.encounters, "encounters"),
    .selection(\.sections, "sections"),
    .selection(\.appendices, "appendices"),
    .selection(\.flyers, "flyers"),
    .selection(\.forms, "forms"),
    .values(ifSet: \.papers, "papers").noted("papers of its book"),
    .value(ifSet: \.isLarge, "large").noted("its book in large type too"),
  ]
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
