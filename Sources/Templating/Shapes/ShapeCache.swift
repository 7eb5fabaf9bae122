import Synchronization

/// The shapes that one template was filled for.
///
/// A class, because all copies of a library share it. The lock is held for one look-up or one
/// insertion, never while a template is filled, so two threads may cut the same shape at once; they
/// cut the same pieces.
final class ShapeCache: Sendable {
  /// How many bytes of pieces a template keeps; shapes beyond are cut anew each time.
  static let mostBytes = 2 << 20

  private struct Storage {
    var pieces: [[UInt8]: ShapePieces] = [:]
    var cost = 0
  }

  private let storage = Mutex(Storage())

  /// The pieces for a key; if there are none, `cut` makes them.
  func pieces(for key: [UInt8], cut: () -> ShapePieces) -> ShapePieces {
    if let known = storage.withLock({ $0.pieces[key] }) { return known }
    let pieces = cut()
    let cost = pieces.cost + key.count
    storage.withLock { storage in
      guard storage.cost + cost <= Self.mostBytes, storage.pieces[key] == nil else { return }
      storage.pieces[key] = pieces
      storage.cost += cost
    }
    return pieces
  }

  /// How many shapes are kept.
  var count: Int { storage.withLock { $0.pieces.count } }
}
