/// A place in a text file.
///
/// `file` is the path as it is shown to people (`Content/sections/at-the-door.md`). `line` and
/// `column` start at 1; columns count UTF-8 bytes. Line 0 means the file as a whole.
package struct SourcePosition: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Of what was written in no file.
  package static let nowhere = SourcePosition(file: "")

  /// The file as a whole.
  package init(file: String) {
    self.init(file: file, line: 0, column: 0)
  }
}

extension SourcePosition: Comparable {
  /// Orders by file (bytewise), then line, then column.
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    if left.file != right.file { return left.file.precedes(right.file) }
    return (left.line, left.column) < (right.line, right.column)
  }
}
