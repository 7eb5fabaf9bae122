package import Diagnostics

/// What every piece of a toolkit has: an id, a place in a file, and a name that people know it by.
package protocol Piece: Sendable, Equatable {
  /// The kind in one plain word, as messages and `handbill list` write it (`section`).
  static var kind: String { get }

  var id: PieceID<Self> { get }
  var position: SourcePosition { get }
}

/// A piece that a lawyer can sign.
package protocol ReviewablePiece: Piece {
  /// The place whose law it states; `nil` means the toolkit's own.
  var place: Located<PieceID<Place>>? { get }
  var review: Review? { get }
  /// The texts that a signature covers, in a fixed order.
  var reviewedTexts: [SourceText] { get }
}
