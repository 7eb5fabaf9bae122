/// Columns as other programs count them: in UTF-16 code units, where a ``SourcePosition`` counts bytes.
struct CharacterColumns {
  private var lines: SourceLines

  init(source: @escaping (String) -> [UInt8]?) {
    lines = SourceLines(source: source)
  }

  /// The columns that a diagnostic means, from 1, up to the end of its line; `nil` for a whole file.
  ///
  /// Where the file cannot be read, bytes stand for code units.
  mutating func range(of diagnostic: Diagnostic) -> Range<Int>? {
    guard let position = diagnostic.position, position.line > 0 else { return nil }
    let first = max(0, position.column - 1)
    guard let line = lines.line(of: position) else {
      return first + 1..<first + 1 + diagnostic.length
    }
    let start = min(first, line.count)
    var end = min(line.count, start + diagnostic.length)
    while end < line.count, line[line.startIndex + end] & 0xC0 == 0x80 { end += 1 }
    func units(_ range: Range<Int>) -> Int {
      let bytes = line[line.startIndex + range.lowerBound..<line.startIndex + range.upperBound]
      return String(decoding: bytes, as: UTF8.self).utf16.count
    }
    let before = units(0..<start)
    return before + 1..<before + 1 + units(start..<end)
  }
}
