package import Diagnostics

/// Words.
extension Field {
  /// A value that holds texts.
  private init<Value: TextHolding>(
    _ path: Path<Value>, _ facts: FieldFacts, _ traits: TextTraits,
    read: @escaping @Sendable (any FieldReader) -> Value?,
    show: @escaping @Sendable (Value) -> FieldValue
  ) {
    let key = facts.key
    self.init(
      facts, read: Self.reading(path, isEssential: false, read),
      show: { $1.append(key, show($0[keyPath: path])) },
      texts: { $0[keyPath: path].visit($1.appending(key), traits, $2) })
  }

  package static func text(
    _ path: Path<SourceText>, _ key: String, as role: TextRole? = .other, signed: Int? = nil,
    parsed: Bool = true
  ) -> Field {
    Field(
      path, FieldFacts(key, .text, isRequired: true),
      TextTraits(role, signed: signed, isParsed: parsed),
      read: { $0.text(key) }, show: { .init($0) })
  }

  /// A text that may be left out; one that is not translated is the same in every language.
  package static func optionalText(
    _ path: Path<SourceText?>, _ key: String, as role: TextRole? = .other, signed: Int? = nil,
    parsed: Bool = true, translated: Bool = true
  ) -> Field {
    Field(
      path, FieldFacts(key, .text),
      TextTraits(role, signed: signed, isParsed: parsed, isTranslated: translated),
      read: { $0.optionalText(key) }, show: { .init($0) })
  }

  /// A text for which another stands where it is left out.
  package static func text(ifSet path: Path<SourceText>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .text), TextTraits(.other, isParsed: true),
      read: { $0.optionalText(key) }, show: { .init($0) })
  }

  /// The text below the keys of a file.
  package static func body(_ path: Path<SourceText>, signed: Int? = nil) -> Field {
    Field(
      path, FieldFacts("body", .body), TextTraits(.body, signed: signed),
      read: { $0.body }, show: { .init($0) })
  }

  /// A file that lies beside that of the piece.
  package static func fileBeside(_ path: Path<SourceText>, _ name: String) -> Field {
    Field(
      path, FieldFacts(name, .body), read: { $0.body }, show: { .init($0) }
    ).unlisted()
  }

  /// Plain words for readers, which other languages have in their own words.
  package static func label(_ path: Path<String>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .words, isRequired: true), TextTraits(),
      read: { reader in
        reader.keepPlainWords(key)
        return reader.string(key)
      }, show: { .text($0) })
  }

  package static func optionalLabel(_ path: Path<String?>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .words), TextTraits(),
      read: { reader in
        reader.keepPlainWords(key)
        return reader.optionalString(key)
      }, show: { .init($0) })
  }

  /// Words that people search for.
  package static func keywords(_ path: Path<[String]>) -> Field {
    Field(
      path, FieldFacts("keywords", .list(.words)), TextTraits(),
      read: { $0.strings("keywords") }, show: { .init($0) }
    ).noted("words that people search for")
  }

  /// Characters that are the same in every language; where they are shown as written, they are kept for the checks.
  package static func string(_ path: Path<String>, _ key: String, isKept: Bool = false) -> Field {
    Field(
      path, FieldFacts(key, .words, isRequired: true),
      read: { reader in
        if isKept { reader.keepPlainWords(key) }
        return reader.string(key)
      }, show: { .text($0) })
  }

  package static func optionalString(
    _ path: Path<String?>, _ key: String, isKept: Bool = false
  ) -> Field {
    Field(
      path, FieldFacts(key, .words),
      read: { reader in
        if isKept { reader.keepPlainWords(key) }
        return reader.optionalString(key)
      }, show: { .init($0) })
  }

  package static func strings(
    _ path: Path<[String]>, _ key: String, isKept: Bool = false
  ) -> Field {
    Field(
      path, FieldFacts(key, .list(.words)),
      read: { reader in
        if isKept { reader.keepPlainWords(key) }
        return reader.strings(key)
      }, show: { .init($0) })
  }

  /// Words or phrases, at least one.
  package static func words(_ path: Path<[String]>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .list(.words), isRequired: true), read: { $0.words(key) },
      show: { .init($0) })
  }

  /// A pattern, without which the owner cannot be.
  package static func pattern(_ path: Path<TextPattern>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .words, isRequired: true), isEssential: true,
      read: { $0.pattern(key) }, show: { .text($0.text) })
  }

  package static func patterns(_ path: Path<[TextPattern]>, _ key: String) -> Field {
    Field(
      path, FieldFacts(key, .list(.words)), read: { $0.patterns(key) },
      show: { .init($0.map(\.text)) })
  }
}
