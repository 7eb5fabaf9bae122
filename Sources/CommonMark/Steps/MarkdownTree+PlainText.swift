import TextFolding

extension MarkdownTree {
  /// The words of the tree without markup, blocks apart by line feeds; for search.
  package var plainText: [UInt8] { plainText(of: 0..<nodes.count) }

  /// How many words a reader sees: runs of anything but white space, without the alternative texts of
  /// images.
  package var wordCount: Int {
    // Without the text itself, since the length of every page may be asked for.
    var count = 0
    var isWord = false
    var imageEnd = 0
    forEachNode { index, node, pool in
      if index < imageEnd { return }
      switch node.kind {
      case .text, .code, .codeBlock:
        Self.count(in: UnsafeBufferPointer(rebasing: pool[node.literal.range]), &count, &isWord)
      case .softBreak, .lineBreak: isWord = false
      case .image: imageEnd = index + 1 + Int(node.descendants)
      default: if node.isBlock { isWord = false }
      }
    }
    return count
  }

  /// Counts the words that begin in some bytes; a look-alike of a space parts words, and a sign that nobody sees
  /// is none.
  private static func count(
    in bytes: UnsafeBufferPointer<UInt8>, _ counted: inout Int, _ wasWord: inout Bool
  ) {
    var (count, isWord) = (counted, wasWord)
    defer { (counted, wasWord) = (count, isWord) }
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

  /// The words of some nodes.
  package func plainText(of range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    for node in nodes[range] {
      switch node.kind {
      case .text, .code, .codeBlock: text += bytes(node.literal, of: node)
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default:
        if node.isBlock, let last = text.last, last != UInt8(ascii: "\n") {
          text.append(UInt8(ascii: "\n"))
        }
      }
    }
    return text
  }
}
