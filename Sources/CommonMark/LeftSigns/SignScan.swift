/// A quick look at the bytes of a text node: nearly all have no sign of Markdown and are not read again.
enum SignScan {
  /// The bytes that a text has.
  struct Sight {
    /// A second pair of brackets or a control character, which the parser's own checks look at.
    var isSuspicious = false
    /// A byte that signs are made of.
    var hasSign = false
  }

  /// What a look at a byte may say something of: the cases of ``sight(of:isLineStart:)``.
  private struct Noted {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ signs: StaticString) {
      // Control characters, but tab and line feed.
      low = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A)
      signs.withUTF8Buffer { signs in
        for sign in signs {
          if sign < 64 { low |= 1 << UInt64(sign) } else { high |= 1 << UInt64(sign & 63) }
        }
      }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
      if byte >= 0x80 { return false }
      return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
    }
  }

  private static let noted = Noted("[*_]~{|<&^`@=/:w")

  /// Whether a text needs a closer look, which nearly none does.
  ///
  /// It is tested without a branch, for a few more signs than a sight knows.
  @inline(__always)
  static func mayHaveSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let hasSign = bytes.hasAny { byte in
      byte.isIn(0, 0x1F) | byte.isIn(0x26, 0x26) | byte.isIn(0x2A, 0x2A) | byte.isIn(0x3A, 0x3A)
        | byte.isIn(0x3C, 0x3D) | byte.isIn(0x40, 0x40) | byte.isIn(0x5B, 0x60)
        | byte.isIn(0x7B, 0x7F)
    }
    guard !hasSign, bytes.count > 1 else { return hasSign }
    // Two of `w`, as in the name of a host.
    var isTwice: UInt8 = 0
    for index in 1..<bytes.count {
      isTwice |= bytes[index].isIn(0x77, 0x77) & bytes[index &- 1].isIn(0x77, 0x77)
    }
    return isTwice > 0
  }

  @inline(__always)
  static func sight(of bytes: UnsafeBufferPointer<UInt8>, isLineStart: Bool) -> Sight {
    var sight = Sight()
    guard mayHaveSign(bytes) else {
      sight.hasSign = isLineStart && startsLine(bytes)
      return sight
    }
    let noted = Self.noted
    var before: UInt8 = 0
    var index = 0
    while index < bytes.count {
      // Most bytes are letters and blanks, which say nothing.
      let start = index
      while index < bytes.count, !noted.contains(bytes[index]) { index += 1 }
      guard index < bytes.count else { break }
      if index > start { before = bytes[index - 1] }
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "["):
        if before == UInt8(ascii: "]") { sight.isSuspicious = true }
        sight.hasSign = true
      case 0..<0x09, 0x0B..<0x20: sight.isSuspicious = true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "]"), UInt8(ascii: "~"),
        UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: "&"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "@"), UInt8(ascii: "="):
        sight.hasSign = true
      case UInt8(ascii: "/"), UInt8(ascii: ":"):
        if before == UInt8(ascii: ":") { sight.hasSign = true }
      case UInt8(ascii: "w"):
        if before == UInt8(ascii: "w") { sight.hasSign = true }
      default: break
      }
      before = byte
    }
    if isLineStart, !sight.hasSign { sight.hasSign = startsLine(bytes) }
    return sight
  }

  /// Whether a line begins like a list, heading or box.
  private static func startsLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    case 0xC2: return bytes.count > 1 && bytes[1] == 0xB7
    case 0xE2:
      // Dashes and bullets, but no quotation marks.
      guard bytes.count > 2 else { return false }
      return bytes[1] != 0x80 || bytes[2] == 0x93 || bytes[2] == 0xA2 || bytes[2] == 0xA3
    default: return false
    }
  }
}
