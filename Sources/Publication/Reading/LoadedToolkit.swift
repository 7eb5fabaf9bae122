import Archiving
package import Catalogues
package import Composition
import ContentChecks
import Diagnostics
package import Guides
import Publishing
import Sheets
import Templating
import ToolkitLoading
package import ToolkitModel
import Translation

/// What composes the pages of a toolkit in another language than its own.
struct TranslatedComposer: Sendable {
  let origin: SitePlan.Language.Origin
  /// Takes the ids of headings from the source's pages.
  let composer: @Sendable (SourceAnchors) -> PageComposer

  init(
    origin: SitePlan.Language.Origin, composer: @escaping @Sendable (SourceAnchors) -> PageComposer
  ) {
    self.origin = origin
    self.composer = composer
  }
}

/// A toolkit that was read, chosen for a language and a day, and joined with its templates.
///
/// All of it is there even where something is wrong, so that everything wrong is found in one run; only one
/// that is whole may be published.
package struct LoadedToolkit: Sendable {
  let folder: ContentFolder
  private let catalogueFiles: [CatalogueSet.File]
  package let toolkit: Toolkit
  package let guide: Guide
  /// Composes its pages.
  package let composer: PageComposer
  /// What composes the same in other languages, in the order in which readers choose.
  let translations: [TranslatedComposer]
  let outputs: Outputs
  /// What is wrong with the files, the references between them and the options, or worth knowing.
  let found: [Diagnostic]
  /// What could not be read, for which nothing else is to blame.
  private let unread: UnreadContent
  /// The cleaned files of documents, by their path in the site.
  let documentFiles: [Site.File]
  let assets: SiteAssets
  /// The pictures that templates and copied pages name.
  let pictureNames: PictureNames
  let printStyles: PrintStyles
  /// The drawing of the social card.
  let cardDrawing: SourceText
  /// The styles of what is packed.
  let archiveStyles: ArchiveStyles

  /// Reads a toolkit as the options say, to its end.
  ///
  /// - Throws: ``Problems`` where there is no folder to read.
  init(_ options: PublicationOptions) throws(Problems) {
    var found: [Diagnostic] = []
    let folder = ContentFolder(path: options.content, diagnostics: &found)
    if folder.isMissing { throw Problems(found) }
    self.folder = folder
    catalogueFiles = folder.translationFiles(diagnostics: &found).map {
      CatalogueSet.File(path: $0.path, displayPath: $0.displayPath, bytes: $0.bytes)
    }
    let reading = ToolkitReading(
      of: folder, reserved: PageID.reservedNames, kinds: options.kinds)
    found += reading.diagnostics
    unread = reading.unread
    let read = reading.toolkit
    outputs = Outputs(read.settings.outputs, only: options.only)
    found += options.only.filter { !read.settings.outputs.contains($0) }.map { output in
      Diagnostic(
        .error, "unlisted-output",
        "--only lists '\(output.rawValue)', which is not an output of this toolkit",
        at: SourcePosition(file: folder.displayPath + "/toolkit.yaml"),
        remedy: "add \(output.rawValue) to `outputs`", premise: .setting("outputs"))
    }
    let variant = Variant(read.settings.sourceLanguage, on: options.today)
    let files = TemplateFolder(options.templates)
    found += files.diagnostics
    let words = files.usableWords(for: variant.language, diagnostics: &found)
    found += files.textProblems
    let guide = Guide(of: read, as: variant)
    self.guide = guide
    found += guide.problems
    let documents = DocumentFiles(of: read, contentPrefix: folder.displayPath + "/")
    found += documents.diagnostics
    var pictures = PictureFiles(of: read, contentPrefix: folder.displayPath + "/")
    let assetFiles = files.assets.compactMap { file in
      pictures.published(file.bytes, path: file.path, shownAs: file.displayPath)
        .map { Site.File(path: file.path, bytes: $0) }
    }
    found += pictures.diagnostics
    let library = files.usableTemplates(
      contexts: TemplateContexts.all(words: words, kinds: options.kinds), diagnostics: &found)
    found += files.assetDiagnostics + files.missingIcons(of: guide.flyers.pieces)
    var published = read
    published.images = pictures.images
    published.staticFiles = pictures.staticFiles
    toolkit = published
    let images = Dictionary(
      pictures.images.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let hasData = outputs.wants(.data)
    let icons = Icons(files.icons)
    @Sendable func composing(
      _ guide: Guide, _ words: InterfaceWords, _ anchors: SourceAnchors
    ) -> PageComposer {
      PageComposer(
        guide: guide, words: words, templates: library, images: images, icons: icons,
        files: documents.facts, hasData: hasData, anchors: anchors,
        contentPrefix: folder.displayPath + "/")
    }
    composer = composing(guide, words, .own)
    var translations: [TranslatedComposer] = []
    let isWhole = !found.containsError
    let dialect = composer.dialects.flyer
    let extraction =
      isWhole && !read.settings.translations.isEmpty
      ? Extraction(
        of: read, words: words, wordsFile: TemplateFolder.wordsFile(of: variant.language),
        contentPrefix: folder.displayPath + "/", dialect: dialect) : nil
    let catalogues = CatalogueSet(read.settings.translations.isEmpty ? [] : catalogueFiles)
    found += catalogues.diagnostics
    for tag in read.settings.translations {
      guard let extraction, let row = LanguageRow(of: tag.value) else { continue }
      let language = TranslatedToolkit(
        read, into: row, as: tag, by: catalogues[tag.value], extraction, words: words,
        dialect: dialect
      ) { DiagramDrawing(of: $0).diagnostics.allSatisfy { $0.rule != DiagramDrawing.tooLongRule } }
      found += language.diagnostics
      guard let translation = language.translation else { continue }
      let translated = Guide(
        of: read, as: Variant(tag.value, on: options.today), translatedBy: translation)
      translations.append(
        TranslatedComposer(origin: .translation) { composing(translated, language.words, $0) })
    }
    // In another language nothing is wrong that is right in the toolkit's own.
    for language in isWhole ? options.testLanguages : [] {
      // Nobody could sign its texts.
      let translated = Guide(
        of: read, as: Variant(language.language, on: options.today), translatedBy: language,
        reviewedAs: guide)
      let words = language.words(words)
      translations.append(
        TranslatedComposer(origin: .test) { composing(translated, words, $0) })
      found.append(.testLanguage(language, isRelease: guide.settings.isRelease))
    }
    self.translations = translations
    self.found = found
    documentFiles = documents.files
    assets = SiteAssets(of: assetFiles, brand: guide.settings.brand)
    archiveStyles = ArchiveStyles(archive: files.archiveStyles, assets: assets)
    pictureNames = PictureNames(
      in: files.texts + pictures.staticFiles.filter { PictureNames.isRead($0.path) }.map(\.bytes))
    printStyles = files.printStyles
    cardDrawing = files.card
  }

  /// Whether files and references are right, so that pages can be made for publication.
  package var isWhole: Bool { !unread.unexplained(found).containsError }

  /// What translators have made so far; it is read when it is asked for.
  package var catalogues: CatalogueSet { CatalogueSet(catalogueFiles) }

  /// All texts that other languages have in their own words.
  package var extraction: Extraction {
    Extraction(
      of: toolkit, words: composer.words,
      wordsFile: TemplateFolder.wordsFile(of: guide.variant.language),
      contentPrefix: folder.displayPath + "/", dialect: composer.dialects.flyer)
  }

  /// The checks of a language's catalogues.
  package func translationChecks(_ row: LanguageRow, of extraction: Extraction) -> TranslationChecks
  {
    TranslationChecks(of: row, roles: extraction.roles, dialect: composer.dialects.flyer)
  }

  /// How many texts nobody has signed, and how many there are.
  var unreviewed: (count: Int, all: Int) { guide.states.unreviewed }

  /// The cleaned files of documents, by name.
  var documents: [String: [UInt8]] {
    Dictionary(
      documentFiles.map { (String($0.path.dropFirst("files/".count)), $0.bytes) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with the words of the content.
  var wordDiagnostics: [Diagnostic] {
    ContentChecks.diagnostics(
      for: guide, by: toolkit.checks, dialect: composer.dialects.flyer,
      plainWords: toolkit.plainWords)
  }

  /// Only what nothing that could not be read is to blame for.
  func unexplained(_ diagnostics: [Diagnostic]) -> [Diagnostic] { unread.unexplained(diagnostics) }

  /// Of what is wrong in pages, only what nothing else has reported.
  func unexplained(inPages diagnostics: [Diagnostic]) -> [Diagnostic] {
    // What a template fills in was referred to by a piece, where it has been reported.
    let told = Set(found.compactMap(\.premise))
    return unread.unexplained(
      diagnostics.filter { diagnostic in
        guard let file = diagnostic.position?.file, let premise = diagnostic.premise else {
          return true
        }
        return !(file.hasPrefix("Templates/") && told.contains(premise))
      })
  }
}
