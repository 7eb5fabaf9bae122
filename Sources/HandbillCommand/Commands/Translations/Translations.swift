import ArgumentParser
import Catalogues
import Composition
import Diagnostics
import Guides
import JSON
import Publication
import ToolkitModel

/// What translators and those who coordinate them do with the catalogues of a toolkit.
struct Translations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make and check the catalogues that translators work on.",
    discussion: """
      The catalogues are gettext files in translations/ of the content folder: a template (PART.pot) of each part, and \
      TAG/PART.po for each language. The parts are interface, urgent (right-now pages, cards, flyers, words to say), body \
      and appendices. Poedit and Weblate open them.
      """,
    subcommands: [
      ExtractTranslations.self, InitTranslation.self, UpdateTranslations.self,
      TranslationStatus.self, CheckTranslations.self, AcceptEditorial.self,
    ])
}

/// A toolkit and its catalogues, as the commands of translators need them.
struct TranslationWork {
  let loaded: LoadedToolkit
  let extraction: Extraction
  let catalogues: CatalogueSet
  /// The folder `translations`.
  let folder: String

  /// - Throws: what stops it: no folder, or a toolkit that cannot be read in full, of which half the messages would be
  ///   taken for gone.
  init(_ toolkit: ToolkitOptions, on console: Console) throws(Problems) {
    loaded = try Publication(toolkit.options(on: console, tasks: Build.taskCount(nil))).loaded()
    guard loaded.isWhole else {
      throw Problems(loaded.contentDiagnostics.filter { $0.severity == .error })
    }
    extraction = loaded.extraction
    catalogues = loaded.catalogues
    folder = toolkit.content + "/translations"
  }

  /// Writes a file below `translations`, unless it is there already as it is to be.
  ///
  /// - Returns: whether it changed.
  func write(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> Bool {
    let path = folder + "/" + path
    if DiskFile.read(path) == bytes { return false }
    try DiskFile.replace(path, bytes)
    return true
  }

  /// The languages that were asked for, or all that there are.
  ///
  /// - Throws: a diagnostic where one has no catalogue.
  func languages(_ tags: [String]) throws(Diagnostic) -> [CatalogueSet.Language] {
    if tags.isEmpty { return catalogues.languages }
    var found: [CatalogueSet.Language] = []
    for tag in tags {
      guard let language = catalogues[LanguageTag(tag)] else {
        throw Diagnostic(
          .error, "no-catalogue", "there is no catalogue for '\(tag)'",
          at: SourcePosition(file: folder),
          remedy: "make one with `handbill translations init \(tag)`")
      }
      found.append(language)
    }
    return found
  }

  /// What is wrong with the catalogues of a language.
  func look(
    at language: CatalogueSet.Language
  ) -> (diagnostics: [Diagnostic], faulty: Set<Message.Key>) {
    guard let row = LanguageRow(of: language.tag) else {
      return ([.unknownLanguage(language.tag, in: folder)], [])
    }
    let checks = loaded.translationChecks(row, of: extraction)
    // Only what is still asked for: what the toolkit no longer has is not shown.
    let wanted = Set(extraction.all.map(\.key))
    let found = checks.look(at: language.messages.filter { wanted.contains($0.key) })
    return (language.diagnostics + found.diagnostics, found.faulty)
  }

  /// The template of a part.
  func template(of part: CataloguePart) -> Catalogue {
    Catalogue(
      of: nil, project: loaded.toolkit.settings.title.plainText,
      messages: extraction.messages[part] ?? [])
  }
}

extension Diagnostic {
  static func unknownLanguage(_ tag: LanguageTag, in folder: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-language", "'\(tag)' is not in the table of languages",
      at: SourcePosition(file: "\(folder)/\(tag)"),
      remedy:
        "use the shortest tag that is right, such as es, pt-BR or zh-Hans; the table has "
        + LanguageRow.all.map(\.tag.text).joined(separator: ", "))
  }
}
