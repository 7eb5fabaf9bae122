/// Finds out quickly whether a text may hold a telephone number: seven digits, not far from each other.
enum NumberGlance {
  private static let fewest = 7
  /// How many bytes they may take, with signs between them that nobody sees.
  private static let width = 96

  static func mayHoldNumber(_ bytes: [UInt8]) -> Bool {
    if bytes.count < fewest { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: fewest) {
        $0.initialize(repeating: -width)
        return mayHoldNumber(bytes, recent: $0)
      }
    }
  }

  /// As above; `recent` is room for the places of the last digits, each far before the text, the oldest at `next`.
  private static func mayHoldNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, recent: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var next = 0
    var index = 0
    while index < bytes.count {
      while index + 8 <= bytes.count,
        !hasDigit(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      { index += 8 }
      guard index < bytes.count else { return false }
      let end = min(index + 8, bytes.count)
      while index < end {
        if isDigit(at: index, in: bytes) {
          recent[next] = index
          next = (next + 1) % fewest
          if index - recent[next] < width { return true }
        }
        index += 1
      }
    }
    return false
  }

  /// Whether one of eight bytes is a digit of ASCII, or belongs to another sign.
  private static func hasDigit(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let turned = word ^ (ones &* 0x30)
    let digits = (turned &- ones &* 0x0A) & ~turned
    return (digits | word) & 0x8080_8080_8080_8080 != 0
  }

  /// Whether a digit begins here; of the digits of other scripts, a few other signs count as well.
  private static func isDigit(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0x30...0x39: return true
    case 0xD9: return (0xA0...0xA9).contains(byte(1))
    case 0xDB: return (0xB0...0xB9).contains(byte(1))
    case 0xDF: return byte(1) <= 0x89
    case 0xE0: return (0xA6...0xAF).contains(byte(2)) || (0x90...0x99).contains(byte(2))
    case 0xE1, 0xEA: return byte(2) & 0x0F < 10 && byte(2) >= 0x80
    case 0xEF: return byte(1) == 0xBC && (0x90...0x99).contains(byte(2))
    case 0xF0: return byte(1) == 0x9D
    default: return false
    }
  }
}
