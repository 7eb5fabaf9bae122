/// Where inline markup stands.
enum InlinePlace {
  case paragraph, heading, tableCell
}

/// Inline nodes as Markdown, with everything escaped that could mean something else.
extension MarkdownWriting {
  /// Writes the inline nodes in a block.
  mutating func inlines(_ parent: Int, _ place: InlinePlace, of tree: MarkdownTree) {
    self.place = place
    inlineStart = sink.count
    append(childrenOf: parent, of: tree)
  }

  private mutating func append(childrenOf parent: Int, of tree: MarkdownTree) {
    var child = parent + 1
    let end = tree.end(of: parent)
    while child < end {
      append(child, of: tree)
      child = tree.end(of: child)
    }
  }

  /// What was written last of the inline markup.
  private var last: UInt8? { sink.count > inlineStart ? sink.last : nil }

  private mutating func append(_ index: Int, of tree: MarkdownTree) {
    let node = tree.nodes[index]
    switch node.kind {
    case .text:
      tree.pools[Int(node.pool)].withUnsafeBufferPointer {
        append(text: $0[node.literal])
      }
    case .softBreak: sink.append(place == .paragraph ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    case .lineBreak: sink.append(place == .paragraph ? "\\\n" : " ")
    case .code: append(code: tree.bytes(node.literal, of: node))
    case .htmlInline: sink.append(tree.bytes(node.literal, of: node))
    case .emphasis: wrap(index, "*", "_", of: tree)
    case .strong: wrap(index, "**", "__", of: tree)
    case .link, .image: append(link: index, node, of: tree)
    case .footnoteReference:
      sink.append("[^")
      sink.append(decimal: Int(node.number))
      sink.append("]")
    case .backLink: break
    default: append(childrenOf: index, of: tree)
    }
  }

  /// Emphasis, by the other mark where the first would run into its neighbour.
  private mutating func wrap(
    _ index: Int, _ mark: StaticString, _ other: StaticString, of tree: MarkdownTree
  ) {
    let chosen = last == UInt8(ascii: "*") ? other : mark
    sink.append(chosen)
    append(childrenOf: index, of: tree)
    sink.append(chosen)
  }

  private mutating func append(link index: Int, _ node: Node, of tree: MarkdownTree) {
    if node.kind == .image {
      sink.append("![")
    } else {
      // A `!` right before a link would make it an image.
      if last == UInt8(ascii: "!") {
        sink.truncate(to: sink.count - 1)
        sink.append("\\!")
      }
      sink.append("[")
    }
    append(childrenOf: index, of: tree)
    sink.append("](")
    tree.pools[Int(node.pool)].withUnsafeBufferPointer {
      append(destination: $0[node.destination])
    }
    if node.titleCount > 0 {
      sink.append(" \"")
      for byte in tree.bytes(node.title, of: node) {
        if "\"\\&|".utf8.contains(byte) { sink.append(UInt8(ascii: "\\")) }
        sink.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
      }
      sink.append("\"")
    }
    sink.append(")")
  }

  private mutating func append(destination: UnsafeBufferPointer<UInt8>) {
    var isBare = destination.count > 0 && destination[0] != UInt8(ascii: "<")
    for byte in destination {
      if byte <= 0x20 || byte == 0x7F || byte | 1 == UInt8(ascii: ")") { isBare = false }
    }
    if !isBare { sink.append(UInt8(ascii: "<")) }
    for byte in base.append(for: destination, to: &sink) {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        sink.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "|") where place == .tableCell: sink.append(UInt8(ascii: "\\"))
      default: break
      }
      sink.append(byte)
    }
    if !isBare { sink.append(UInt8(ascii: ">")) }
  }

  private mutating func append(code: ArraySlice<UInt8>) {
    let tick = UInt8(ascii: "`")
    let space = UInt8(ascii: " ")
    let fence = code.longestRun(of: tick) + 1
    let isBlank = code.allSatisfy { $0 == space }
    let pads =
      code.first == tick || code.last == tick
      || (code.first == space && code.last == space && !isBlank)
    for _ in 0..<fence { sink.append(tick) }
    if pads { sink.append(space) }
    for byte in code {
      if place == .tableCell, byte == UInt8(ascii: "|") { sink.append(UInt8(ascii: "\\")) }
      sink.append(byte)
    }
    if pads { sink.append(space) }
    for _ in 0..<fence { sink.append(tick) }
  }
}

// MARK: - Text

extension MarkdownWriting {
  private var isAtLineStart: Bool {
    sink.count == inlineStart || sink.last == UInt8(ascii: "\n")
  }

  private mutating func append(text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    if isAtLineStart { index = appendLineStart(of: text) }
    while index < text.count {
      index = sink.append(text, from: index) { eight in
        let ascii = eight & .eight(0x7F)
        let marks = ascii.atLeast(0x5B) & ~ascii.atLeast(0x61) | ascii.atLeast(0x7B)
        return marks & ~eight & .eight(0x80) != 0 || eight.hasByte(UInt8(ascii: "*"))
          || (eight & .eight(0xFA)).hasByte(0x22) || eight.hasByte(UInt8(ascii: "<"))
      }
      let end = min(index + 8, text.count)
      while index < end {
        if isSpecial(text[index]) { sink.append(UInt8(ascii: "\\")) }
        sink.append(text[index])
        index += 1
      }
    }
  }

  /// Whether a character must be escaped wherever it stands.
  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    case UInt8(ascii: "|"): place != .heading
    case UInt8(ascii: "#"), UInt8(ascii: "{"): place == .heading
    default: false
    }
  }

  /// Appends what a line could be mistaken for at its start, escaped; the rest begins at the result.
  private mutating func appendLineStart(of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ">"),
      UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: ":"):
      if place == .heading && first == UInt8(ascii: "#") { return 0 }
      sink.append(UInt8(ascii: "\\"))
      sink.append(first)
      return 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      // White space at a line's start only comes from a reference; as one it is kept.
      sink.append(first == UInt8(ascii: " ") ? "&#32;" : "&#9;")
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = 0
      while index < text.count, text[index].isDigit {
        sink.append(text[index])
        index += 1
      }
      guard index < text.count,
        text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
      else { return index }
      sink.append(UInt8(ascii: "\\"))
      sink.append(text[index])
      return index + 1
    default: return 0
    }
  }
}

extension ArraySlice<UInt8> {
  /// The length of the longest run of a byte.
  func longestRun(of byte: UInt8) -> Int {
    var longest = 0
    var run = 0
    for other in self {
      run = other == byte ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    return longest
  }

  /// Without the line feed at its end, if there is one.
  var trimmingLastLineFeed: ArraySlice<UInt8> {
    last == UInt8(ascii: "\n") ? dropLast() : self
  }
}

extension String {
  /// With the letters a to z as capitals.
  var asciiUppercase: String {
    String(decoding: utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}
