package import Diagnostics

/// A scalar of a YAML file, as a string and with its place; nothing is a number, a date or a
/// Boolean until somebody asks.
package struct YAMLScalar: Sendable {
  /// How a scalar is written.
  package enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    /// Stands where something was refused and reported; readers say nothing more about it.
    case refused
  }

  /// The value, unescaped and unfolded.
  package let string: String
  package let style: Style
  /// The line in the file, from 1.
  package let line: Int
  /// The column in bytes, from 1, of the first byte, be it a quote or a block's `|`.
  package let column: Int
  /// Where the scalar begins in the bytes of `source`.
  let offset: Int
  /// Where it ends there, the closing quote included.
  let end: Int
  let source: YAMLSource

  /// Where the scalar begins.
  package var position: SourcePosition {
    SourcePosition(file: source.file, line: line, column: column)
  }

  /// Whether the scalar stands for nothing: a plain `null`, `~`, or no character at all.
  package var isNull: Bool {
    style == .plain && (string.isEmpty || string == "~" || string == "null")
  }

  /// How many bytes to underline when the scalar is meant: its length on one line, at most 80.
  package var underline: Int {
    switch style {
    case .literal, .folded, .refused: 1
    case .plain: max(1, min(80, string.utf8.count))
    case .singleQuoted, .doubleQuoted: min(80, string.utf8.count + 2)
    }
  }
}
