/// A text that somebody wrote, and where its lines and columns stand in the file.
///
/// A section's body stands in its file as it is; a text inside a YAML file may be indented, folded
/// or escaped there. `origin` says how to get back, so that every later step can name the exact
/// line and column that the author sees.
package struct SourceText: Hashable, Sendable {
  /// How the text lies in its file.
  package enum Origin: Hashable, Sendable {
    /// Line 1 of the text is line `firstLine` of the file, and columns agree.
    case verbatim(firstLine: Int)
    /// As `verbatim`, but every line of the file has `indent` more bytes at its start.
    case indented(firstLine: Int, indent: Int)
    /// The text is one line that starts at this place.
    case inline(line: Int, column: Int)
    /// Runs of bytes, ascending by offset in the text: from `offset` on, bytes lie side by side in
    /// the file from `line` and `column` on.
    case runs([Run])
  }

  /// Where the bytes from one offset of the text on lie in the file.
  package struct Run: Hashable, Sendable {
    package let offset: Int
    package let line: Int
    package let column: Int

    package init(offset: Int, line: Int, column: Int) {
      self.offset = offset
      self.line = line
      self.column = column
    }
  }

  /// The text in UTF-8, with line feeds as its only line ends.
  package let bytes: [UInt8]
  package let file: String
  package let origin: Origin

  package init(bytes: [UInt8], file: String, origin: Origin) {
    self.bytes = bytes
    self.file = file
    self.origin = origin
  }

  /// A text that is a whole file.
  package init(_ text: String, file: String) {
    self.init(bytes: Array(text.utf8), file: file, origin: .verbatim(firstLine: 1))
  }

  /// All at once: bytes one by one would take as long as reading them.
  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(file)
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The place in the file of a place in the text; both bases are 1 and columns count bytes.
  package func position(line: Int, column: Int) -> SourcePosition {
    switch origin {
    case .verbatim(let firstLine):
      return SourcePosition(file: file, line: firstLine + line - 1, column: column)
    case .indented(let firstLine, let indent):
      return SourcePosition(file: file, line: firstLine + line - 1, column: column + indent)
    case .inline(let firstLine, let firstColumn):
      return SourcePosition(file: file, line: firstLine, column: firstColumn + column - 1)
    case .runs(let runs):
      let target = offset(line: line, column: column)
      guard let run = runs.last(where: { $0.offset <= target }) ?? runs.first else {
        return SourcePosition(file: file)
      }
      return SourcePosition(
        file: file, line: run.line, column: run.column + max(0, target - run.offset))
    }
  }

  /// The place in the file of a byte offset into the text.
  package func position(offset: Int) -> SourcePosition {
    var line = 1
    var lineStart = 0
    for index in bytes.indices.prefix(offset) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return position(line: line, column: offset - lineStart + 1)
  }

  /// The byte offset of a line and column of the text.
  private func offset(line: Int, column: Int) -> Int {
    var remaining = line - 1
    var index = 0
    while remaining > 0, index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { remaining -= 1 }
      index += 1
    }
    return index + column - 1
  }
}
