/// A place where a piece names another piece, or a code.
package struct Reference: Sendable, Equatable {
  package enum Target: Sendable, Hashable {
    /// A piece of a kind.
    case piece(kind: String)
    /// A code of a set.
    case code(set: String)
  }

  package let target: Target
  package let name: Located<String>

  package init<P: Piece>(_ id: Located<PieceID<P>>) {
    target = .piece(kind: P.kind)
    name = id.with(id.value.text)
  }

  package init(_ code: Located<String>, in set: String) {
    target = .code(set: set)
    name = code
  }

  /// The piece that it names; `nil` for a code.
  package var piece: PieceKey? {
    if case .piece(let kind) = target { PieceKey(kind: kind, id: name.value) } else { nil }
  }
}
