/// Terms by their numbers, in a few bytes each: those of all pages wait for the index.
struct TermList: Sendable, Equatable {
  private var pool: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    pool[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The same terms, without the room that was kept for more.
  var trimmed: TermList {
    var copy = self
    copy.pool = pool.map { $0 }
    copy.ends = ends.map { $0 }
    return copy
  }

  mutating func reserve(terms: Int, bytes: Int) {
    pool.reserveCapacity(bytes)
    ends.reserveCapacity(terms)
  }

  mutating func append(_ term: ArraySlice<UInt8>) {
    pool += term
    ends.append(UInt32(pool.count))
  }
}
