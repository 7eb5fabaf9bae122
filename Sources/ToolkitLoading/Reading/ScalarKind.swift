package import Diagnostics
package import ToolkitModel

/// A kind of value that a scalar can be: what messages call it, and how it is read.
package struct ScalarKind<Value> {
  /// What it is, with its article (`a date (YYYY-MM-DD)`).
  let name: String
  /// The value, `nil` if the scalar is not of this kind.
  let read: (YAMLScalar) -> Value?
  /// What to do about a scalar that is not of this kind.
  let remedy: (YAMLScalar) -> String?
  /// What takes the place of a required value that is missing or wrong.
  ///
  /// The problem is reported, so that it is never published. The argument is the place of the
  /// mapping.
  let placeholder: (SourcePosition) -> Value

  init(
    _ name: String, placeholder: @escaping (SourcePosition) -> Value,
    remedy: @escaping (YAMLScalar) -> String? = { _ in nil },
    read: @escaping (YAMLScalar) -> Value?
  ) {
    self.name = name
    self.read = read
    self.remedy = remedy
    self.placeholder = placeholder
  }

  /// The same kind of value, with the place where it stands.
  package static func located<Inner>(_ kind: ScalarKind<Inner>) -> ScalarKind<Value>
  where Value == Located<Inner> {
    ScalarKind(
      kind.name, placeholder: { Located(kind.placeholder($0), at: $0) }, remedy: kind.remedy
    ) { scalar in
      kind.read(scalar).map { Located($0, at: scalar.position, length: scalar.underline) }
    }
  }
}

extension ScalarKind where Value == SourceText {
  /// A text of any length that is not blank, each byte with its place.
  package static var text: ScalarKind<SourceText> {
    ScalarKind(
      "a text",
      placeholder: { place in
        SourceText(
          bytes: [], file: place.file, origin: .inline(line: place.line, column: place.column))
      },
      read: { $0.isBlank ? nil : $0.sourceText() })
  }
}

extension ScalarKind where Value == String {
  /// One line that is not blank; the line end that a block (`|`, `>`) leaves behind is taken off.
  package static var string: ScalarKind {
    ScalarKind("one line of text", placeholder: { _ in "" }) { scalar in
      guard !scalar.isBlank else { return nil }
      let line =
        scalar.string.utf8.last == UInt8(ascii: "\n")
        ? String(scalar.string.dropLast()) : scalar.string
      return line.utf8.contains(UInt8(ascii: "\n")) ? nil : line
    }
  }
}

extension ScalarKind where Value == Bool {
  /// `true` or `false`, nothing else.
  package static var boolean: ScalarKind {
    ScalarKind(
      "true or false", placeholder: { _ in false }, remedy: { _ in "write it without quotes" }
    ) { scalar in
      guard scalar.style == .plain else { return nil }
      switch scalar.string {
      case "true": return true
      case "false": return false
      default: return nil
      }
    }
  }
}

extension ScalarKind where Value == Int {
  /// A whole number in decimal digits, without a leading zero.
  package static func integer(in range: ClosedRange<Int>) -> ScalarKind {
    ScalarKind(
      range.upperBound == .max
        ? "a whole number from \(range.lowerBound) up"
        : "a whole number from \(range.lowerBound) to \(range.upperBound)",
      placeholder: { _ in range.lowerBound }, remedy: { _ in "write digits only, without quotes" }
    ) { scalar in
      guard scalar.style == .plain, let number = Int(scalar.string),
        String(number) == scalar.string, range.contains(number)
      else { return nil }
      return number
    }
  }
}

extension ScalarKind where Value == CalendarDate {
  /// A day of the calendar as `2026-11-04`.
  package static var date: ScalarKind {
    ScalarKind(
      "a date (YYYY-MM-DD)", placeholder: { _ in CalendarDate(daysSince1970: 0) },
      read: { CalendarDate(iso8601: $0.string) })
  }
}

extension ScalarKind where Value == PartialDate {
  /// A day, a month or a year, as `2026-11-04`, `2026-11` or `2026`; it has no stand-in of its own,
  /// so use it for keys that may be left out.
  package static var partialDate: ScalarKind<PartialDate?> {
    ScalarKind<PartialDate?>(
      "a date (YYYY-MM-DD, YYYY-MM or YYYY)", placeholder: { _ in nil },
      read: { PartialDate(iso8601: $0.string).map(Optional.some) })
  }
}

extension YAMLScalar {
  /// Whether there is nothing to read in it.
  fileprivate var isBlank: Bool {
    string.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == 0x09 }
  }
}
