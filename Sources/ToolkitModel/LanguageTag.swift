/// A language tag such as `en-GB` or `zh-Hans`.
package struct LanguageTag: Sendable, Hashable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: String) {
    self.text = text
  }

  package var description: String { text }

  /// The language alone, whatever its script or place: `en` of `en-GB`.
  package var primary: String { text.prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
