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
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      index = node.kind == .image ? end(of: index) : index + 1
      switch node.kind {
      case .text, .code, .codeBlock:
        bytes(node.literal, of: node).withUnsafeBufferPointer {
          Self.count(in: $0, &count, &isWord)
        }
      case .softBreak, .lineBreak: isWord = false
      default: if node.isBlock { isWord = false }
      }
    }
    return count
  }

  /// Counts the words that begin in some bytes; a look-alike of a space parts words, and a sign that nobody sees
  /// is none.
  private static func count(
    in bytes: UnsafeBufferPointer<UInt8>, _ count: inout Int, _ isWord: inout Bool
  ) {
    var index = 0
    while index < bytes.count {
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
