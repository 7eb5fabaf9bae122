/// Signs at the start of a line that make no heading, list, box, table or block of it.
///
/// - Good: `## Title`, `- item`, `> [!NOTE]` alone on its line
/// - Bad: `##Title`, `• item`, `> [!NOTE] Title`, `:::note`, a row of pipes without a line of dashes
enum LineSigns {
  static func signs(in text: BlockText, dialect: Dialect) -> [LeftSign] {
    guard text.kind == .paragraph else { return [] }
    var signs: [LeftSign] = []
    for start in text.lineStarts {
      if let sign = heading(at: start, in: text) ?? item(at: start, in: text)
        ?? box(at: start, in: text) ?? block(at: start, in: text, dialect)
        ?? definition(at: start, in: text)
      {
        signs.append(sign)
      }
    }
    if let sign = task(in: text) { signs.append(sign) }
    if let sign = bullets(in: text) { signs.append(sign) }
    if let sign = table(in: text) { signs.append(sign) }
    return signs
  }

  /// `##Title`, and a heading with a space that Markdown does not know.
  private static func heading(at start: Int, in text: BlockText) -> LeftSign? {
    let run = text.run(of: UInt8(ascii: "#"), at: start)
    guard !run.isEmpty, run.upperBound < text.lineEnd(from: start) else { return nil }
    let marks = text.string(run)
    if let blank = text.nameOfUnusualBlank(at: run.upperBound) {
      return LeftSign(run, seen: marks, remedy: retype(blank, after: marks))
    }
    let isFollowedByBlank = text.side(at: run.upperBound) == .blank
    guard run.count > 1 || isFollowedByBlank else { return nil }
    return LeftSign(
      run, seen: marks,
      remedy: run.count > 6
        ? "write at most six '#', or delete them"
        : "for a heading, write '\(marks) Title' as its own paragraph; otherwise delete the '#'")
  }

  /// A list mark with a space that Markdown does not know.
  private static func item(at start: Int, in text: BlockText) -> LeftSign? {
    var end = start
    while let byte = text[end], byte.isDigit { end += 1 }
    let marks = end > start ? ".)" : "-*+"
    guard let mark = text[end], marks.utf8.contains(mark),
      let blank = text.nameOfUnusualBlank(at: end + 1)
    else { return nil }
    let sign = text.string(start..<end + 1)
    return LeftSign(start..<end + 1, seen: sign, remedy: retype(blank, after: sign))
  }

  private static func retype(_ blank: String, after sign: String) -> String {
    "retype the space after '\(sign)': it is a \(blank)"
  }

  /// `[!NOTE] Title`, a box without `>`, and a box in the middle of a quotation.
  private static func box(at start: Int, in text: BlockText) -> LeftSign? {
    guard text.has("[!", at: start), let close = text.next(UInt8(ascii: "]"), from: start),
      close > start + 2
    else { return nil }
    let name = text.bytes[start + 2..<close]
    guard name.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") }) else { return nil }
    let isQuoted =
      text.tree.nodes[..<text.block].indices.last {
        text.tree.end(of: $0) > text.block
      }.map { text.tree.nodes[$0].kind == .blockQuote } ?? false
    let isAlone = text.bytes[(close + 1)..<text.lineEnd(from: close)].trimmed.isEmpty
    let isFirst = start == 0
    // The rule `unknown-alert` reports this.
    if isQuoted, isAlone, isFirst, name.allSatisfy(\.isASCIILetter), !isKnown(name) { return nil }
    let mark = text.string(start..<close + 1)
    let remedy: String
    if !isQuoted {
      remedy = "start each line of the box with '> '"
    } else if !isFirst {
      remedy = "write '> \(mark)' as the first line of the box"
    } else if !isKnown(name) {
      remedy = "write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] alone on its line"
    } else if isAlone {
      remedy = "delete the backslash before it"
    } else {
      remedy = "write \(mark) alone on its line, and its title on the next line as **Title**"
    }
    return LeftSign(start..<close + 1, seen: mark, remedy: remedy)
  }

  private static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
    return AlertKind.allCases.contains { $0.name == name }
  }

  /// Blocks of other Markdown dialects, and a directive without a fence.
  private static func block(
    at start: Int, in text: BlockText, _ dialect: Dialect
  ) -> LeftSign? {
    for (mark, after) in [(":::", ""), ("!!!", " "), ("???", " ")] {
      let whole = Array((mark + after).utf8)
      guard text.bytes[start...].starts(with: whole), text.side(at: start + whole.count) != .blank
      else { continue }
      return LeftSign(
        start..<start + 3, seen: mark,
        remedy: "for a box, write '> [!NOTE]' and start each line with '> '")
    }
    if text.has(":::", at: start),
      !text.lineStarts.contains(where: { $0 < start && text.has(":::", at: $0) })
    {
      return LeftSign(start..<start + 3, seen: ":::", remedy: "delete it: it closes nothing")
    }
    if let name = directive(at: start, in: text.bytes, dialect) {
      return LeftSign(
        start..<start + name.utf8.count + 2, seen: "{\(name)}",
        remedy: "write ```{\(name)} on its own line, and ``` on a line after it")
    }
    if text.has("[", at: start), let close = text.next(UInt8(ascii: "]"), from: start),
      text.has("]: http", at: close) || text.has("]: <http", at: close)
    {
      return LeftSign(
        start..<text.lineEnd(from: start), seen: text.string(start..<close + 2),
        remedy: "add an empty line before it: a link definition is its own paragraph")
    }
    return nil
  }

  /// The name of the directive whose braces begin at an offset.
  static func directive(
    at start: Int, in bytes: some RandomAccessCollection<UInt8>, _ dialect: Dialect
  ) -> String? {
    let rest = bytes.dropFirst(start)
    guard rest.first == UInt8(ascii: "{") else { return nil }
    let name = String(
      decoding: rest.dropFirst().prefix { $0.isASCIILetter || $0 == 0x2D }, as: UTF8.self)
    guard rest.dropFirst(name.utf8.count + 1).first == UInt8(ascii: "}"),
      dialect.directives.contains(where: { $0.name == name })
    else { return nil }
    return name
  }

  /// `: meaning` below a term.
  private static func definition(at start: Int, in text: BlockText) -> LeftSign? {
    guard start > 0, text.has(": ", at: start) else { return nil }
    return LeftSign(
      start..<start + 1, seen: ":",
      remedy: "write '- **term**: meaning'; glossary terms are in glossary.yaml")
  }

  /// `- [ ] item`.
  private static func task(in text: BlockText) -> LeftSign? {
    guard text.block > 0, text.tree.nodes[text.block - 1].kind == .item,
      text.has("[ ] ", at: 0) || text.has("[x] ", at: 0) || text.has("[X] ", at: 0)
    else { return nil }
    return LeftSign(
      0..<3, seen: text.string(0..<3),
      remedy: "put the list in ```{checklist}, which draws the boxes, and delete the brackets")
  }
}
