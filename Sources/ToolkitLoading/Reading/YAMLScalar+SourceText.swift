package import Diagnostics

extension YAMLScalar {
  /// The value as a text that knows where each of its bytes stands in the file.
  package func sourceText() -> SourceText {
    let value = Array(string.utf8)
    let origin: SourceText.Origin =
      switch style {
      case .literal: literalOrigin(value)
      case .folded: .runs(BlockAlignment(value, of: self).runs)
      case .plain, .singleQuoted, .doubleQuoted, .refused:
        inlineOrigin(value) ?? .runs(FlowAlignment(value, of: self).runs)
      }
    return SourceText(bytes: value, file: source.file, origin: origin)
  }

  /// The origin of a value that stands in one line of the file just as it is, else `nil`.
  private func inlineOrigin(_ value: [UInt8]) -> SourceText.Origin? {
    guard !value.contains(UInt8(ascii: "\n")) else { return nil }
    let quote = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    let rest = source.bytes[min(offset + quote, source.bytes.count)...]
    // With an escape in it the value either differs, or does not end at the closing quote.
    guard rest.starts(with: value) else { return nil }
    if quote == 1, rest.dropFirst(value.count).first != source.bytes[offset] { return nil }
    return .inline(line: line, column: column + quote)
  }

  /// The origin of a `|` block, each line of which stands in a line of the file.
  private func literalOrigin(_ value: [UInt8]) -> SourceText.Origin {
    .indented(
      firstLine: line + 1, indent: BlockLayout(value, of: self).indent)
  }
}

/// Where the lines of a `|` or `>` block begin and how far they are indented.
struct BlockLayout {
  /// Where the line behind the header begins in the bytes of the source.
  let start: Int
  /// How many bytes of indentation each line has.
  let indent: Int

  init(_ value: [UInt8], of scalar: YAMLScalar) {
    let bytes = scalar.source.bytes
    let lineFeed = UInt8(ascii: "\n")
    start = bytes[scalar.offset...].firstIndex(of: lineFeed).map { $0 + 1 } ?? bytes.count
    // Empty lines in front stand for themselves; the first other line shows the indentation. Spaces
    // beyond it, which only a header such as `|2` allows there, belong to the value.
    let emptyLines = value.prefix { $0 == lineFeed }.count
    var lineStart = start
    for _ in 0..<emptyLines {
      lineStart = bytes[lineStart...].firstIndex(of: lineFeed).map { $0 + 1 } ?? bytes.count
    }
    let spaces = bytes[lineStart...].prefix { $0 == UInt8(ascii: " ") }.count
    let kept = value.dropFirst(emptyLines).prefix { $0 == UInt8(ascii: " ") }.count
    indent = emptyLines == value.count ? 0 : max(0, spaces - kept)
  }
}
