/// A language tag such as `en-GB` or `zh-Hans`.
package struct LanguageTag: Sendable, Equatable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The language alone, whatever its script or place: `en` of `en-GB`.
  package var language: String { text.prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
