/// Inline nodes as Markdown, with everything escaped that could mean something else.
struct MarkdownInlines {
  /// Where the inlines stand.
  enum Place {
    case paragraph, heading, tableCell
  }

  private let tree: MarkdownTree
  private let place: Place
  private let base: LinkBase
  private(set) var output: [UInt8] = []

  init(tree: MarkdownTree, place: Place, base: LinkBase) {
    self.tree = tree
    self.place = place
    self.base = base
  }

  mutating func append(childrenOf parent: Int) {
    var child = parent + 1
    let end = tree.end(of: parent)
    while child < end {
      append(child)
      child = tree.end(of: child)
    }
  }

  private mutating func append(_ index: Int) {
    let node = tree.nodes[index]
    switch node.kind {
    case .text: append(text: tree.bytes(node.literal, of: node))
    case .softBreak: output.append(place == .paragraph ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    case .lineBreak: output += place == .paragraph ? "\\\n".utf8 : " ".utf8
    case .code: append(code: tree.bytes(node.literal, of: node))
    case .htmlInline: output += tree.bytes(node.literal, of: node)
    case .emphasis: wrap(index, "*", "_")
    case .strong: wrap(index, "**", "__")
    case .link, .image: append(link: index)
    case .footnoteReference: output += "[^\(node.number)]".utf8
    case .backLink: break
    default: append(childrenOf: index)
    }
  }

  /// Emphasis, by the other mark where the first would run into its neighbour.
  private mutating func wrap(_ index: Int, _ mark: String, _ other: String) {
    let chosen = output.last == UInt8(ascii: "*") ? other : mark
    output += chosen.utf8
    append(childrenOf: index)
    output += chosen.utf8
  }

  private mutating func append(link index: Int) {
    let node = tree.nodes[index]
    if node.kind == .image {
      output += "![".utf8
    } else {
      // A `!` right before a link would make it an image.
      if output.last == UInt8(ascii: "!") {
        output.insert(UInt8(ascii: "\\"), at: output.count - 1)
      }
      output += "[".utf8
    }
    append(childrenOf: index)
    output += "](".utf8
    append(destination: tree.bytes(node.destination, of: node))
    let title = tree.bytes(node.title, of: node)
    if !title.isEmpty {
      output += " \"".utf8
      for byte in title {
        if "\"\\&|".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
        output.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
      }
      output += "\"".utf8
    }
    output += ")".utf8
  }

  private mutating func append(destination: ArraySlice<UInt8>) {
    let isBare =
      !destination.isEmpty && destination.first != UInt8(ascii: "<")
      && !destination.contains { $0 <= 0x20 || $0 == 0x7F || "()".utf8.contains($0) }
    if !isBare { output.append(UInt8(ascii: "<")) }
    for byte in base.append(for: destination, to: &output) {
      if "\\&<>".utf8.contains(byte) || byte == UInt8(ascii: "|") && place == .tableCell {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
    if !isBare { output.append(UInt8(ascii: ">")) }
  }

  private mutating func append(code: ArraySlice<UInt8>) {
    let tick = UInt8(ascii: "`")
    let space = UInt8(ascii: " ")
    let fence = [UInt8](repeating: tick, count: code.longestRun(of: tick) + 1)
    let isBlank = code.allSatisfy { $0 == space }
    let pads =
      code.first == tick || code.last == tick
      || (code.first == space && code.last == space && !isBlank)
    output += fence
    if pads { output.append(space) }
    for byte in code {
      if place == .tableCell, byte == UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    if pads { output.append(space) }
    output += fence
  }
}

// MARK: - Text

extension MarkdownInlines {
  private var isAtLineStart: Bool { output.isEmpty || output.last == UInt8(ascii: "\n") }

  private mutating func append(text: ArraySlice<UInt8>) {
    var index = text.startIndex
    if isAtLineStart { index = appendLineStart(of: text) }
    var start = index
    while index < text.endIndex {
      if isSpecial(text[index]) {
        output += text[start..<index]
        output.append(UInt8(ascii: "\\"))
        start = index
      }
      index += 1
    }
    output += text[start...]
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
  private mutating func appendLineStart(of text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first else { return text.endIndex }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ">"),
      UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: ":"):
      if place == .heading && first == UInt8(ascii: "#") { return text.startIndex }
      output += [UInt8(ascii: "\\"), first]
      return text.startIndex + 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      // White space at a line's start only comes from a reference; as one it is kept.
      output += first == UInt8(ascii: " ") ? "&#32;".utf8 : "&#9;".utf8
      return text.startIndex + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = text.startIndex
      while index < text.endIndex, text[index].isDigit {
        output.append(text[index])
        index += 1
      }
      guard index < text.endIndex,
        text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
      else { return index }
      output += [UInt8(ascii: "\\"), text[index]]
      return index + 1
    default: return text.startIndex
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
