package import Diagnostics

/// The words of one paragraph, heading or cell of a table, as its author wrote them: what a translator gets as one
/// message.
///
/// Signs of the blocks around it (quotes, lists, the number signs of a heading, the id behind it) are no part of it.
package struct LeafBlock: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case paragraph, item, heading, cell
  }

  package let kind: Kind
  /// Which table it is a cell of, counted from 1, or 0: a table is in one language.
  package let table: Int
  /// Its bytes in the text, a range for each line of the source; line feeds and what containers write before a line
  /// are between them.
  package let lines: [Range<Int>]
  /// On one line: a blank for each line end, or a backslash and a line feed where the author broke the line.
  package let text: String

  /// Its bytes from the first to the last, with all that lies between its lines.
  package var range: Range<Int> {
    (lines.first?.lowerBound ?? 0)..<(lines.last?.upperBound ?? 0)
  }
}

extension LeafBlock {
  /// A block that is one run of bytes of a text.
  package init(kind: Kind, lines: [Range<Int>], in text: SourceText) {
    self.init(
      kind: kind, table: 0, lines: lines,
      text: lines.map { String(decoding: text.bytes[$0], as: UTF8.self) }.joined(separator: " "))
  }

  /// The leaf blocks of a text, in the order of the text; those without words are left out.
  ///
  /// - Parameters:
  ///   - text: Markdown.
  ///   - dialect: what is understood in it.
  /// - Returns: none where the text cannot be parsed, which its checks report.
  package static func all(in text: SourceText, dialect: Dialect) -> [LeafBlock] {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &problems)
    var finding = LeafBlockFinding(text.bytes)
    finding.read(tree)
    return finding.blocks
  }
}

/// Finds where the leaf blocks of a tree lie in its text.
private struct LeafBlockFinding {
  private let bytes: [UInt8]
  private let lines: LineTable
  private(set) var blocks: [LeafBlock] = []
  private var tables = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineTable(bytes)
  }

  mutating func read(_ tree: MarkdownTree) {
    var quoteEnds: [Int] = []
    var noteStart = -1
    var alertStart = -1
    var itemStart = -1
    var column = 0
    for (index, node) in tree.nodes.enumerated() {
      quoteEnds.removeAll { $0 <= index }
      switch node.kind {
      case .blockQuote: quoteEnds.append(tree.end(of: index))
      case .alert:
        quoteEnds.append(tree.end(of: index))
        alertStart = index + 1
      case .footnoteDefinition: noteStart = index + 1
      case .item: itemStart = index + 1
      case .table: tables += 1
      case .tableRow: column = 0
      case .tableCell:
        add(.cell, row(of: node, quotes: quoteEnds.count, column: column))
        column += 1
      case .heading: add(.heading, heading(node, quotes: quoteEnds.count))
      case .paragraph where !node.flags.contains(.generated):
        add(
          index == itemStart ? .item : .paragraph,
          paragraph(
            node, quotes: quoteEnds.count, isNote: index == noteStart,
            isAlert: index == alertStart))
      default: break
      }
    }
  }

  private mutating func add(_ kind: LeafBlock.Kind, _ lines: [Range<Int>]) {
    // What labels of links mean stands before the words, and is none.
    let ranges = lines.filter { !$0.isEmpty }.drop {
      bytes[$0.lowerBound] == UInt8(ascii: "[")
        && LinkDefinitions.definitionColon(in: bytes, $0) != nil
    }
    guard let first = ranges.first, first.lowerBound >= (blocks.last?.range.upperBound ?? 0) else {
      return
    }
    var text: [UInt8] = []
    for (place, range) in zip(0..., ranges) {
      var line = bytes[range]
      if place + 1 == ranges.count {
        text += line.trimmed
        break
      }
      let slashes = line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      let isBroken = slashes % 2 == 1 || line.suffix(2).elementsEqual("  ".utf8)
      if slashes % 2 == 1 { line = line.dropLast() }
      text += line.trimmed
      text += isBroken ? Array("\\\n".utf8) : Array(" ".utf8)
    }
    if ranges.count > 1, !Self.isOneBlock(text) { return }
    blocks.append(
      LeafBlock(
        kind: kind, table: kind == .cell ? tables : 0, lines: Array(ranges),
        text: String(decoding: text, as: UTF8.self)))
  }

  /// Whether words that stood on several lines are still one paragraph on one: `**` above `*` would be a rule.
  private static func isOneBlock(_ text: [UInt8]) -> Bool {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(
      parsing: SourceText(bytes: text, file: "", origin: .verbatim(firstLine: 1)),
      dialect: .plain, diagnostics: &problems)
    return tree.children(of: 0).count == 1 && tree.nodes[1].kind == .paragraph
  }

  /// The bytes of a line behind blanks and the signs of open quotes.
  private func content(of line: Int, quotes: Int) -> Range<Int> {
    let range = lines.range(of: line)
    var start = range.lowerBound
    var left = quotes
    while start < range.upperBound {
      if bytes[start] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if !bytes[start].isBlank {
        break
      }
      start += 1
    }
    return start..<range.upperBound
  }

  private func paragraph(
    _ node: Node, quotes: Int, isNote: Bool, isAlert: Bool
  ) -> [Range<Int>] {
    var ranges = [lines.words(of: Int(node.line))]
    if isNote, let colon = bytes[ranges[0]].firstRange(of: Array("]:".utf8)) {
      ranges[0] = trimmed(colon.upperBound..<ranges[0].upperBound)
    }
    for line in Int(node.line) + 1..<max(Int(node.endLine), Int(node.line)) + 1 {
      ranges.append(content(of: line, quotes: quotes))
    }
    // The first line of a box says of which kind it is.
    if isAlert, ranges.count > 1, bytes[ranges[0]].starts(with: "[!".utf8) {
      ranges.removeFirst()
    }
    // Blanks at the end of a line break it, those at the end of the block say nothing.
    ranges[ranges.count - 1] = trimmed(ranges[ranges.count - 1])
    return ranges
  }

  private func heading(_ node: Node, quotes: Int) -> [Range<Int>] {
    let first = lines.words(of: Int(node.line))
    let signs = bytes[first].prefix { $0 == UInt8(ascii: "#") }.count
    if signs == 0 || node.endLine > node.line {
      // Underlined, by the first line that can be one.
      var ranges = [first]
      var line = Int(node.line) + 1
      while line <= lines.count {
        let range = content(of: line, quotes: quotes)
        if isUnderline(range) || range.isEmpty { break }
        ranges.append(range)
        line += 1
      }
      ranges[ranges.count - 1] = withoutID(trimmed(ranges[ranges.count - 1]))
      return ranges
    }
    var range = trimmed(first.lowerBound + signs..<first.upperBound)
    let closing = bytes[range].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing > 0, closing < range.count,
      bytes[range.upperBound - closing - 1].isBlank
    {
      range = trimmed(range.lowerBound..<range.upperBound - closing)
    }
    return [withoutID(range)]
  }

  private func isUnderline(_ range: Range<Int>) -> Bool {
    let words = bytes[range].trimmed
    return !words.isEmpty
      && (words.allSatisfy { $0 == UInt8(ascii: "=") }
        || words.allSatisfy { $0 == UInt8(ascii: "-") })
  }

  /// Without ` {#id}` at its end.
  private func withoutID(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: "}"),
      let open = bytes[range].lastIndex(of: UInt8(ascii: "{")),
      bytes[open + 1] == UInt8(ascii: "#")
    else { return range }
    return trimmed(range.lowerBound..<open)
  }

  private func row(of node: Node, quotes: Int, column: Int) -> [Range<Int>] {
    let words = lines.words(of: Int(node.line))
    let line =
      bytes[words].first == UInt8(ascii: "|")
      ? words : content(of: Int(node.line), quotes: quotes)
    let cells = TableRow(bytes, line).cells
    return column < cells.count ? [cells[column]] : []
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { bytes[range].trimmed.indices }
}

