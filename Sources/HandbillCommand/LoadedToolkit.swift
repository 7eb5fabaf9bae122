import Archiving
import BuiltIn
import ConcurrentMap
import ContentChecks
import Diagnostics
import Editions
import Publishing
import Rendering
import Templating
import ToolkitLoading
import ToolkitModel
import Translation

/// A toolkit that was read, chosen for a language and a day, and joined with its templates.
struct LoadedToolkit {
  let toolkit: Toolkit
  let edition: Edition
  private(set) var renderer: EditionRenderer
  /// The same in other languages, in the order in which readers choose.
  private(set) var translations: [EditionRenderer]
  private(set) var site: Site
  let warnings: [Diagnostic]
  /// The cleaned files of documents, by name.
  let documents: [String: [UInt8]]
  /// The style sheets of what is printed, by name.
  let printStyles: [String: [UInt8]]
  /// What messengers show beside a link.
  let card: SocialCard
  /// The styles of what is packed.
  let archiveStyles: ArchiveStyles
  /// The outputs that the toolkit wants and this build does not make.
  let leftOut: [ToolkitSettings.Output]

  /// Reads a toolkit as the options say; everything that is wrong is reported in one run.
  ///
  /// - Parameters:
  ///   - options: which toolkit.
  ///   - today: the day of the build.
  ///   - only: the outputs to make; empty for all that the toolkit wants.
  ///   - testLanguages: languages that nobody speaks, to see how pages stand in them.
  /// - Throws: ``Problems`` with all of it.
  init(
    _ options: ToolkitOptions, today: CalendarDate, only: [ToolkitSettings.Output] = [],
    testLanguages: [TestLanguage] = []
  ) throws(Problems) {
    var found: [Diagnostic] = []
    let folder = ContentFolder(path: options.content, diagnostics: &found)
    let toolkit: Toolkit
    do throws(ContentProblems) {
      let whole = try Toolkit(
        contentsOf: folder, reserved: PageID.reservedNames, warnings: &found)
      toolkit = only.isEmpty ? whole : whole.making(only: only)
      leftOut = whole.settings.outputs.filter { !toolkit.settings.made.contains($0) }
    } catch {
      throw Problems(found + error.diagnostics)
    }
    found += only.filter { !toolkit.settings.outputs.contains($0) }.map { output in
      Diagnostic(
        .error, "unlisted-output",
        "--only asks for '\(output.rawValue)', which this toolkit does not make",
        at: SourcePosition(file: folder.displayPath + "/toolkit.yaml"),
        remedy: "add \(output.rawValue) to `outputs`")
    }
    let language = toolkit.settings.sourceLanguage
    let files = TemplateFolder(options.templateFolder)
    found += files.diagnostics
    let words = files.words(for: language, diagnostics: &found)
    found += files.textProblems
    let edition: Edition
    do throws(Problems) {
      edition = try Edition(of: toolkit, in: language, today: today)
    } catch {
      throw Problems(found + error.diagnostics)
    }
    let documents = DocumentFiles(of: toolkit, contentPrefix: folder.displayPath + "/")
    found += documents.diagnostics
    var pictures = PictureFiles(of: toolkit, contentPrefix: folder.displayPath + "/")
    let assetFiles = files.assets.compactMap { file in
      pictures.published(file.bytes, path: file.path, shownAs: file.displayPath)
        .map { Site.File(path: file.path, bytes: $0) }
    }
    found += pictures.diagnostics
    guard let words else { throw Problems(found) }
    let library = TemplateLibrary(
      files: files.templates, contexts: TemplateContexts.all(words: words),
      diagnostics: &found)
    found += files.assetDiagnostics
    if found.containsError { throw Problems(found) }
    self.toolkit = toolkit.publishing(
      images: pictures.images, staticFiles: pictures.staticFiles)
    self.edition = edition
    let images = Dictionary(
      pictures.images.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    func rendering(_ edition: Edition, _ words: InterfaceWords) -> EditionRenderer {
      EditionRenderer(
        edition: edition, words: words, templates: library, images: images,
        files: documents.facts, contentPrefix: folder.displayPath + "/")
    }
    renderer = rendering(edition, words)
    translations = []
    for language in testLanguages {
      let translated: Edition
      do throws(Problems) {
        translated = try Edition(
          of: folder, in: language, beside: edition, today: today, only: only)
      } catch {
        throw Problems(found + error.diagnostics)
      }
      translations.append(rendering(translated, language.words(words)))
      found.append(.testLanguage(language, isRelease: edition.settings.isRelease))
    }
    if found.containsError { throw Problems(found) }
    let assets = SiteAssets(
      of: assetFiles, brand: edition.settings.brand)
    let archiveStyles = ArchiveStyles(archive: files.archiveStyles, assets: assets)
    self.archiveStyles = archiveStyles
    func shown(_ renderer: EditionRenderer, isTest: Bool) -> Site.Language {
      Site.Language(
        renderer,
        card: SocialCard(of: renderer.edition, words: renderer.words, drawing: files.card),
        isTest: isTest)
    }
    let source = shown(self.renderer, isTest: false)
    card = source.card
    site = Site(
      source, translations: translations.map { shown($0, isTest: true) },
      toolkit: self.toolkit, assets: assets,
      documents: documents.files,
      pictureNames: PictureNames(
        in: files.texts
          + pictures.staticFiles.filter { PictureNames.isRead($0.path) }.map(\.bytes)),
      packedStyle: toolkit.settings.outputs.contains(.archive) ? archiveStyles.page : nil)
    self.documents = Dictionary(
      documents.files.map { (String($0.path.dropFirst("files/".count)), $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    printStyles = files.printStyles
    warnings = found + edition.problems
  }

  /// The same toolkit, with the site's pages made ahead, on at most `tasks` tasks: those who print and pack
  /// need them before the site does, and translations keep the anchors of their source.
  func withPagesMade(tasks: Int) async -> LoadedToolkit {
    var copy = self
    copy.renderer = await renderer.withPagesMade(tasks: tasks)
    copy.translations = []
    for translation in translations {
      copy.translations.append(
        await translation.anchored(as: copy.renderer).withPagesMade(tasks: tasks))
    }
    copy.site = site.made(by: [copy.renderer] + copy.translations)
    return copy
  }

  /// The tags of all languages, the source's first.
  var languages: [String] { ([renderer] + translations).map(\.edition.language) }

  /// Whether this build makes an output.
  func makes(_ output: ToolkitSettings.Output) -> Bool { toolkit.settings.made.contains(output) }

  /// What is wrong with the content, or worth knowing about it, though every page could be made.
  var contentDiagnostics: [Diagnostic] {
    warnings + pathClashes
      + ContentChecks.diagnostics(
        for: edition, by: toolkit.checks, dialect: renderer.dialects.flyer,
        plainWords: toolkit.plainWords)
  }
}

extension EditionRenderer {
  /// The same renderer, with those pages at hand that need not wait for others.
  fileprivate func withPagesMade(tasks: Int) async -> EditionRenderer {
    let pages = directory.entries.map(\.id).filter { !needsCounts($0) }
    return sharing(await pages.concurrentMap(limit: tasks) { document(for: $0) }.compactMap(\.self))
  }
}
