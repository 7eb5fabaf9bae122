/// A text of the content that a Markdown template places, by a directive of its name.
///
/// Such a text is parsed alone, where it was written, so a template cannot name it as a value. A template
/// that loses one would take a legal statement out of every page without a word.
package struct AuthoredText: Sendable, Hashable, ExpressibleByStringLiteral {
  package let name: String
  /// The names that must be there, or be true, for the text to be there.
  package let needed: [String]
  /// The names that must not be there.
  package let excluded: [String]

  package init(_ name: String, when needed: [String] = [], unless excluded: [String] = []) {
    self.name = name
    self.needed = needed
    self.excluded = excluded
  }

  package init(stringLiteral name: String) { self.init(name) }

  /// Whether a template that is filled with an object has to place the text.
  package func isThere(in object: TemplateObject) -> Bool {
    needed.allSatisfy { object.isSet($0) } && !excluded.contains { object.isSet($0) }
  }
}

extension TemplateObject {
  /// Whether a section of this name is taken.
  fileprivate func isSet(_ name: String) -> Bool {
    entries.first(where: { $0.0 == name })?.1.isSet ?? false
  }
}
