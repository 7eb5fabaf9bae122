/// Looks for bytes that prose has few of, eight at a time: the checks go over every byte of a toolkit.
enum RareBytes {
  /// The high bit of each byte of a word.
  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Calls `body` with the offset of each digit and colon (`0` to `:` in ASCII), in order, until it
  /// says `true`; and with that of some other bytes, so it must look for itself.
  @inline(__always)
  static func visitDigitsAndColons(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool
  ) {
    visit(bytes, body) { word in
      // What is less than 11 when the bits of `0` are turned over.
      let turned = word ^ (ones &* 0x30)
      return (turned &- ones &* 0x0B) & ~turned & high
    }
  }

  /// As ``visitDigitsAndColons(_:_:)`` for colons and opening braces.
  @inline(__always)
  static func visitColonsAndBraces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool
  ) {
    visit(bytes, body) { word in
      zeros(word ^ (ones &* 0x3A)) | zeros(word ^ (ones &* 0x7B))
    }
  }

  /// As ``visitDigitsAndColons(_:_:)`` for the bytes of ``WrittenWords/isMark``.
  @inline(__always)
  static func visitMarks(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool) {
    visit(bytes, body) { word in
      // `X` to `_` differ in three bits.
      zeros((word & (ones &* 0xF8)) ^ (ones &* 0x58)) | zeros(word ^ (ones &* 0x26))
        | zeros(word ^ (ones &* 0x2A)) | zeros(word ^ (ones &* 0x60)) | zeros(word ^ (ones &* 0x7E))
    }
  }

  /// The high bit of each byte that is zero, and of a few others.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & high }

  /// Goes over words of eight bytes; `marks` sets at least the high bit of each byte looked for.
  @inline(__always)
  private static func visit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool, marks: (UInt64) -> UInt64
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      var marked = marks(UInt64(littleEndian: word))
      while marked != 0 {
        if body(index + marked.trailingZeroBitCount / 8) { return }
        marked &= marked &- 1
      }
      index += 8
    }
    while index < raw.count {
      if body(index) { return }
      index += 1
    }
  }
}
