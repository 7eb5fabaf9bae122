import Diagnostics

/// What a text may be at most, since cmark 0.30 is quadratic on a few known inputs.
enum Limits {
  static let bytes = 64 * 1024
  static let lines = 2_000
  /// Block prefixes (`>`, `-`, `*`, `+`, `1.`) on one line.
  static let prefixes = 16
  /// Nodes on the way from the document to the deepest one.
  static let depth = 32
  /// Opening brackets on one paragraph's worth of lines: `![[]()` repeated is quadratic.
  static let brackets = 4_000

  /// The errors of a text that may not be parsed; empty when it may.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - table: its lines.
  ///   - sizes: how many times as long as one authored text it may be.
  /// - Returns: the errors.
  static func violations(
    of text: SourceText, lines table: LineTable, sizes: Int = 1
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let (bytes, lines) = (Self.bytes * sizes, Self.lines * sizes)
    if text.bytes.count > bytes {
      found.report(
        "too-large", "the text has \(text.bytes.count) bytes, more than \(bytes)",
        at: text.position(line: 1, column: 1), remedy: "split it into several texts")
    }
    if table.count > lines {
      found.report(
        "too-large", "the text has \(table.count) lines, more than \(lines)",
        at: text.position(line: lines + 1, column: 1), remedy: "split it into several texts")
    }
    if !found.isEmpty { return found }
    for line in 1...max(1, table.count) {
      let range = table.range(of: line)
      if let column = tooManyPrefixes(in: text.bytes, range) {
        found.report(
          "too-deep", "more than \(prefixes) quotes and lists start on one line",
          at: text.position(line: line, column: column),
          remedy: "nest less deeply, or put a backslash before literal characters")
      }
    }
    found += controlCharacters(in: text)
    found += brackets(in: text, lines: table)
    return found
  }

  private static func tooManyPrefixes(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let start = index
      if byte.isBlank {
        index += 1
        continue
      }
      if byte != UInt8(ascii: ">") {
        if byte.isDigit {
          while index < range.upperBound, bytes[index].isDigit { index += 1 }
          guard index < range.upperBound,
            bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
          else { return nil }
        } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "*"), byte != UInt8(ascii: "+") {
          return nil
        }
        guard index + 1 == range.upperBound || bytes[index + 1].isBlank else { return nil }
      }
      index += 1
      count += 1
      if count > prefixes { return start - range.lowerBound + 1 }
    }
    return nil
  }

  private static func controlCharacters(in text: SourceText) -> [Diagnostic] {
    let hasAny = text.bytes.withUnsafeBufferPointer { bytes in
      bytes.hasAny { $0.isIn(0, 0x08) | $0.isIn(0x0B, 0x1F) | $0.isIn(0x7F, 0x7F) }
    }
    if !hasAny { return [] }
    return text.bytes.indices.lazy.filter { index in
      let byte = text.bytes[index]
      return (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte == 0x7F
    }.prefix(20).map { index in
      Diagnostic(
        .error, "control-character", "control character \(text.bytes[index]) in the text",
        at: text.position(offset: index), remedy: "delete it")
    }
  }

  /// Paragraphs end at blank lines at the latest, so brackets are counted between those.
  private static func brackets(in text: SourceText, lines: LineTable) -> [Diagnostic] {
    guard text.bytes.count > brackets else { return [] }
    guard text.bytes.count(of: UInt8(ascii: "["), atMost: brackets) > brackets else { return [] }
    var count = 0
    for line in 1...max(1, lines.count) {
      let range = lines.range(of: line)
      if text.bytes[range].allSatisfy(\.isBlank) { count = 0 }
      for index in range where text.bytes[index] == UInt8(ascii: "[") {
        count += 1
        if count > brackets {
          return [
            Diagnostic(
              .error, "too-large", "more than \(brackets) brackets open in one paragraph",
              at: text.position(offset: index), remedy: "split the paragraph")
          ]
        }
      }
    }
    return []
  }
}
