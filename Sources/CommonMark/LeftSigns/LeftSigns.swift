import Diagnostics

/// Finds signs of Markdown that have no effect, so that readers see them as they were typed.
///
/// It reads the text of parsed blocks, so code is exempt: put a sign that readers should see between
/// backticks.
///
/// - Good: `**Wait.** See [the map](https://example.org/map).`
/// - Bad: `** Wait. ** See [the map] (https://example.org/map).`
struct LeftSigns {
  static let rule = "markdown-left"

  private let dialect: Dialect
  private let severity: Diagnostic.Severity

  /// `nil` if nobody asks.
  init?(by dialect: Dialect) {
    guard let severity = dialect.leftSigns else { return nil }
    self.dialect = dialect
    self.severity = severity
  }

  /// The signs in a paragraph, heading or cell; one message for each place.
  func diagnostics(ofBlock block: Int, in tree: MarkdownTree) -> [Diagnostic] {
    let text = BlockText(of: block, in: tree)
    let signs =
      LinkSigns.signs(in: text) + LineSigns.signs(in: text, dialect: dialect)
      + BraceSigns.signs(in: text) + TagSigns.signs(in: text) + EmphasisSigns.signs(in: text)
      + CodeSigns.signs(in: text) + AddressSigns.signs(in: text)
    if signs.isEmpty { return [] }
    let places = SourceOffsets(of: text)
    var found: [Diagnostic] = []
    var end = 0
    for sign in signs.sorted(by: { Self.precedes($0, $1) }) where sign.range.lowerBound >= end {
      let extent = places.extent(of: sign.range)
      let isEscaped = places.isEscaped(extent.lowerBound)
      if isEscaped, sign.isFreeWhenEscaped, !places.isEscaped(extent.upperBound - 1) { continue }
      end = sign.range.upperBound
      found.append(
        Diagnostic(
          sign.isAddress ? .warning : severity, sign.isAddress ? "bare-address" : Self.rule,
          sign.message, at: places.position(extent.lowerBound), length: extent.count,
          remedy: isEscaped
            ? "delete the backslash before it; to show a character, put it between backticks"
            : sign.remedy))
    }
    return found
  }

  /// By place; of two at one place the longer says more.
  private static func precedes(_ left: LeftSign, _ right: LeftSign) -> Bool {
    (left.range.lowerBound, right.range.upperBound) < (
      right.range.lowerBound, left.range.upperBound
    )
  }

  /// An indented code block that begins like another block; `nil` for real code.
  func diagnostic(ofCodeBlock index: Int, in tree: MarkdownTree) -> Diagnostic? {
    let node = tree.nodes[index]
    let literal = tree.bytes(node.literal, of: node)
    let line = literal.prefix { $0 != UInt8(ascii: "\n") }.trimmed
    guard startsBlock(line) else { return nil }
    let (source, range) = tree.firstLine(of: node)
    // The first line of a fenced block is its fence, not its first words.
    let start = range.upperBound - source.bytes[range].drop { $0.isBlank || $0 == 0x3E }.count
    guard source.bytes[start..<range.upperBound].trimmed.elementsEqual(line),
      start - range.lowerBound >= 4
    else { return nil }
    return Diagnostic(
      severity, Self.rule, "four spaces at the start of the line make this code",
      at: source.position(offset: start), length: line.count,
      remedy:
        "delete the spaces before it; indent the text of a list item to the item's first word"
    )
  }

  private func startsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    for mark in ["```", "~~~", ":::", "- ", "* ", "+ ", "> ", "# ", "## ", "### ", "|"]
    where line.starts(with: mark.utf8) {
      return true
    }
    let digits = line.prefix(while: \.isDigit)
    if (1...3).contains(digits.count), line.dropFirst(digits.count).starts(with: ". ".utf8) {
      return true
    }
    return LineSigns.directive(at: 0, in: line, dialect) != nil
  }

  /// A directive's fence that is a code span in a paragraph.
  func diagnostic(ofCode index: Int, in tree: MarkdownTree) -> Diagnostic? {
    let node = tree.nodes[index]
    let literal = tree.bytes(node.literal, of: node).trimmed
    guard let name = LineSigns.directive(at: 0, in: literal, dialect) else { return nil }
    let source = tree.sources[Int(node.source)]
    let lines = LineTable(source.bytes)
    let end = lines.range(of: Int(max(node.line, node.endLine))).upperBound
    let fence = Array("```{\(name)}".utf8)
    guard
      let start = source.bytes.firstRange(
        of: fence, in: lines.range(of: Int(node.line)).lowerBound..<end)
    else { return nil }
    return Diagnostic(
      severity, Self.rule, "readers see the directive '\(name)' as code",
      at: source.position(offset: start), length: fence.count,
      remedy: "start its fence at the margin, after an empty line")
  }
}
