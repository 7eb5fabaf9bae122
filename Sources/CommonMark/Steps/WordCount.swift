import TextFolding

/// Counts words node by node, without making their text, since the length of every page may be asked for.
struct WordCount {
  private(set) var count = 0
  private var isWord = false
  /// The index behind the image that was met last.
  private var imageEnd = 0

  /// Takes the next node of a tree, and the bytes of its pool.
  mutating func add(_ index: Int, _ node: Node, _ pool: UnsafeBufferPointer<UInt8>) {
    if index < imageEnd { return }
    switch node.kind {
    case .text, .code, .codeBlock:
      add(pool[node.literal])
    case .softBreak, .lineBreak: isWord = false
    case .image: imageEnd = index + 1 + Int(node.descendants)
    default: if node.isBlock { isWord = false }
    }
  }

  /// Counts the words that begin in some bytes; a look-alike of a space parts words, and a sign that nobody sees
  /// is none.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (count, isWord) = (count, isWord)
    defer { (self.count, self.isWord) = (count, isWord) }
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
      if bytes.count >= 8 {
        let missing = UInt64(truncatingIfNeeded: 8 &* raw.missing(at: index))
        // Behind the last bytes come spaces.
        let eight = raw.eight(at: index) | .eight(0x20) & ~(.max &>> missing)
        // Most of a text is ASCII without control characters.
        if (eight | ~eight.atLeast(0x20)) & .eight(0x80) == 0 {
          let letters = eight.atLeast(0x21) & .eight(0x80)
          let starts = letters & ~(letters &<< 8 | (isWord ? 0x80 : 0))
          count &+= Int(truncatingIfNeeded: ((starts &>> 7) &* .eight(1)) &>> 56)
          isWord = letters &>> (63 &- missing) & 1 == 1
          index = min(index &+ 8, bytes.count)
          continue
        }
      }
      var isSpace = bytes[index].isASCIISpace
      var width = 1
      if bytes[index] >= 0x80, let sign = WrittenSign(at: index, in: bytes) {
        width = sign.width
        if let plain = PlainSign(sign.scalar) {
          if plain.count == 0 {
            index += width
            continue
          }
          isSpace = plain[0] == UInt8(ascii: " ")
        }
      }
      if !isSpace, !isWord { count += 1 }
      isWord = !isSpace
      index += width
    }
  }
}
