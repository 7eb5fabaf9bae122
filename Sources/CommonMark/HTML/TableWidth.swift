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

  /// The longest word of each of a table's columns.
  func longestWords(ofTable index: Int) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    for row in children(of: index) {
      for (column, cell) in children(of: row).enumerated() {
        let longest =
          plainText(of: cell + 1..<end(of: cell)).split { $0.endsWord }
          .max { $0.letters < $1.letters } ?? []
        if column == words.count {
          words.append(longest)
        } else if words[column].letters < longest.letters {
          words[column] = longest
        }
      }
    }
    return words
  }

  private func longestWord(of cell: Int) -> Int {
    var longest = 0
    var length = 0
    for node in nodes[cell + 1..<end(of: cell)] {
      switch node.kind {
      case .text, .code:
        for byte in bytes(node.literal, of: node) {
          if byte.endsWord {
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

extension UInt8 {
  /// Whether a line may end behind it, or before it.
  fileprivate var endsWord: Bool {
    isASCIISpace || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
  }
}

extension ArraySlice<UInt8> {
  /// How many characters a text in UTF-8 has.
  fileprivate var letters: Int { count { $0 & 0xC0 != 0x80 } }
}
