import Diagnostics

/// One of a few words.
package protocol Choice: ScalarValue, CaseIterable, RawRepresentable<String>, Equatable {}

extension Choice {
  private static var words: [String] { allCases.map(\.rawValue) }

  package static var fieldType: FieldType { .choice(words) }
  package static var expected: String { "one of \(words.joined(separator: ", "))" }
  package var shown: FieldValue { .text(rawValue) }

  package init?(written: Located<String>) { self.init(rawValue: written.value) }

  package static func fault(_ written: String, of key: String) -> ScalarFault {
    ScalarFault(
      rule: "unknown-value", message: "'\(key)' cannot be '\(written)'",
      remedy: correction(of: written, among: words, orElse: "choose \(expected)"))
  }
}
