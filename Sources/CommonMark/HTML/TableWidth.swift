extension MarkdownTree {
  /// About how wide a table is at least, in characters: the longest word of each column, and the
  /// space around it.
  ///
  /// A browser may break words further; that a table which would just fit is taken for a wide one
  /// costs its readers one stop of the Tab key, and the other way round a column that no key reaches.
  func leastWidth(ofTable index: Int) -> Int {
    var columns: [Int] = []
    for row in children(of: index) {
      for (column, cell) in children(of: row).enumerated() {
        let word = longestWord(of: cell)
        if column < columns.count {
          columns[column] = max(columns[column], word)
        } else {
          columns.append(word)
        }
      }
    }
    return columns.reduce(0) { $0 + $1 + Self.cellPadding }
  }

  /// Two sides of 0.5 rem and a line, in characters of half an em.
  private static let cellPadding = 2

  private func longestWord(of cell: Int) -> Int {
    var longest = 0
    var length = 0
    for node in nodes[cell + 1..<end(of: cell)] {
      switch node.kind {
      case .text, .code:
        for byte in bytes(node.literal, of: node) {
          if byte.isASCIISpace || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
            length = 0
          } else if byte & 0xC0 != 0x80 {
            length += 1
            longest = max(longest, length)
          }
        }
      case .softBreak, .lineBreak: length = 0
      default: break
      }
    }
    return longest
  }
}
