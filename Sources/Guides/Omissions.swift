package import ToolkitModel

/// What a guide leaves out because nobody has signed it; empty unless the toolkit's policy says so.
package struct Omissions: Sendable, Equatable {
  private let pieces: Set<PieceKey>

  init(of toolkit: Toolkit, states: ReviewStates) {
    var pieces: Set<PieceKey> = []
    func add<K: AnyKind>(_ kind: K) {
      guard kind.facts.isLeftOut else { return }
      for piece in kind.described.pieces(in: toolkit.pieces) {
        let key = PieceKey(piece.id)
        if states[key] <= .changed { pieces.insert(key) }
      }
    }
    if toolkit.settings.reviewPolicy.unreviewed == .omit {
      for kind in toolkit.kinds.all { add(kind) }
    }
    self.pieces = pieces
  }

  package func contains<P: Piece>(_ id: PieceID<P>) -> Bool { pieces.contains(PieceKey(id)) }
}
