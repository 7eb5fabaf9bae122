import Diagnostics

/// The place in the source of each byte of a block's text, and of its links, code, HTML and notes.
///
/// The tree has no columns, and cmark's are wrong behind link definitions, in lazy or indented continuations and in
/// code over several lines. So this walks over the block's nodes and its lines side by side: words agree byte by
/// byte, and everything between them is markup. This is slow, so only blocks in which something is wrong are read.
struct SourceOffsets {
  /// Where a link leads to, or the label of one that is defined elsewhere; code, HTML and the name of a note.
  enum Target {
    case here(Range<Int>)
    case label(Range<Int>)
  }

  /// By the index of the node.
  private(set) var targets: [Int: Target] = [:]
  private let source: SourceText
  /// Where the source of each byte begins and ends.
  private var offsets: [(start: Int, end: Int)] = []
  private let bytes: [UInt8]
  private var cursor: Int
  private let end: Int
  /// The open nodes: the index after each in the tree, its own, its kind, and which of the bytes its words begin with.
  private var open: [(end: Int, index: Int, kind: Node.Kind, words: Int)] = []

  init(of text: BlockText) {
    let tree = text.tree
    let node = tree.nodes[text.block]
    source = tree.sources[Int(node.source)]
    bytes = source.bytes
    let lines = LineTable(bytes)
    end = lines.range(of: Int(max(node.line, node.endLine))).upperBound
    // The mark of a box stands in the line before its text, in the same paragraph.
    let before = tree.nodes[max(0, text.block - 1)]
    let isBoxed = before.kind == .alert && text.kind == .paragraph && before.line == node.line
    cursor = Self.start(of: text, lines.words(of: Int(node.line) + (isBoxed ? 1 : 0)), in: bytes)
    for index in text.block + 1..<max(text.block + 1, tree.end(of: text.block)) {
      close(before: index)
      read(index, in: tree)
    }
    close(before: .max)
  }

