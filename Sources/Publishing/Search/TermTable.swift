/// Numbers terms in the order in which they come up, each once.
///
/// A dictionary of strings would cost more than all else that a page's search needs: here a term is a few
/// bytes of one pool, found by an open table.
struct TermTable: Sendable, Equatable {
  private(set) var list = TermList()
  private var slots: [Int32]

  init(capacity: Int) {
    slots = Array(repeating: -1, count: capacity.nextPowerOfTwo)
    list.reserve(terms: capacity / 2, bytes: capacity * 4)
  }

  var count: Int { list.count }

  subscript(number: Int) -> ArraySlice<UInt8> { list[number] }

  /// The number of a term, which is the next one if it is new.
  mutating func number(of term: ArraySlice<UInt8>) -> Int {
    if count * 2 >= slots.count { grow() }
    var slot = Self.hash(term) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if self[number] == term { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    list.append(term)
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count {
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

extension Int {
  fileprivate var nextPowerOfTwo: Int {
    self < 2 ? 2 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
