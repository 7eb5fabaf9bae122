/// A place that moves forward through a UTF-8 text, to turn libyaml's places into ours.
///
/// libyaml counts characters, and its lines end at U+2028 too; we count bytes, and lines that end
/// at a line feed.
struct YAMLCursor {
  /// How many bytes lie before the place.
  private(set) var offset = 0
  /// From 0.
  private(set) var line = 0
  /// Where the line begins, in bytes.
  private(set) var lineStart = 0
  private var character = 0

  /// The column in bytes, from 1.
  var column: Int { offset - lineStart + 1 }

  /// Moves to the character with this index; stays where it is if that lies behind it.
  mutating func advance(toCharacter target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    while character < target, offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = offset
      }
      // The bytes after the first of a character (10xxxxxx) belong to it.
      while byte >= 0x80, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
  }
}
