/// The words of one paragraph, heading or cell as its reader sees them, in one run of bytes.
///
/// Lines end in a line feed. What is not text stands as one control byte, which no text holds, so that
/// nothing is read across it: ``code`` for code and notes, ``linkStart`` and ``linkEnd`` around the words
/// of a link or picture. Emphasis leaves no trace.
struct BlockText {
  static let code: UInt8 = 0x10
  static let linkStart: UInt8 = 0x0E
  static let linkEnd: UInt8 = 0x0F
  private static let lineFeed = UInt8(ascii: "\n")

  let tree: MarkdownTree
  /// The index of the block's node.
  let block: Int
  let bytes: [UInt8]
  /// The offsets at which lines begin.
  let lineStarts: [Int]

  init(of block: Int, in tree: MarkdownTree) {
    self.tree = tree
    self.block = block
    var bytes: [UInt8] = []
    var links: [Int] = []
    let end = tree.end(of: block)
    for index in block + 1..<max(block + 1, end) {
      while let last = links.last, last <= index {
        bytes.append(Self.linkEnd)
        links.removeLast()
      }
      let node = tree.nodes[index]
      switch node.kind {
      case .text: bytes += tree.bytes(node.literal, of: node)
      case .softBreak, .lineBreak: bytes.append(Self.lineFeed)
      case .code, .htmlInline, .footnoteReference: bytes.append(Self.code)
      case .link, .image:
        bytes.append(Self.linkStart)
        links.append(tree.end(of: index))
      default: break
      }
    }
    bytes += links.map { _ in Self.linkEnd }
    self.bytes = bytes
    lineStarts =
      bytes.isEmpty
      ? [] : [0] + bytes.indices.filter { bytes[$0] == Self.lineFeed }.map { $0 + 1 }
  }

  var kind: Node.Kind { tree.nodes[block].kind }

  /// The byte at an offset; `nil` outside of the text.
  subscript(offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  func has(_ text: StaticString, at offset: Int) -> Bool { bytes.has(text, at: offset) }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The end of the line that an offset lies in, without its line feed.
  func lineEnd(from offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: Self.lineFeed) ?? bytes.count
  }

  /// Where some byte stands next on the same line.
  func next(_ byte: UInt8, from offset: Int) -> Int? {
    guard offset <= bytes.count else { return nil }
    return bytes[offset..<lineEnd(from: offset)].firstIndex(of: byte)
  }

  /// The run of a byte that begins at an offset.
  func run(of byte: UInt8, at offset: Int) -> Range<Int> {
    var end = offset
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return offset..<end
  }

  /// Whether an offset lies within the words of a link or picture.
  func isInLink(_ offset: Int) -> Bool {
    guard
      let mark = bytes[..<offset].lastIndex(where: { $0 == Self.linkStart || $0 == Self.linkEnd })
    else { return false }
    return bytes[mark] == Self.linkStart
  }
}

// MARK: - What stands beside an offset

extension BlockText {
  /// What a letter or sign is to the signs beside it.
  enum Side: Equatable {
    /// White space, or the begin or end of a line.
    case blank
    case punctuation
    /// An ASCII letter or digit.
    case letter
    /// Any other letter, and what is no text.
    case other
  }

  func side(before offset: Int) -> Side {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? .blank : side(at: start)
  }

  func side(at offset: Int) -> Side {
    guard let byte = self[offset] else { return .blank }
    if byte.isASCIISpace { return .blank }
    if byte.isASCIILetter || byte.isDigit { return .letter }
    if byte < 0x80 { return byte < 0x20 ? .other : .punctuation }
    guard let scalar = scalar(at: offset) else { return .other }
    if scalar.properties.isWhitespace || Self.isInvisible(scalar) { return .blank }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .other
    }
  }

  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard bytes.indices.contains(offset) else { return nil }
    return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
  }

  /// What a blank is called that is none for Markdown: a no-break space, a wide one, an invisible one.
  func nameOfUnusualBlank(at offset: Int) -> String? {
    guard let byte = self[offset], byte >= 0x80, let scalar = scalar(at: offset),
      scalar.properties.isWhitespace || Self.isInvisible(scalar)
    else { return nil }
    if scalar.value == 0xA0 { return "no-break space" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
