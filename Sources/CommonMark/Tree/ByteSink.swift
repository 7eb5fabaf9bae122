import Platform

/// Bytes that grow, without the checks that an array makes at each append.
///
/// It owns its memory and frees it; the contents leave by ``bytes`` or ``append(to:)``, one copy each.
struct ByteSink: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var last: UInt8? { count > 0 ? base[count - 1] : nil }

  /// The byte at an offset below `count`.
  subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "reads only what was written")
    return base[offset]
  }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  func append(to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  /// Forgets what lies behind `count`.
  mutating func truncate(to count: Int) {
    self.count = max(0, min(count, self.count))
  }

  /// Moves all bytes from an offset on to another sink.
  mutating func move(from offset: Int, to other: inout ByteSink) {
    precondition(offset >= 0 && offset <= count, "moves only what was written")
    other.append(base + offset, count: count - offset)
    count = offset
  }

  /// Appends some bytes of another sink.
  mutating func append(_ other: borrowing ByteSink, _ range: Range<Int>) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= other.count, "reads only what was written")
    append(other.base + range.lowerBound, count: range.count)
  }

  /// The offset behind the next line feed at an offset or behind it; the end if there is none.
  func lineEnd(from offset: Int) -> Int {
    precondition(offset >= 0 && offset <= count, "reads only what was written")
    guard let found = memchr(base + offset, 0x0A, count - offset) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
  }

  /// Makes room for `more` bytes behind what is written.
  @inline(__always)
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

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let size = text.utf8CodeUnitCount
    reserve(size)
    (base + count).update(from: text.utf8Start, count: size)
    count += size
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, count size: Int) {
    reserve(size)
    (base + count).update(from: start, count: size)
    count += size
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { append(start, count: bytes.count) }
  }

  mutating func append(_ bytes: some Collection<UInt8>) {
    // The bytes of nearly all collections lie side by side.
    let isCopied: Void? = bytes.withContiguousStorageIfAvailable { append($0) }
    if isCopied == nil { for byte in bytes { append(byte) } }
  }

  /// Appends eight bytes at a time, and the rest of them at the end; a text of less than eight is left to the caller.
  ///
  /// - Parameters:
  ///   - bytes: what to append.
  ///   - start: the offset to begin at.
  ///   - stops: whether one of eight bytes, the first of which is the lowest, is not to be appended as it is.
  /// - Returns: the offset behind what was appended.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, until stops: (_ eight: UInt64) -> Bool
  ) -> Int {
    guard bytes.count >= 8 else { return start }
    let raw = UnsafeRawBufferPointer(bytes)
    // The last few are stored as eight, too.
    reserve(raw.count - start + 8)
    let place = UnsafeMutableRawPointer(base + (count - start))
    var offset = start
    while offset < raw.count {
      let eight = raw.eight(at: offset)
      if stops(eight) { break }
      (place + offset).storeBytes(of: eight.littleEndian, as: UInt64.self)
      offset &+= 8
    }
    offset = min(offset, raw.count)
    count += offset - start
    return offset
  }

  /// Appends a number in decimal.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var digits = number.magnitude
    var divisor: UInt = 1
    while digits / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(digits / divisor))
      digits %= divisor
      divisor /= 10
    }
  }

  /// Appends a number that is given in thousandths, with as many digits behind the point as it needs.
  mutating func append(thousandths number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimal: Int(number.magnitude / 1_000))
    var digits = number.magnitude % 1_000
    if digits > 0 { append(UInt8(ascii: ".")) }
    while digits > 0 {
      append(UInt8(ascii: "0") + UInt8(digits / 100))
      digits = digits % 100 * 10
    }
  }

  /// Appends a line feed unless one is there already, or nothing is.
  @inline(__always)
  mutating func startLine() {
    if count > 0, base[count - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }
}
