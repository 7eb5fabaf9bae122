package import Diagnostics

/// What a text is for, as the checks see it.
package enum TextRole: Sendable {
  case title, body, law, practice, action, card, phrase
  /// The words of a document, which the checks of our own words pass over.
  case quote
  /// Words that are shown as written, not as Markdown.
  case label
  case other
}

/// What the program does with a text.
package struct TextTraits: Sendable {
  /// What it is for where it is printed; `nil` where it is not printed by itself.
  package let role: TextRole?
  /// Its turn among the texts that a signature covers, `nil` for a text that none covers.
  ///
  /// Those of one turn are in the order of the fields.
  package let signed: Int?
  /// Whether it is parsed ahead for all pages; that of a page is parsed by its page.
  package let isParsed: Bool
  /// Whether other languages have it in their own words.
  package let isTranslated: Bool

  package init(
    _ role: TextRole? = nil, signed: Int? = nil, isParsed: Bool = false, isTranslated: Bool = true
  ) {
    self.role = role
    self.signed = signed
    self.isParsed = isParsed
    self.isTranslated = isTranslated
  }
}

/// Is told of a text; gives another to stand in its place, or `nil`.
package typealias TextBody = (TextKey, TextTraits, SourceText) -> SourceText?

/// One text of a piece.
package struct PieceText: Sendable {
  package let key: TextKey
  package let traits: TextTraits
  package let source: SourceText
}

/// A value that holds texts and may take others in their place.
protocol TextHolding: SendableMetatype {
  mutating func visit(_ key: TextKey, _ traits: TextTraits, _ body: TextBody)
}

extension SourceText: TextHolding {
  mutating func visit(_ key: TextKey, _ traits: TextTraits, _ body: TextBody) {
    if let other = body(key, traits, self) { self = other }
  }
}

extension String: TextHolding {
  mutating func visit(_ key: TextKey, _ traits: TextTraits, _ body: TextBody) {
    if let other = body(key, traits, SourceText(self, file: "")) { self = other.string }
  }
}

extension Optional: TextHolding where Wrapped: TextHolding {
  mutating func visit(_ key: TextKey, _ traits: TextTraits, _ body: TextBody) {
    self?.visit(key, traits, body)
  }
}

extension Array: TextHolding where Element: TextHolding {
  mutating func visit(_ key: TextKey, _ traits: TextTraits, _ body: TextBody) {
    for index in indices { self[index].visit(key.at(index), traits, body) }
  }
}
