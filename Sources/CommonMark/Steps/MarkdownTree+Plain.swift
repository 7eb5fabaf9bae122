extension [UInt8] {
  /// Appends a text as it reads in one line of words: without white space at its ends and without control
  /// characters, line ends and tabs as spaces.
  package mutating func appendPlainWords(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let start = bytes.firstIndex { !$0.vanishesAtEnds } ?? bytes.endIndex
      let end = (bytes.lastIndex { !$0.vanishesAtEnds } ?? start - 1) + 1
      for byte in bytes[start..<Swift.max(start, end)] {
        if byte == 0x09 || byte == 0x0A || byte == 0x0D {
          append(0x20)
        } else if byte >= 0x20, byte != 0x7F {
          append(byte)
        }
      }
    }
  }
}

extension UInt8 {
  /// A space or a control character.
  fileprivate var vanishesAtEnds: Bool { self <= 0x20 || self == 0x7F }
}

extension MarkdownTree {
  /// A text without markup as a paragraph, whatever characters it has.
  package static func plain(_ text: String) -> MarkdownTree {
    var tree = MarkdownTree()
    var pool: [UInt8] = []
    pool.appendPlainWords(text)
    if pool.isEmpty { return tree }
    var paragraph = tree.nodes[0].replaced(by: .paragraph)
    paragraph.descendants = 1
    var words = tree.nodes[0].replaced(by: .text)
    words.literal = Node.Slice(offset: 0, count: UInt32(pool.count))
    tree.nodes += [paragraph, words]
    tree.nodes[0].descendants = 2
    tree.pools = [pool]
    return tree
  }
}
