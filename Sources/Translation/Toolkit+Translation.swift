package import Diagnostics
package import ToolkitModel

extension Toolkit {
  /// The toolkit with its texts in another language; ids, codes, numbers, addresses and what identifies an authority
  /// are the same in all languages, and so is what officers read.
  package func translated(by translation: some Translation) -> Toolkit {
    var toolkit = replacingTranslatedTexts { key, traits, text in
      translation.text(text, of: key, traits)
    }
    guard settings.sourceLanguage == settings.counterpartLanguage else { return toolkit }
    // The words that a phrase was written in are those that an officer reads.
    toolkit.pieces[Phrase.self] = zip(phrases, toolkit.phrases).map { written, phrase in
      var phrase = phrase
      phrase.counterpart = written.counterpart ?? written.text
      return phrase
    }
    return toolkit
  }

  /// Calls `body` with each text that other languages have in their own words; of a flyer, with each of the parts
  /// that readers read.
  package func visitTranslatedTexts(_ body: (TextKey, TextTraits, SourceText) -> Void) {
    _ = replacingTranslatedTexts { key, traits, text in
      body(key, traits, text)
      return text
    }
  }

  private func replacingTranslatedTexts(
    by body: (TextKey, TextTraits, SourceText) -> SourceText
  ) -> Toolkit {
    let flyers = Dictionary(
      pieces[Flyer.self].map { ($0.id.text, $0.faces) }, uniquingKeysWith: { first, _ in first })
    return replacingTexts { key, traits, text in
      guard traits.isTranslated else { return nil }
      guard traits.role == .body, key.piece.kind == Flyer.kind, let faces = flyers[key.piece.id]
      else { return body(key, traits, text) }
      return FlyerBody(text, faces: faces) { body(key, traits, $0) }.text
    }
  }
}
