/// A set of ASCII bytes, asked once for every byte that is escaped.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The ASCII characters of a text.
  init(_ characters: StaticString) {
    characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  /// This set and the control characters that are never content.
  ///
  /// Tab and line ends are left out unless `includingSpace`.
  func withControls(includingSpace: Bool) -> ByteSet {
    var set = self
    for byte in UInt8(0)..<0x20 where includingSpace || ![0x09, 0x0A, 0x0D].contains(byte) {
      set.insert(byte)
    }
    set.insert(0x7F)
    return set
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 != 0 }
    return byte < 128 && high >> UInt64(byte & 63) & 1 != 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the next byte of a set stands at or behind `start`; `end` if there is none.
  @inline(__always)
  func next(of set: ByteSet, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, !set.contains(self[index]) { index += 1 }
    return index
  }
}

extension [UInt8] {
  /// Calls `body` with the bytes side by side in memory, copying them only if they are not.
  @inline(__always)
  static func withContiguous<Result>(
    _ bytes: some Sequence<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = bytes.withContiguousStorageIfAvailable(body) { return result }
    return Array(bytes).withUnsafeBufferPointer(body)
  }
}
