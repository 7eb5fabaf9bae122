import Diagnostics

/// The words of one paragraph, heading or cell as its reader sees them, in one run of bytes.
///
/// Lines end in a line feed. Anything else is one control byte, which no text contains, so that no sign is
/// found across it: ``code`` for code and notes, ``linkStart`` and ``linkEnd`` around the words of a link or
/// picture. Emphasis leaves no trace.
struct BlockText {
  static let code: UInt8 = 0x10
  static let linkStart: UInt8 = 0x0E
  static let linkEnd: UInt8 = 0x0F
  /// How many bytes of a line are read at once; no sign is longer.
  static let reach = 400
  private static let lineFeed = UInt8(ascii: "\n")

  let tree: MarkdownTree
  /// The index of the block's node.
  let block: Int
  let bytes: [UInt8]
  /// The offsets at which lines begin.
  let lineStarts: [Int]
  /// The words of links and pictures.
  private let links: [Range<Int>]

  init(of block: Int, in tree: MarkdownTree) {
    self.tree = tree
    self.block = block
    var bytes: [UInt8] = []
    var links: [Range<Int>] = []
    var open: [(start: Int, end: Int)] = []
    let end = tree.end(of: block)
    for index in block + 1..<max(block + 1, end) {
      while let last = open.last, last.end <= index {
        links.append(last.start..<bytes.count)
        bytes.append(Self.linkEnd)
        open.removeLast()
      }
      let node = tree.nodes[index]
      switch node.kind {
      case .text: bytes += tree.bytes(node.literal, of: node)
      case .softBreak, .lineBreak: bytes.append(Self.lineFeed)
      case .code, .htmlInline, .footnoteReference: bytes.append(Self.code)
      case .link, .image:
        bytes.append(Self.linkStart)
        open.append((bytes.count, tree.end(of: index)))
      default: break
      }
    }
    for last in open.reversed() {
      links.append(last.start..<bytes.count)
      bytes.append(Self.linkEnd)
    }
    self.bytes = bytes
    self.links = links
    lineStarts =
      bytes.isEmpty
      ? [] : [0] + bytes.indices.filter { bytes[$0] == Self.lineFeed }.map { $0 + 1 }
  }

  var kind: Node.Kind { tree.nodes[block].kind }

  /// The byte at an offset; `nil` outside of the text.
  subscript(offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  func has(_ text: StaticString, at offset: Int) -> Bool { bytes.has(text, at: offset) }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The end of the line at an offset, or of what is read of it: ``reach``, so that long lines take no longer.
  func lineEnd(from offset: Int) -> Int {
    let start = min(offset, bytes.count)
    let end = min(bytes.count, start + Self.reach)
    return bytes[start..<end].firstIndex(of: Self.lineFeed) ?? end
  }

  /// The next place of a byte on the same line, within ``reach``.
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

  /// Whether an offset is in the words of a link or picture.
  func isInLink(_ offset: Int) -> Bool {
    links.contains { $0.contains(offset) }
  }
}

// MARK: - Neighbors

extension BlockText {
  /// What a neighbor of a sign is.
  enum Side: Equatable {
    /// White space, or the beginning or end of a line.
    case blank
    case punctuation
    /// An ASCII letter or digit.
    case letter
    /// Any other letter, and everything that is not text.
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

  /// The name of a space that Markdown does not know: a no-break, wide or invisible one.
  func nameOfUnusualBlank(at offset: Int) -> String? {
    guard let byte = self[offset], byte >= 0x80, let scalar = scalar(at: offset),
      scalar.properties.isWhitespace || Self.isInvisible(scalar)
    else { return nil }
    return scalar.value == 0xA0 ? "no-break space" : scalar.codePoint
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
