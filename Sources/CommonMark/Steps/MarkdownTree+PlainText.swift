extension MarkdownTree {
  /// The words of the tree without markup, blocks apart by line feeds; for search.
  package var plainText: [UInt8] { plainText(of: 0..<nodes.count) }

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
