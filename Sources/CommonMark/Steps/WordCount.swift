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
      add(UnsafeBufferPointer(rebasing: pool[node.literal.range]))
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
    var index = 0
    while index < bytes.count {
      // The rest of a word, which is most of a text.
      if isWord { while index < bytes.count, bytes[index] &- 0x21 < 0x5F { index += 1 } }
      guard index < bytes.count else { return }
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
