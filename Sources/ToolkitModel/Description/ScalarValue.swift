/// A value that is written as one word behind its key, such as a number or a day.
package protocol ScalarValue: Sendable {
  /// What can stand there, for schemas and documentation.
  static var fieldType: FieldType { get }
  /// What messages say that is expected.
  static var expected: String { get }
  /// What to do about a word that is none.
  static var remedy: String { get }
  /// What data files show of it.
  var shown: FieldValue { get }
  /// The folder of the site that it names, if it names one.
  var folderName: String? { get }

  init?(written: Located<String>)

  /// What is wrong with a word that is none.
  static func fault(_ written: String, of key: String) -> ScalarFault
}

/// Why a word is no value.
package struct ScalarFault {
  package let rule: String
  package let message: String
  package let remedy: String
}

extension ScalarValue {
  package static var remedy: String { "write \(expected)" }
  package var folderName: String? { nil }

  package static func fault(_ written: String, of key: String) -> ScalarFault {
    ScalarFault(
      rule: "wrong-type", message: "'\(key)' is '\(written)', not \(expected)", remedy: remedy)
  }
}

extension Bool: ScalarValue {
  package static var fieldType: FieldType { .flag }
  package static var expected: String { "true or false" }
  package var shown: FieldValue { .flag(self) }

  package init?(written: Located<String>) { self.init(written.value) }
}

extension Int: ScalarValue {
  package static var fieldType: FieldType { .number(nil) }
  package static var expected: String { "a whole number" }
  package var shown: FieldValue { .number(self) }

  package init?(written: Located<String>) {
    guard written.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(written.value)
  }
}

extension CalendarDate: ScalarValue {
  package static var fieldType: FieldType { .date }
  package static var expected: String { "a date such as 2026-11-24" }
  package var shown: FieldValue { .text(iso8601) }

  package init?(written: Located<String>) { self.init(iso8601: written.value) }
}

extension PartialDate: ScalarValue {
  package static var fieldType: FieldType { .partialDate }
  package static var expected: String { "a date such as 2026, 2026-11 or 2026-11-24" }
  package var shown: FieldValue { .text(iso8601) }

  package init?(written: Located<String>) { self.init(iso8601: written.value) }
}

extension LanguageTag: ScalarValue {
  package static var fieldType: FieldType { .words }
  package static var expected: String { "a language tag" }
  package var shown: FieldValue { .text(text) }
  package var folderName: String? { text }

  /// `nil` for what is not built like `en` or `zh-Hans`, and for `und`, which names no language.
  package init?(written: Located<String>) {
    let parts = written.value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.first?.lowercased() != "und" else { return nil }
    for (index, part) in parts.enumerated() {
      guard (index == 0 ? 2...3 : 2...8).contains(part.utf8.count),
        part.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 })
      else { return nil }
    }
    self.init(written.value)
  }

  package static func fault(_ written: String, of key: String) -> ScalarFault {
    ScalarFault(
      rule: "unknown-value", message: "'\(written)' is not a language tag",
      remedy: "write a tag such as en, es or zh-Hans")
  }
}

extension ScreenColor: ScalarValue {
  package static var fieldType: FieldType { .words }
  package static var expected: String { "a color" }
  package static var remedy: String {
    "write # and six hexadecimal digits in quotes: \"#00595e\""
  }
  package var shown: FieldValue { .text(hexadecimal) }

  package init?(written: Located<String>) { self.init(hexadecimal: written.value) }
}

/// A value and where it stands is written like the value alone.
extension Located: ScalarValue where Value: ScalarValue {
  package static var fieldType: FieldType { Value.fieldType }
  package static var expected: String { Value.expected }
  package var shown: FieldValue { value.shown }
  package var folderName: String? { value.folderName }

  package init?(written: Located<String>) {
    guard let value = Value(written: written) else { return nil }
    self = written.with(value)
  }

  package static func fault(_ written: String, of key: String) -> ScalarFault {
    Value.fault(written, of: key)
  }
}
