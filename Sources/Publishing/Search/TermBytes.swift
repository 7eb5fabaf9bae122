/// Bytes of terms in memory of their own, without the checks that an array makes at each append.
///
/// It frees its memory. What it hands out as a pointer is good until the next append: no caller keeps one
/// longer than the call that got it.
struct TermBytes: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// All bytes; good until the next append.
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "reads only what was written")
    return base[offset]
  }

  /// Some of the bytes; good until the next append.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "reads only what was written")
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  mutating func reserve(_ more: Int) {
    if more > capacity - count { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    base = memory
    capacity = larger
  }

  /// Notes that bytes were written behind the others, for which there is room.
  mutating func grew(to count: Int) {
    precondition(count <= capacity, "writes only where there is room")
    self.count = count
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  mutating func removeLast(_ number: Int) { count = max(0, count - number) }
  mutating func removeAll() { count = 0 }
}
