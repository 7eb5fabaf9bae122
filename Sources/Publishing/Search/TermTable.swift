import Platform

/// Numbers terms in the order in which they come up, each once.
///
/// A dictionary of strings would cost more than all else that a page's search needs: here a term is a few
/// bytes of one pool, found by an open table. It is asked for each word of each page, so its memory is its own,
/// which it frees: places are found by a mask that keeps them below `capacity`.
struct TermTable: ~Copyable {
  private var pool: TermMemory<UInt8>
  /// Where each term ends in the pool.
  private var ends: [UInt32] = []
  private var places: UnsafeMutablePointer<Place>
  /// How many places there are, a power of two; at most half of them are taken.
  private var capacity: Int

  private struct Place {
    /// What the term begins with; see ``key(of:)``.
    var key: UInt64 = 0
    /// The term's number, from 1; 0 where the place is free.
    var number: UInt32 = 0
    /// The last section that had the term, from 1.
    var section: UInt32 = 0
  }

  init(capacity: Int) {
    self.capacity = capacity.nextPowerOfTwo
    places = .allocate(capacity: self.capacity)
    places.initialize(repeating: Place(), count: self.capacity)
    pool = TermMemory(capacity: capacity * 4)
    ends.reserveCapacity(capacity / 2)
  }

  deinit { places.deallocate() }

  var count: Int { ends.count }

  /// The bytes of a term; good until the next one is added.
  subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    pool[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The terms, in a few bytes each.
  var list: TermList { TermList(pool: Array(pool.buffer), ends: ends.map { $0 }) }

  /// The number of a term, which is the next one if it is new.
  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    // First where it is, since adding may move all places.
    let place = place(of: term, key: Self.key(of: term))
    return Int(places[place].number) - 1
  }

  /// The number of a term that a section has not had before, and `nil` if it has.
  ///
  /// `key` is its ``key(of:)``. Sections come one after the other, from 1.
  @inline(__always)
  mutating func number(
    of term: UnsafeBufferPointer<UInt8>, key: UInt64, newIn section: UInt32
  ) -> Int? {
    let place = place(of: term, key: key)
    if places[place].section == section { return nil }
    places[place].section = section
    return Int(places[place].number) - 1
  }

  /// Where a term is, which is added if it is new.
  @inline(__always)
  private mutating func place(of term: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int {
    var place = Self.start(of: key) & (capacity - 1)
    while places[place].number != 0 {
      if places[place].key == key,
        term.count < 8 || self[Int(places[place].number) - 1].hasSameBytes(as: term)
      {
        return place
      }
      place = (place + 1) & (capacity - 1)
    }
    return add(term, key)
  }

  @inline(never)
  private mutating func add(_ term: UnsafeBufferPointer<UInt8>, _ key: UInt64) -> Int {
    if (count + 1) * 2 > capacity { grow() }
    pool.append(term)
    ends.append(UInt32(pool.count))
    let place = freePlace(for: key)
    places[place] = Place(key: key, number: UInt32(ends.count))
    return place
  }

  private func freePlace(for key: UInt64) -> Int {
    var place = Self.start(of: key) & (capacity - 1)
    while places[place].number != 0 { place = (place + 1) & (capacity - 1) }
    return place
  }

  private mutating func grow() {
    let (old, size) = (places, capacity)
    capacity *= 2
    places = .allocate(capacity: capacity)
    places.initialize(repeating: Place(), count: capacity)
    for taken in UnsafeBufferPointer(start: old, count: size) where taken.number != 0 {
      places[freePlace(for: taken.key)] = taken
    }
    old.deallocate()
  }

  private static func start(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The ``key(of:)`` of a term of at most seven bytes, the first of which is the lowest of a number.
  @inline(__always)
  static func key(ofShort bytes: UInt64, count: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: count) &<< 56
      | bytes & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
  }

  /// The bytes themselves and their number for up to seven, which most words have; of a longer term a hash.
  @inline(__always)
  static func key(of term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(term)
    let count = bytes.count
    if count < 4 {
      var key = UInt64(count) << 56
      for offset in 0..<count { key |= UInt64(bytes[offset]) << UInt64(8 * offset) }
      return key
    }
    if count < 8 {
      // The two halves may share bytes, which are then the same.
      return UInt64(count) << 56 | UInt64(bytes.loadUnaligned(as: UInt32.self))
        | UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        << UInt64(8 * (count - 4))
    }
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset + 8 < count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factor
      hash ^= hash >> 32
      offset += 8
    }
    hash = (hash ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) &* factor
    return 0xFF << 56 | hash >> 8
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
