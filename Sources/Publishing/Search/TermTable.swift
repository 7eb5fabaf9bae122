/// Numbers terms in the order in which they come up, each once.
///
/// A dictionary of strings would cost more than all else that a page's search needs: here a term is a few
/// bytes of one pool, found by an open table.
struct TermTable: Sendable, Equatable {
  private var pool: [UInt8] = []
  fileprivate private(set) var ends: [Int] = []
  private var slots: [Int32]

  init(capacity: Int) {
    slots = Array(repeating: -1, count: capacity.nextPowerOfTwo)
    pool.reserveCapacity(capacity * 4)
    ends.reserveCapacity(capacity / 2)
  }

  var count: Int { ends.count }

  /// All terms, one behind the other, in the order of their numbers.
  fileprivate var joined: [UInt8] { pool.map { $0 } }

  subscript(number: Int) -> ArraySlice<UInt8> {
    pool[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a term, which is the next one if it is new.
  mutating func number(of term: ArraySlice<UInt8>) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    var slot = Self.hash(term) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if self[number] == term { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(ends.count)
    pool += term
    ends.append(pool.count)
    return ends.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in ends.indices {
      var slot = Self.hash(self[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ term: ArraySlice<UInt8>) -> Int {
    let hash = PageRecord.hash(term)
    return hash ^ (hash >> 29)
  }
}

/// The terms of a table by their numbers, in as few bytes as they need: those of all pages wait for the index.
struct TermList: Sendable, Equatable {
  private let pool: [UInt8]
  private let ends: [UInt32]

  init(_ table: TermTable) {
    pool = table.joined
    ends = table.ends.map { UInt32($0) }
  }

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    pool[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int {
    self < 2 ? 2 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