  /// The source of a part of the text, up to the end of its first line.
  func extent(of range: Range<Int>) -> Range<Int> {
    guard let first = offsets[safe: range.lowerBound] else { return cursor..<cursor + 1 }
    let last = offsets[safe: range.upperBound - 1] ?? first
    let line = bytes[first.start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return first.start..<max(first.start + 1, min(last.end, line))
  }

  /// The whole source of a part of the text.
  func range(of range: Range<Int>) -> Range<Int> {
    guard let first = offsets[safe: range.lowerBound] else { return cursor..<cursor }
    return first.start..<max(first.start, offsets[safe: range.upperBound - 1]?.end ?? first.start)
  }

  /// Whether a sign of the text has a backslash before it.
  func isEscaped(sign: Int) -> Bool { offsets[safe: sign].map { isEscaped($0.start) } ?? true }

  /// The place in the file of a byte of the source.
  func position(_ offset: Int) -> SourcePosition { source.position(offset: offset) }

  /// Whether a byte of the source has a backslash before it that is not itself escaped.
  func isEscaped(_ offset: Int) -> Bool {
    let before = bytes[..<min(max(offset, 0), bytes.count)]
    return !before.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  /// Where the text of a block begins, after the marks of its heading, note or cell.
  private static func start(of text: BlockText, _ line: Range<Int>, in bytes: [UInt8]) -> Int {
    switch text.kind {
    case .tableCell:
      guard let row = text.tree.nodes[..<text.block].lastIndex(where: { $0.kind == .tableRow }),
        let column = text.tree.children(of: row).firstIndex(of: text.block),
        let cell = TableRow(bytes, line).cells[safe: column]
      else { return line.lowerBound }
      return cell.lowerBound
    case .heading:
      let words = bytes[line].drop { $0 == UInt8(ascii: "#") }.drop { $0.isBlank }
      return words.startIndex
    default:
      guard text.block > 0, text.tree.nodes[text.block - 1].kind == .footnoteDefinition,
        bytes.has("[^", at: line.lowerBound),
        let close = bytes[line].firstIndex(of: UInt8(ascii: "]"))
      else { return line.lowerBound }
      return min(close + 2, line.upperBound)
    }
  }

  private mutating func read(_ index: Int, in tree: MarkdownTree) {
    let node = tree.nodes[index]
    switch node.kind {
    case .text: read(Array(tree.bytes(node.literal, of: node)))
    case .softBreak, .lineBreak:
      cursor = bytes[min(cursor, end)..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      note()
      while cursor < end, bytes[cursor].isASCIISpace || bytes[cursor] == UInt8(ascii: ">") {
        cursor += 1
      }
    case .code:
      find { $0 == UInt8(ascii: "`") }
      note()
      readCode(index)
    case .htmlInline:
      find { $0 == UInt8(ascii: "<") }
      note()
      let literal = tree.bytes(node.literal, of: node)
      let line = literal.firstIndex(of: UInt8(ascii: "\n")) ?? literal.endIndex
      targets[index] = .here(cursor..<cursor + max(1, line - literal.startIndex))
      cursor = min(end, cursor + literal.count)
    case .footnoteReference:
      find { $0 == UInt8(ascii: "[") }
      note()
      let start = cursor
      skip(through: UInt8(ascii: "]"))
      targets[index] = .here(min(start + 2, cursor)..<max(min(start + 2, cursor), cursor - 1))
    case .link, .image:
      note()
      find { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
      cursor = min(end, cursor + 1)
      open.append((tree.end(of: index), index, node.kind, offsets.count))
    case .emphasis, .strong:
      cursor = min(end, cursor + (node.kind == .strong ? 2 : 1))
      open.append((tree.end(of: index), index, node.kind, offsets.count))
    default: break
    }
  }

  /// Records the cursor as the place of the next byte of the text.
  private mutating func note(to end: Int? = nil) {
    let start = min(cursor, max(0, bytes.count - 1))
    offsets.append((start, end ?? start + 1))
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      switch last.kind {
      case .emphasis: cursor = min(end, cursor + 1)
      case .strong: cursor = min(end, cursor + 2)
      default:
        note()
        readTarget(last.index, words: offsets[last.words].start)
      }
    }
  }

  /// Reads words, some of them written with backslashes or as character references.
  private mutating func read(_ literal: [UInt8]) {
    var index = 0
    while index < literal.count {
      if cursor < end, bytes[cursor] == UInt8(ascii: "&"), let reference = reference() {
        // It takes all bytes up to the next one that agrees.
        let next = reference.upperBound
        let isEscaped = next + 1 < end && bytes[next] == UInt8(ascii: "\\")
        let byte = next < end ? bytes[isEscaped ? next + 1 : next] : nil
        repeat {
          note(to: next)
          index += 1
        } while index < literal.count && literal[index] != byte
        cursor = next
        continue
      }
      var place = cursor
      while place < end, bytes[place] != literal[index] { place += 1 }
      if place < end { cursor = place }
      note()
      cursor = min(end, cursor + 1)
      index += 1
    }
  }

  /// The character reference at the cursor, unless the text has it as it is written.
  private func reference() -> Range<Int>? {
    var place = cursor + 1
    while place < end, place - cursor < 32,
      bytes[place].isASCIILetter || bytes[place].isDigit || bytes[place] == UInt8(ascii: "#")
    {
      place += 1
    }
    guard place < end, bytes[place] == UInt8(ascii: ";"), place > cursor + 1 else { return nil }
    return cursor..<place + 1
  }

  /// Goes on to the next byte that a test finds, if there is one.
  private mutating func find(_ test: (UInt8) -> Bool) {
    cursor = bytes[min(cursor, end)..<end].firstIndex(where: test) ?? cursor
  }

  private mutating func skip(through byte: UInt8) {
    cursor = bytes[min(cursor, end)..<end].firstIndex(of: byte).map { $0 + 1 } ?? end
  }

  private mutating func readCode(_ index: Int) {
    let start = cursor
    while cursor < end, bytes[cursor] == UInt8(ascii: "`") { cursor += 1 }
    let code = cursor
    while cursor < end {
      let run = cursor
      while cursor < end, bytes[cursor] == UInt8(ascii: "`") { cursor += 1 }
      if cursor - run == code - start {
        let line = bytes[code..<run].firstIndex(of: UInt8(ascii: "\n")) ?? run
        targets[index] = .here(code..<max(code + 1, line))
        return
      }
      if cursor == run { cursor += 1 }
    }
  }

  /// Reads the destination or label after the words of a link.
  private mutating func readTarget(_ index: Int, words start: Int) {
    find { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ">") }
    guard cursor < end else { return }
    let bracket = bytes[..<min(start, cursor)].lastIndex { "[<".utf8.contains($0) }
    let words = (bracket ?? min(start, cursor) - 1) + 1..<cursor
    let isAddress = bytes[cursor] == UInt8(ascii: ">")
    targets[index] = isAddress ? .here(words) : .label(words)
    cursor += 1
    guard !isAddress, cursor < end else { return }
    if bytes[cursor] == UInt8(ascii: "(") {
      let destination = LinkDefinitions.destination(in: bytes, from: cursor + 1, end: end)
      targets[index] = .here(destination)
      cursor = destination.upperBound
      while cursor < end, bytes[cursor] == UInt8(ascii: ">") || bytes[cursor].isASCIISpace {
        cursor += 1
      }
      if cursor < end, "\"'".utf8.contains(bytes[cursor]) {
        let quote = bytes[cursor]
        cursor += 1
        skip(through: quote)
      }
      skip(through: UInt8(ascii: ")"))
    } else if bytes[cursor] == UInt8(ascii: "["), cursor + 1 < end,
      bytes[cursor + 1] != UInt8(ascii: "^")
    {
      let label = cursor + 1
      skip(through: UInt8(ascii: "]"))
      if cursor - 1 > label { targets[index] = .label(label..<cursor - 1) }
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
