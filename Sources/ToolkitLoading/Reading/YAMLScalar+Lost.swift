import Diagnostics
import TextFolding

/// What YAML leaves out of a value without a word, since it takes it for a comment.
extension YAMLScalar {
  /// A comment behind the value, on its last line.
  private struct Comment {
    let offset: Int
    /// How many blanks stand before it.
    let gap: Int
    /// Whether its text begins right behind the `#`, as no comment's does.
    let isAttached: Bool
  }

  private var comment: Comment? {
    guard style != .refused, end <= source.bytes.count else { return nil }
    let bytes = source.bytes
    // A block's header may have a comment; its lines hold none.
    var start = end
    if style == .literal || style == .folded {
      start = offset
      while start < bytes.count, "|>+-0123456789".utf8.contains(bytes[start]) { start += 1 }
    }
    let blanks = bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let sign = blanks.endIndex
    guard !blanks.isEmpty, sign < bytes.count, bytes[sign] == UInt8(ascii: "#") else { return nil }
    let next = sign + 1 < bytes.count ? bytes[sign + 1] : UInt8(ascii: "\n")
    return Comment(
      offset: sign, gap: blanks.count,
      isAttached: next > 0x20 && !"#-=*!~".utf8.contains(next))
  }

  /// What is lost behind any value: `#4`, of which nobody means a comment.
  var lostBehind: Diagnostic? {
    guard style != .singleQuoted, style != .doubleQuoted, let comment, comment.isAttached else {
      return nil
    }
    return diagnostic(comment)
  }

  /// What is lost behind words for readers: all that stands one blank behind them.
  var lostBehindWords: Diagnostic? {
    guard style == .plain, !string.isEmpty, let comment, comment.gap == 1, !comment.isAttached
    else { return nil }
    return diagnostic(comment)
  }

  private func diagnostic(_ comment: Comment) -> Diagnostic {
    let text = source.bytes[comment.offset..<source.lineEnd(from: comment.offset)]
    let shown = String(decoding: text, as: UTF8.self).shortened
    return Diagnostic(
      .error, "text-lost", "YAML reads '\(shown)' as a comment, so it is lost",
      at: position(ofOffset: comment.offset), length: text.count,
      remedy: "put the whole value in quotes; a comment needs two spaces before its '#' "
        + "and one after it")
  }

  /// The place in the file of an offset into the source, from the scalar's own on.
  func position(ofOffset target: Int) -> SourcePosition {
    var line = line
    var lineStart = offset - column + 1
    for index in offset..<max(offset, target) where source.bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return SourcePosition(file: source.file, line: line, column: target - lineStart + 1)
  }
}

/// What only an escape brings into a value, past the check of the file's own bytes.
extension YAMLScalar {
  /// The characters that no text may have, each at its escape.
  var escapedControls: [Diagnostic] {
    guard style == .doubleQuoted,
      source.bytes[offset..<min(end, source.bytes.count)]
        .contains(UInt8(ascii: "\\"))
    else { return [] }
    var found: [(scalar: Unicode.Scalar, offset: Int)] = []
    var place = 0
    for scalar in string.unicodeScalars {
      if !TextScan.isAllowed(scalar) { found.append((scalar, place)) }
      place += UTF8.width(scalar)
    }
    let text = sourceText()
    found += ReorderingSign.all(in: text.bytes).map { ($0.scalar, $0.offset) }
    return found.compactMap { scalar, offset in
      let position = text.position(offset: offset)
      let start = self.offset(of: position)
      // What stands in the file as itself was reported when the file was read.
      guard source.bytes[start] == UInt8(ascii: "\\") else { return nil }
      return .disallowed(scalar, at: position, length: escapeLength(at: start))
    }
  }

  /// The offset in the source of a place in the scalar.
  private func offset(of position: SourcePosition) -> Int {
    var lineStart = offset - column + 1
    for _ in line..<max(line, position.line) { lineStart = source.lineEnd(from: lineStart) + 1 }
    return min(lineStart + position.column - 1, source.bytes.count - 1)
  }

  private func escapeLength(at start: Int) -> Int {
    switch source.bytes[min(start + 1, source.bytes.count - 1)] {
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "u"): 6
    case UInt8(ascii: "U"): 10
    default: 2
    }
  }
}
