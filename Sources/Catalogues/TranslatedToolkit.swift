package import CommonMark
package import Diagnostics
package import ToolkitModel
import Translation

/// A toolkit's language as the site shows it: what can be shown, what stays in the source's language, what is wrong.
package struct TranslatedToolkit: Sendable {
  /// The texts; `nil` where the language is not published.
  package let translation: CatalogueTranslation?
  package let words: InterfaceWords
  package let diagnostics: [Diagnostic]

  /// How much of the interface must be translated, in percent of its words: below it, readers could not find their way.
  private static let interfaceMinimum = 95

  /// - Parameters:
  ///   - toolkit: in the source's language.
  ///   - row: what is known of the language.
  ///   - tag: where `toolkit.yaml` names it.
  ///   - catalogues: what translators have made; `nil` where they have not begun.
  ///   - extraction: all texts that can be translated.
  ///   - words: of the interface, in the source's language.
  ///   - dialect: our Markdown.
  ///   - fits: whether the words of a drawing have room in it.
  package init(
    _ toolkit: Toolkit, into row: LanguageRow, as tag: Located<LanguageTag>,
    by catalogues: CatalogueSet.Language?, _ extraction: Extraction, words: InterfaceWords,
    dialect: Dialect, fits: (Diagram) -> Bool
  ) {
    guard let catalogues else {
      self.init(words, [.noCatalogue(tag)])
      return
    }
    // A site must not stop for one language: what is wrong is told, and the language is left out.
    if catalogues.diagnostics.containsError {
      self.init(words, catalogues.diagnostics.map(\.asWarning) + [.notPublished(tag, "see above")])
      return
    }
    let wanted = Set(extraction.all.map(\.key))
    let messages = catalogues.messages.filter { wanted.contains($0.key) }
    let checks = TranslationChecks(of: row, roles: extraction.roles, dialect: dialect)
    let (found, faulty) = checks.look(at: messages)
    var diagnostics = catalogues.diagnostics + found.map(\.asWarning)
    let coverage = Coverage(
      of: extraction.messages[.interface] ?? [], by: catalogues.catalogues[.interface],
      faulty: faulty)
    let percent = coverage.translated * 100 / max(1, coverage.words)
    guard percent >= Self.interfaceMinimum else {
      self.init(
        words,
        diagnostics + [
          .notPublished(
            tag, "\(percent) % of the interface is translated, not \(Self.interfaceMinimum) %")
        ])
      return
    }
    let good = messages.filter { !faulty.contains($0.key) }
    let (ownWords, missing) = words.translated(by: good, direction: row.direction.rawValue)
    if !missing.isEmpty { diagnostics.append(.missingWords(missing, tag)) }
    var translation = CatalogueTranslation(
      good, extraction, from: toolkit.settings.sourceLanguage, dialect: dialect)
    let kept = translation.keepWhole(in: toolkit)
    if !kept.isEmpty { diagnostics.append(.keptWhole(kept, tag, toolkit.settings.sourceLanguage)) }
    let drawings = toolkit.translated(by: translation).pieces[Diagram.self].filter { !fits($0) }
    if !drawings.isEmpty {
      translation.keep(Set(drawings.map { PieceKey($0.id) }))
      diagnostics.append(.tooLong(drawings.map(\.id.text), tag, toolkit.settings.sourceLanguage))
    }
    self.init(ownWords.ofMachine, diagnostics, translation)
  }

  private init(
    _ words: InterfaceWords, _ diagnostics: [Diagnostic], _ translation: CatalogueTranslation? = nil
  ) {
    self.words = words
    self.diagnostics = diagnostics
    self.translation = translation
  }
}

extension InterfaceWords {
  /// The words where nobody has said that a person reviewed the translation: what pages say of lacking review is that
  /// first.
  fileprivate var ofMachine: InterfaceWords {
    let notice = self["machine_translation"]
    return InterfaceWords(
      direction: direction,
      texts: texts.map { ($0.key, Self.reviewNotices.contains($0.key) ? notice : $0.text) },
      months: months)
  }

  private static let reviewNotices: Set<String> = [
    "draft_text", "changed_text", "outside_text", "book_draft_text",
  ]
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    guard severity == .error else { return self }
    return Diagnostic(
      .warning, rule, message, at: position, length: length, remedy: remedy, premise: premise)
  }

  fileprivate static func noCatalogue(_ tag: Located<LanguageTag>) -> Diagnostic {
    Diagnostic(
      .warning, "no-catalogue", "there is no catalogue for '\(tag.value)', so it is not published",
      at: tag.position, length: tag.length,
      remedy: "begin one with `handbill translations init \(tag.value)`, or delete it here")
  }

  fileprivate static func notPublished(_ tag: Located<LanguageTag>, _ why: String) -> Diagnostic {
    Diagnostic(
      .warning, "language-not-published", "'\(tag.value)' is not published: \(why)",
      at: tag.position, length: tag.length,
      remedy: "translate \(tag.value)/interface.po first; `handbill translations status` counts")
  }

  fileprivate static func missingWords(
    _ names: [String], _ tag: Located<LanguageTag>
  ) -> Diagnostic {
    Diagnostic(
      .warning, "untranslated-words",
      "\(names.count) words of the interface are not translated into '\(tag.value)': "
        + names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : ""),
      at: tag.position, length: tag.length,
      remedy: "translate them in \(tag.value)/interface.po; until then they are the source's")
  }

  fileprivate static func tooLong(
    _ drawings: [String], _ tag: Located<LanguageTag>, _ source: LanguageTag
  ) -> Diagnostic {
    Diagnostic(
      .warning, "drawing-not-translated",
      "\(drawings.count) drawings are shown in '\(source)' to readers of '\(tag.value)', since their words have no room: "
        + drawings.joined(separator: ", "),
      at: tag.position, length: tag.length,
      remedy: "shorten the translations of their labels, or give them more room in the drawing")
  }

  fileprivate static func keptWhole(
    _ pieces: [PieceKey], _ tag: Located<LanguageTag>, _ source: LanguageTag
  ) -> Diagnostic {
    let names = pieces.map { "\($0.kind) \($0.id)" }
    return Diagnostic(
      .warning, "not-translated-in-full",
      "\(names.count) pieces are shown in '\(source)' to readers of '\(tag.value)', since half of a warning can be worse than none: "
        + names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : ""),
      at: tag.position, length: tag.length,
      remedy:
        "translate all of their texts; `handbill translations status \(tag.value)` counts them")
  }
}
