/// Terms by their numbers, in a few bytes each: those of each task wait for the index.
struct TermList: Sendable, Equatable {
  let pool: [UInt8]
  /// Where each term ends in the pool.
  let ends: [UInt32]

  var count: Int { ends.count }

  /// Calls `body` with each term in order; its bytes are good during the call.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    pool.withUnsafeBufferPointer { pool in
      var start = 0
      for end in ends {
        body(UnsafeBufferPointer(rebasing: pool[start..<Int(end)]))
        start = Int(end)
      }
    }
  }
}
