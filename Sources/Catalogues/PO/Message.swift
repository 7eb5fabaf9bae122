package import Diagnostics

/// One entry of a catalogue: a text in the source's language and its translation.
package struct Message: Sendable, Equatable {
  /// What an entry said before its source changed.
  package struct Previous: Sendable, Equatable {
    package var context: String?
    package var text: String?
    package var plural: String?

    package init(context: String? = nil, text: String? = nil, plural: String? = nil) {
      self.context = context
      self.text = text
      self.plural = plural
    }
  }

  /// Which text of the toolkit it is (`rule:home-entry:law`): gettext's `msgctxt`.
  package var context: String?
  /// The text in the source's language: `msgid`.
  package var text: String
  /// We write none, but read what others wrote: `msgid_plural`.
  package var plural: String?
  /// One, or one for each plural form; empty where there is none yet: `msgstr`.
  package var translations: [String]
  /// Such as `fuzzy`.
  package var flags: [String]
  package var previous: Previous?
  /// Files, without line numbers.
  package var references: [String]
  /// What the program tells translators.
  package var extracted: [String]
  /// What translators tell each other.
  package var comments: [String]
  /// Whether the toolkit no longer has the text.
  package var isObsolete: Bool
  /// Where the text stands in its file; the translation stands at ``translationPosition``.
  package var position: SourcePosition
  package var translationPosition: SourcePosition

  package init(
    context: String? = nil, text: String, plural: String? = nil, translations: [String] = [""],
    flags: [String] = [], previous: Previous? = nil, references: [String] = [],
    extracted: [String] = [], comments: [String] = [], isObsolete: Bool = false,
    position: SourcePosition = .nowhere, translationPosition: SourcePosition = .nowhere
  ) {
    self.context = context
    self.text = text
    self.plural = plural
    self.translations = translations
    self.flags = flags
    self.previous = previous
    self.references = references
    self.extracted = extracted
    self.comments = comments
    self.isObsolete = isObsolete
    self.position = position
    self.translationPosition = translationPosition
  }

  /// What tells it from all others of a catalogue.
  package struct Key: Sendable, Hashable {
    package let context: String?
    package let text: String

    package init(context: String?, text: String) {
      self.context = context
      self.text = text
    }
  }

  package var key: Key { Key(context: context, text: text) }

  /// The translation; empty where there is none yet.
  package var translation: String { translations.first ?? "" }

  /// Whether the translation is of another text, or a guess; it is never shown.
  package var isFuzzy: Bool { flags.contains("fuzzy") }

  /// Whether readers may see the translation, as far as the catalogue says.
  package var isTranslated: Bool { !isObsolete && !isFuzzy && !translation.isEmpty }

  /// Whether two entries say the same, wherever they stand.
  package func says(_ other: Message) -> Bool {
    var moved = other
    moved.position = position
    moved.translationPosition = translationPosition
    return self == moved
  }
}
