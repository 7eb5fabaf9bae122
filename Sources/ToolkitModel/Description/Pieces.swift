/// Pieces of all kinds, those of each kind in their order.
package struct Pieces: Sendable, Equatable {
  private var lists: [String: any PieceList] = [:]

  package init() {}

  package subscript<P: Piece>(type: P.Type) -> [P] {
    get { (lists[P.kind] as? List<P>)?.pieces ?? [] }
    set { lists[P.kind] = List(pieces: newValue) }
  }

  package static func == (left: Pieces, right: Pieces) -> Bool {
    left.lists.count == right.lists.count
      && left.lists.allSatisfy { kind, list in
        right.lists[kind].map { list.isEqual(to: $0) } ?? false
      }
  }

  /// The pieces of one kind.
  private struct List<P: Piece>: PieceList, Equatable {
    let pieces: [P]

    func isEqual(to other: any PieceList) -> Bool { (other as? List<P>) == self }
  }
}

private protocol PieceList: Sendable {
  func isEqual(to other: any PieceList) -> Bool
}
