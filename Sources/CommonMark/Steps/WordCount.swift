import TextFolding

/// Counts words node by node, without making their text, since the length of every page may be asked for.
struct WordCount {
  private(set) var count = 0
  private var isWord = false
  /// The index behind the image that was met last.
  private var imageEnd = 0

  /// Takes the next node of a tree.
  mutating func add(_ index: Int, of tree: MarkdownTree) {
    if index < imageEnd { return }
    let node = tree.nodes[index]
    switch node.kind {
    case .text, .code, .codeBlock:
      tree.bytes(node.literal, of: node).withUnsafeBufferPointer { add($0) }
    case .softBreak, .lineBreak: isWord = false
    case .image: imageEnd = tree.end(of: index)
    default: if node.isBlock { isWord = false }
    }
  }

  /// Counts the words that begin in some bytes; a look-alike of a space parts words, and a sign that nobody sees
  /// is none.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
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
}
