/// Values side by side in memory of their own, without the checks that an array makes at each append.
///
/// It frees its memory. What it hands out as a pointer is good until the next append: no caller keeps one
/// longer than the call that got it.
struct TermMemory<Value: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Value>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// All values; good until the next append.
  var buffer: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: base, count: count) }

  subscript(offset: Int) -> Value {
    precondition(offset >= 0 && offset < count, "reads only what was written")
    return base[offset]
  }

  /// Some of the values; good until the next append.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<Value> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "reads only what was written")
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  @inline(__always)
  mutating func reserve(_ more: Int) {
    if more > capacity - count { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    base = memory
    capacity = larger
  }

  /// Notes that values were written behind the others, for which there is room.
  @inline(__always)
  mutating func grew(to count: Int) {
    precondition(count <= capacity, "writes only where there is room")
    self.count = count
  }

  @inline(__always)
  mutating func append(_ value: Value) {
    reserve(1)
    base[count] = value
    count += 1
  }

  mutating func append(_ values: UnsafeBufferPointer<Value>) {
    guard let start = values.baseAddress else { return }
    reserve(values.count)
    (base + count).update(from: start, count: values.count)
    count += values.count
  }

  mutating func removeLast(_ number: Int) { count = max(0, count - number) }
  @inline(__always)
  mutating func removeAll() { count = 0 }
}

extension TermMemory<UInt8> {
  /// Replaces all by the lowest `count` bytes of a number, the lowest first.
  @inline(__always)
  mutating func set(_ bytes: UInt64, count: Int) {
    UnsafeMutableRawPointer(base).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    self.count = min(count, 8)
  }
}
