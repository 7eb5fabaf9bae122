package import CommonMark
package import Diagnostics
package import ToolkitModel
import Translation

/// The texts of a toolkit in the language of its catalogues; what they have no good translation of stays in the source's
/// language, and is told to be.
package struct CatalogueTranslation: Translation {
  /// The translations that readers may see.
  private let translations: [Message.Key: String]
  private let texts: [TextKey: [TranslatableText]]
  /// The pieces that stay in the source's language.
  private var kept: Set<PieceKey> = []
  private let sourceLanguage: String
  private let dialect: Dialect

  /// - Parameters:
  ///   - messages: those of all catalogues of the language that nothing is wrong with.
  ///   - extraction: all texts of the toolkit.
  ///   - sourceLanguage: of the toolkit.
  ///   - dialect: our Markdown.
  package init(
    _ messages: [Message], _ extraction: Extraction, from sourceLanguage: LanguageTag,
    dialect: Dialect
  ) {
    texts = extraction.texts
    translations = Dictionary(
      messages.filter(\.isTranslated).map { ($0.key, $0.translation) },
      uniquingKeysWith: { first, _ in first })
    self.sourceLanguage = sourceLanguage.text
    self.dialect = dialect
  }

  package func text(
    _ source: SourceText, of key: TextKey, _ traits: TextTraits
  ) -> SourceText {
    let text = parts(of: source, key, traits)
    let words = self.words(of: text)
    return source.replacing(text.blocks, by: words, keptIn: sourceLanguage)
  }

  /// Keeps pieces in the source's language that must not be half translated and are: right-now pages, critical
  /// sections, and what is printed on one sheet.
  ///
  /// - Returns: those pieces, in the order of the toolkit.
  mutating func keepWhole(in toolkit: Toolkit) -> [PieceKey] {
    let critical = Set(toolkit.sections.filter(\.critical).map { PieceKey($0.id) })
    var partial: [PieceKey] = []
    var seen: Set<PieceKey> = []
    toolkit.visitTranslatedTexts { key, traits, text in
      let isWhole =
        key.piece.kind == Encounter.kind || key.piece.kind == Flyer.kind
        || critical.contains(key.piece)
      // What people search with is no part of the text.
      guard isWhole, traits.role != nil || key.field != "keywords", !seen.contains(key.piece)
      else { return }
      if words(of: parts(of: text, key, traits)).contains(nil) {
        partial.append(key.piece)
        seen.insert(key.piece)
      }
    }
    kept = seen
    return partial
  }

  private func parts(
    of source: SourceText, _ key: TextKey, _ traits: TextTraits
  ) -> TranslatableText {
    texts[key]?.first { $0.source.bytes == source.bytes }
      ?? TranslatableText(source, of: key, traits, dialect: dialect)
  }

  /// Keeps more pieces in the source's language.
  mutating func keep(_ pieces: Set<PieceKey>) { kept.formUnion(pieces) }

  private func words(of text: TranslatableText) -> [String?] {
    if kept.contains(text.key.piece) { return text.blocks.map { _ in nil } }
    var words: [String?] = text.blocks.map { block in
      block.hasWords
        ? translations[Message.Key(context: text.context, text: block.text)] : block.text
    }
    // A table is in one language.
    let partial = Set(
      zip(text.blocks, words).filter { $1 == nil && $0.table > 0 }.map(\.0.table))
    for (index, block) in text.blocks.enumerated() where partial.contains(block.table) {
      words[index] = nil
    }
    return words
  }
}

extension InterfaceWords {
  /// The words in the language of a catalogue; one that it lacks is the source's.
  ///
  /// - Parameters:
  ///   - messages: those of the catalogue that nothing is wrong with.
  ///   - direction: of the language, `ltr` or `rtl`.
  /// - Returns: the words, and the keys of those that are the source's.
  package func translated(
    by messages: [Message], direction: String
  ) -> (words: InterfaceWords, missing: [String]) {
    let translations = Dictionary(
      messages.filter(\.isTranslated).map { ($0.key, $0.translation) },
      uniquingKeysWith: { first, _ in first })
    var missing: [String] = []
    func word(_ context: String, _ text: String, _ name: String) -> String {
      if text.isEmpty { return text }
      guard let found = translations[Message.Key(context: context, text: text)] else {
        missing.append(name)
        return text
      }
      return found
    }
    let texts = self.texts.map { ($0.key, word(Self.context(of: $0.key), $0.text, $0.key)) }
    let months = self.months.enumerated().map {
      word(Self.context(ofMonth: $0), $1, "months.\($0 + 1)")
    }
    return (InterfaceWords(direction: direction, texts: texts, months: months), missing)
  }
}
