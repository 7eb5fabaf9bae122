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
        for byte in bytes(node.literal, of: node) {
          let isSpace = byte.isASCIISpace
          if !isSpace, !isWord { count += 1 }
          isWord = !isSpace
        }
      case .softBreak, .lineBreak: isWord = false
      default: if node.isBlock { isWord = false }
      }
    }
    return count
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
