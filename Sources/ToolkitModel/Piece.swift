package import Diagnostics

/// What every piece of a toolkit has: an id, a place in a file, and a name that people know it by.
package protocol Piece: Described, Equatable {
  var id: PieceID<Self> { get set }
  var position: SourcePosition { get set }
}

extension Piece {
  package var listName: String? { id.text }

  /// The same piece with another value of something that it has.
  package func with<Value>(_ path: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
    var copy = self
    copy[keyPath: path] = value
    return copy
  }
}

/// A piece that a lawyer can sign.
package protocol ReviewablePiece: Piece {
  /// The place whose law it states; `nil` means the toolkit's own.
  var place: Located<PieceID<Place>>? { get }
  var review: Review? { get }
}
