package import ToolkitModel

/// Pieces of one kind in their order, found by id.
package struct PieceIndex<Indexed: Piece>: Sendable, Equatable {
  package let pieces: [Indexed]
  private let places: [PieceID<Indexed>: Int]

  /// Of two pieces with one id the first is found.
  package init(_ pieces: [Indexed]) {
    self.pieces = pieces
    places = Dictionary(
      pieces.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: PieceID<Indexed>) -> Indexed? {
    guard let place = places[id] else { return nil }
    return pieces[place]
  }

  /// The place of a piece in the order, starting at 0.
  package func order(of id: PieceID<Indexed>) -> Int? { places[id] }

  /// All ids, in the order of the pieces.
  package var ids: [String] { pieces.map(\.id.text) }
}
