/// A pass over the bytes of a text that finds what is no UTF-8 and what may not be in a text.
///
/// Not allowed are the control characters of ASCII and Latin-1 but tab and line feed, U+2028 and
/// U+2029 (lines that YAML counts and nobody sees), U+FEFF, and what is no character (U+FFFE).
struct TextScan {
  /// A character that may not be there, and the bytes that it takes.
  struct Control {
    let offset: Int
    let length: Int
    let scalar: UInt32
  }

  let bytes: [UInt8]
  private(set) var firstInvalid: Int?
  private(set) var controls: [Control] = []
  private(set) var firstCRLF: Int?

  var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Whether all bytes are allowed, as in most files.
  var isClean: Bool {
    bytes.withUnsafeBufferPointer { text in
      Self.firstSuspect(in: text, from: 0) == text.count
    }
  }

  /// Finds everything, up to the first byte that is not UTF-8.
  mutating func readToEnd() {
    let text = bytes
    text.withUnsafeBufferPointer { text in
      var offset = hasByteOrderMark ? 3 : 0
      while offset < text.count {
        offset = Self.firstSuspect(in: text, from: offset)
        guard offset < text.count else { return }
        guard let (scalar, length) = Self.decode(text, at: offset) else {
          firstInvalid = offset
          return
        }
        let isCRLF =
          scalar == 0x0D && offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "\n")
        if isCRLF {
          firstCRLF = firstCRLF ?? offset
        } else {
          controls.append(Control(offset: offset, length: length, scalar: scalar))
        }
        offset += length
      }
    }
  }

  /// The text without its mark and carriage returns, and with spaces for what is not allowed.
  func repaired() -> [UInt8] {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    var offset = hasByteOrderMark ? 3 : 0
    var next = controls.makeIterator()
    var control = next.next()
    while offset < bytes.count {
      if let found = control, found.offset == offset {
        repaired += repeatElement(UInt8(ascii: " "), count: found.length)
        offset += found.length
        control = next.next()
        continue
      }
      // What is left of carriage returns stands before a line feed.
      if bytes[offset] != UInt8(ascii: "\r") { repaired.append(bytes[offset]) }
      offset += 1
    }
    return repaired
  }

  /// The offset, from `start` on, of the first byte that is not UTF-8 or not allowed; the number of
  /// bytes if there is none.
  private static func firstSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var offset = start
    while offset < text.count {
      while offset + 8 <= text.count,
        isPlain(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      { offset += 8 }
      guard offset < text.count else { break }
      let byte = text[offset]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 else { return offset }
        offset += 1
      } else {
        guard let (scalar, length) = decode(text, at: offset), isAllowed(scalar) else {
          return offset
        }
        offset += length
      }
    }
    return offset
  }

  /// Whether a character may be in a text.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F: false
    default: isAllowed(scalar.value)
    }
  }

  /// Whether eight bytes are all printable ASCII, so that they need no closer look.
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    // No byte is below 0x20, none is 0x7F; with no high bit set, no carry leaves a byte.
    let belowSpace = ((word | high) &- 0x2020_2020_2020_2020) & high ^ high
    let delete = (word & ~high) &+ 0x0101_0101_0101_0101
    return (word | belowSpace | delete) & high == 0
  }

  /// Whether a character may be in a text; ASCII's own control characters are not asked for here.
  private static func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: false
    default: scalar & 0xFFFE != 0xFFFE
    }
  }

  /// The character at an offset and its length; `nil` if the bytes there are not UTF-8.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int)? {
    let first = text[offset]
    let length: Int
    switch first {
    case 0x00..<0x80: return (UInt32(first), 1)
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return nil
    }
    guard offset + length <= text.count else { return nil }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for byte in text[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    // Neither longer than need be, nor half of a pair of UTF-16, nor beyond Unicode.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      return nil
    }
    return (scalar, length)
  }
}