extension SourceText {
  /// The same text with other words in some of its leaf blocks, each on lines of its own as it was.
  ///
  /// - Parameters:
  ///   - blocks: those of this text, in its order.
  ///   - words: of each block the words that take its place; `nil` leaves the block.
  ///   - kept: the language of what is left as it was.
  /// - Returns: a text whose lines stand where the source's stand.
  package func replacing(
    _ blocks: [LeafBlock], by words: [String?], keptIn kept: String
  ) -> SourceText {
    LeafBlockReplacing(self).text(blocks, words, kept)
  }
}

/// Puts words into leaf blocks.
private struct LeafBlockReplacing {
  private let source: SourceText
  private var output: [UInt8] = []
  private var runs: [SourceText.Run] = []
  /// The offset in the source of what has not been copied or replaced, and its line, from 1.
  private var next = 0
  private var line = 1

  init(_ source: SourceText) {
    self.source = source
    output.reserveCapacity(source.bytes.count + source.bytes.count / 4)
  }

  consuming func text(_ blocks: [LeafBlock], _ words: [String?], _ kept: String) -> SourceText {
    for (block, words) in zip(blocks, words) {
      copy(to: block.range.lowerBound, nil)
      guard let words else {
        mark(kept)
        copy(to: block.range.upperBound, kept)
        continue
      }
      put(words, of: block)
    }
    copy(to: source.bytes.count, nil)
    return SourceText(bytes: output, file: source.file, origin: .runs(runs))
  }

  /// Says that what follows is in a language; a whole line is, so the block's first line begins with it.
  private mutating func mark(_ language: String) {
    guard let last = runs.last else { return }
    runs[runs.count - 1] = SourceText.Run(
      offset: last.offset, line: last.line, column: last.column, language: language)
  }

  /// Copies what stands before an offset, a run for each line.
  private mutating func copy(to end: Int, _ language: String?) {
    if runs.isEmpty { begin(language) }
    while next < end {
      let byte = source.bytes[next]
      output.append(byte)
      next += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        begin(next < end ? language : nil)
      }
    }
  }

  /// Says that what follows stands on the line of the source that was reached.
  private mutating func begin(_ language: String?) {
    let place = source.position(line: line, column: 1)
    runs.append(
      SourceText.Run(
        offset: output.count, line: place.line, column: place.column, language: language))
  }

  private mutating func put(_ words: String, of block: LeafBlock) {
    // Where the author broke a line, the next begins as the block's second line does.
    let prefix =
      block.lines.count > 1
      ? Array(source.bytes[lineStart(of: block.lines[1])..<block.lines[1].lowerBound]) : []
    for byte in words.utf8 {
      output.append(byte)
      if byte == UInt8(ascii: "\n") {
        begin(nil)
        output += prefix
      }
    }
    line += source.bytes[next..<block.range.upperBound].count { $0 == UInt8(ascii: "\n") }
    next = block.range.upperBound
  }

  private func lineStart(of range: Range<Int>) -> Int {
    source.bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}
