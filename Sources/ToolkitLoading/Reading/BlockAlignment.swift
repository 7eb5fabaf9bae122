import Diagnostics

/// Finds where the bytes of a folded (`>`) block stand.
///
/// Each line that is not empty stands in the value as it is; between two of them stands a space, or
/// line feeds, which belong to the last of the line ends there. Where the source does not fit the
/// value it stops, and the last run holds for the rest.
struct BlockAlignment {
  private(set) var runs: [SourceText.Run] = []

  init(_ value: [UInt8], of scalar: YAMLScalar) {
    let bytes = scalar.source.bytes
    let lineFeed = UInt8(ascii: "\n")
    let layout = BlockLayout(value, of: scalar)
    var offset = 0
    var place = layout.start
    var line = scalar.line + 1
    /// The line ends since the last line that was not empty, as line and column.
    var lineEnds: [(line: Int, column: Int)] = []

    func breaks() -> Int {
      let feeds = value[offset...].prefix { $0 == lineFeed }.count
      guard feeds == 0, offset < value.count, value[offset] == UInt8(ascii: " "), !lineEnds.isEmpty
      else { return feeds }
      return 1
    }
    func takeBreaks(_ count: Int) {
      for lineEnd in lineEnds.suffix(count) {
        runs.append(SourceText.Run(offset: offset, line: lineEnd.line, column: lineEnd.column))
        offset += 1
      }
      offset += max(0, count - lineEnds.count)
      lineEnds.removeAll()
    }

    while offset < value.count, place < bytes.count {
      let lineEnd = bytes[place...].firstIndex(of: lineFeed) ?? bytes.count
      let content = min(place + layout.indent, lineEnd)
      if content < lineEnd {
        takeBreaks(breaks())
        guard value[offset...].starts(with: bytes[content..<lineEnd]) else { break }
        runs.append(SourceText.Run(offset: offset, line: line, column: layout.indent + 1))
        offset += lineEnd - content
      }
      lineEnds.append((line, lineEnd - place + 1))
      place = lineEnd + 1
      line += 1
    }
    // The line ends after the last line: the first of them is its own.
    while offset < value.count, value[offset] == lineFeed, let lineEnd = lineEnds.first {
      runs.append(SourceText.Run(offset: offset, line: lineEnd.line, column: lineEnd.column))
      offset += 1
      lineEnds.removeFirst()
    }
    if runs.isEmpty {
      runs = [SourceText.Run(offset: 0, line: scalar.line, column: scalar.column)]
    }
  }
}
