#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers terms in the order in which they come up, each once.
///
/// A dictionary of strings would cost more than all else that a page's search needs: here a term is a few
/// bytes of one pool, found by an open table of hashes.
struct TermTable: ~Copyable {
  private var pool: TermBytes
  /// Where each term ends in the pool.
  private var ends: [UInt32] = []
  /// For each place the term's hash in the upper half and its number, from 1, in the lower; 0 if it is free.
  private var slots: [UInt64]

  init(capacity: Int) {
    slots = Array(repeating: 0, count: capacity.nextPowerOfTwo)
    pool = TermBytes(capacity: capacity * 4)
    ends.reserveCapacity(capacity / 2)
  }

  var count: Int { ends.count }

  /// The bytes of a term; good until the next one is added.
  subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    pool[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The terms, in a few bytes each.
  var list: TermList { TermList(pool: Array(pool.buffer), ends: ends.map { $0 }) }

  /// The number of a term, which is the next one if it is new.
  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    if count * 2 >= slots.count { grow() }
    let hash = Self.hash(term)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
        let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if self[number].hasSameBytes(as: term) { return number }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    pool.append(term)
    ends.append(UInt32(pool.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
    return count - 1
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for taken in slots where taken != 0 {
      var slot = Int(truncatingIfNeeded: taken >> 32) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = taken
    }
    slots = larger
  }

  /// Eight bytes at a time; it is asked once a word.
  private static func hash(_ term: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(term)
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factor
      hash ^= hash >> 32
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    hash = (hash ^ rest) &* factor
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return count == 0 }
    return memcmp(left, right, count) == 0
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int {
    self < 2 ? 2 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
