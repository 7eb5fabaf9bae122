/// A sign that makes readers see other words, or another order of them, than the file holds.
///
/// Those are the embeddings and overrides of direction (U+202A to U+202E), isolates that do not both begin and
/// end in one line (U+2066 to U+2069), and tags (U+E0000 to U+E007F), which nobody sees. Marks of direction,
/// joiners and soft hyphens are honest typography.
package struct ReorderingSign: Equatable, Sendable {
  package let scalar: Unicode.Scalar
  /// Where it stands in the bytes, and how many it takes, as a character reference or as itself.
  package let offset: Int
  package let width: Int

  /// All of a text, in order; character references are signs too.
  package static func all(in bytes: [UInt8]) -> [ReorderingSign] {
    bytes.withUnsafeBufferPointer { all(in: $0) }
  }

  private static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [ReorderingSign] {
    let raw = UnsafeRawBufferPointer(bytes)
    var signs: [ReorderingSign] = []
    var open: [ReorderingSign] = []
    /// How many embeddings and overrides of the line are not ended.
    var embeddings = 0
    var index = 0
    while index < bytes.count {
      while index + 8 <= bytes.count,
        Self.isOrdinary(
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self),
          mayEndLine: open.isEmpty && embeddings == 0)
      { index += 8 }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "&") || byte == 0xE2 || byte == 0xF3 else {
        if byte == UInt8(ascii: "\n") {
          embeddings = 0
          signs += open
          open = []
        }
        continue
      }
      guard
        let written = byte < 0x80
          ? WrittenSign(referenceAt: index - 1, in: bytes) : WrittenSign(at: index - 1, in: bytes)
      else { continue }
      let sign = ReorderingSign(scalar: written.scalar, offset: index - 1, width: written.width)
      switch written.scalar.value {
      case 0x2066...0x2068: open.append(sign)
      case 0x2069: if open.popLast() == nil { signs.append(sign) }
      // It goes with what it ends, which was found.
      case 0x202C where embeddings > 0: embeddings -= 1
      case 0x202A...0x202E:
        if written.scalar != "\u{202C}" { embeddings += 1 }
        signs.append(sign)
      case 0xE0000...0xE007F: signs.append(sign)
      default: break
      }
      index += written.width - 1
    }
    signs += open
    return signs.sorted { $0.offset < $1.offset }
  }

  /// Whether none of eight bytes is an ampersand or not ASCII, nor a line feed unless lines may end.
  private static func isOrdinary(_ word: UInt64, mayEndLine: Bool) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let ampersands = word ^ (ones &* 0x26)
    let feeds = word ^ (ones &* 0x0A)
    let ends = mayEndLine ? 0 : (feeds &- ones) & ~feeds
    return (word | (ampersands &- ones) & ~ampersands | ends) & high == 0
  }
}
