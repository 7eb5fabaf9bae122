import Diagnostics

/// What a text for readers loses where YAML runs its lines together: paragraphs, lists, quotes and line breaks
/// of Markdown.
///
/// YAML does so in a `>` block, and in plain and quoted values of several lines: an end of line turns into a
/// space, and an empty line into an end of line, which parts no paragraphs.
struct LostLines {
  private struct Line {
    let offset: Int
    let text: ArraySlice<UInt8>
    /// Whether it is indented further than its block, so that its ends are kept.
    let isKept: Bool
  }

  private let scalar: YAMLScalar

  /// `nil` for a value of one line, or in which YAML keeps the lines.
  init?(of scalar: YAMLScalar) {
    guard scalar.style != .literal, scalar.style != .refused,
      scalar.end <= scalar.source.bytes.count,
      scalar.source.bytes[scalar.offset..<scalar.end].contains(UInt8(ascii: "\n"))
    else { return nil }
    self.scalar = scalar
  }

  /// All that is lost, in order.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    var before: Line?
    var empty: [Line] = []
    for line in lines {
      if line.text.isEmpty {
        empty.append(line)
        continue
      }
      if let before, !before.isKept, !line.isKept {
        if empty.count == 1, !Block.begins(line.text, after: before.text),
          !Block.isWhole(before.text)
        {
          found.append(
            diagnostic(
              "this empty line does not separate paragraphs, because YAML joins the lines",
              at: empty[0].offset))
        } else if empty.isEmpty, Block.begins(line.text, after: before.text) {
          found.append(
            diagnostic(
              "this line does not begin a line of the text, because YAML joins the lines",
              at: line.offset, length: line.text.count))
        } else if empty.isEmpty, endsInBreak(before) {
          found.append(
            diagnostic(
              "the line break at the end of this line is lost, because YAML joins the lines",
              at: before.offset, length: before.text.count))
        }
      }
      before = line
      empty = []
    }
    return found
  }

  private func diagnostic(_ message: String, at offset: Int, length: Int = 1) -> Diagnostic {
    Diagnostic(
      .error, "text-folded", message, at: scalar.position(ofOffset: offset), length: length,
      remedy: scalar.style == .folded
        ? "write '|' instead of '>'"
        : "write '|' after the key, and the text below it, indented")
  }

  /// The lines of the value, without what YAML takes off their beginnings.
  private var lines: [Line] {
    let bytes = scalar.source.bytes
    var start = scalar.offset
    var indent: Int?
    if scalar.style == .folded {
      let layout = BlockLayout(Array(scalar.string.utf8), of: scalar)
      start = layout.start
      indent = layout.indent
    } else if scalar.style != .plain {
      start += 1
    }
    var lines: [Line] = []
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let last = scalar.end - (isQuoted ? 1 : 0)
    while start < last {
      let end = min(scalar.source.lineEnd(from: start), last)
      var text = bytes[start..<end]
      var isKept = false
      if let indent {
        text = text.dropFirst(min(indent, text.count))
        isKept = text.first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ?? false
      }
      if indent == nil || text.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        text = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      }
      lines.append(Line(offset: text.startIndex, text: text, isKept: isKept && !text.isEmpty))
      start = end + 1
    }
    return lines
  }

  /// Whether Markdown would break the line here: two spaces, or a backslash that YAML leaves alone.
  private func endsInBreak(_ line: Line) -> Bool {
    line.text.suffix(2).elementsEqual("  ".utf8)
      || scalar.style != .doubleQuoted && line.text.last == UInt8(ascii: "\\")
  }
}

/// Lines that begin a block of their own in Markdown, wherever they stand in a text.
private enum Block {
  static func begins(_ line: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> Bool {
    if isWhole(line) || line.first == UInt8(ascii: ">") || isItem(line) { return true }
    guard let number = number(of: line) else { return false }
    return number == 1 || self.number(of: before) != nil
  }

  /// Whether a line is a heading, a fence or a row of a table, which end with their line.
  static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    let run = line.prefix { $0 == first }.count
    switch first {
    case UInt8(ascii: "#"): return run <= 6 && line.dropFirst(run).first == UInt8(ascii: " ")
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return run >= 3
    case UInt8(ascii: "|"): return true
    default: return false
    }
  }

  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, "-*+".utf8.contains(first) else { return false }
    return line.dropFirst().first == UInt8(ascii: " ")
  }

  /// The number of an item of an ordered list.
  private static func number(of line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { $0 &- 0x30 < 10 }
    let rest = line[digits.endIndex...]
    guard (1...9).contains(digits.count), let stop = rest.first, ".)".utf8.contains(stop),
      rest.dropFirst().first == UInt8(ascii: " ")
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension YAMLScalar {
  /// What its lines lose; empty for nearly every value.
  var lostLines: [Diagnostic] { LostLines(of: self)?.diagnostics ?? [] }
}
