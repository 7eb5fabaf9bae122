import Archiving
import BuiltIn
package import Composition
import ConcurrentMap
import ContentChecks
package import Diagnostics
package import Guides
import Publishing
import Templating
import ToolkitLoading
package import ToolkitModel
import Translation

/// A toolkit that was read, chosen for a language and a day, and joined with its templates.
///
/// All of it is there even where something is wrong, so that everything wrong is found in one run; only one
/// that is whole may be published.
package struct LoadedToolkit: Sendable {
  let folder: ContentFolder
  package let toolkit: Toolkit
  package let guide: Guide
  package private(set) var composer: PageComposer
  /// The same in other languages, in the order in which readers choose.
  private(set) var translations: [PageComposer]
  private(set) var site: Site
  /// What is wrong with the files, the references between them and the options, or worth knowing.
  private let found: [Diagnostic]
  /// What could not be read, for which nothing else is to blame.
  private let unread: UnreadContent
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

  /// Reads a toolkit as the options say, to its end.
  ///
  /// - Throws: ``Problems`` where there is no folder to read.
  init(_ options: PublicationOptions) throws(Problems) {
    let only = options.only
    let today = options.today
    var found: [Diagnostic] = []
    let folder = ContentFolder(path: options.content, diagnostics: &found)
    if folder.isMissing { throw Problems(found) }
    self.folder = folder
    let reading = ToolkitReading(
      of: folder, reserved: PageID.reservedNames, kinds: options.kinds)
    found += reading.diagnostics
    unread = reading.unread
    let whole = reading.toolkit
    let read = only.isEmpty ? whole : whole.making(only: only)
    let made = read.settings.made
    leftOut = whole.settings.outputs.filter { !made.contains($0) }
    found += only.filter { !whole.settings.outputs.contains($0) }.map { output in
      Diagnostic(
        .error, "unlisted-output",
        "--only asks for '\(output.rawValue)', which this toolkit does not make",
        at: SourcePosition(file: folder.displayPath + "/toolkit.yaml"),
        remedy: "add \(output.rawValue) to `outputs`", premise: .setting("outputs"))
    }
    let language = read.settings.sourceLanguage
    let files = TemplateFolder(options.templates)
    found += files.diagnostics
    let words = files.usableWords(for: language, diagnostics: &found)
    found += files.textProblems
    let guide = Guide(checking: read, in: language, today: today)
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
    found += files.assetDiagnostics
    toolkit = read.publishing(images: pictures.images, staticFiles: pictures.staticFiles)
    let images = Dictionary(
      pictures.images.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    func composing(_ guide: Guide, _ words: InterfaceWords) -> PageComposer {
      PageComposer(
        guide: guide, words: words, templates: library, images: images,
        files: documents.facts, contentPrefix: folder.displayPath + "/")
    }
    composer = composing(guide, words)
    translations = []
    // In another language nothing is wrong that is right in the toolkit's own.
    for language in found.containsError ? [] : options.testLanguages {
      let translated = try Guide(of: read, in: language, beside: guide, today: today)
      translations.append(composing(translated, language.words(words)))
      found.append(.testLanguage(language, isRelease: guide.settings.isRelease))
    }
    self.found = found
    let assets = SiteAssets(
      of: assetFiles, brand: guide.settings.brand)
    let archiveStyles = ArchiveStyles(archive: files.archiveStyles, assets: assets)
    self.archiveStyles = archiveStyles
    func shown(_ composer: PageComposer, isTest: Bool) -> Site.Language {
      Site.Language(
        composer,
        card: SocialCard(of: composer.guide, words: composer.words, drawing: files.card),
        isTest: isTest)
    }
    let source = shown(self.composer, isTest: false)
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
  }

  /// Whether files and references are right, so that pages can be made for publication.
  package var isWhole: Bool { !unread.unexplained(found).containsError }

  /// The same toolkit, with the site's pages made ahead, on at most `tasks` tasks: those who print and pack
  /// need them before the site does, and translations keep the anchors of their source.
  func withPagesMade(tasks: Int) async -> LoadedToolkit {
    var copy = self
    copy.composer = await composer.withPagesMade(tasks: tasks)
    copy.translations = []
    for translation in translations {
      copy.translations.append(
        await translation.anchored(as: copy.composer).withPagesMade(tasks: tasks))
    }
    copy.site = site.made(by: [copy.composer] + copy.translations)
    return copy
  }

  /// The tags of all languages, the source's first.
  var languages: [String] { ([composer] + translations).map(\.guide.language) }

  /// How many texts nobody has signed, and how many there are.
  var unreviewed: (count: Int, all: Int) { guide.states.unreviewed }

  /// Whether this build makes an output.
  func makes(_ output: ToolkitSettings.Output) -> Bool { toolkit.settings.made.contains(output) }

  /// What is wrong with the content, or worth knowing about it, though every page could be made.
  package var contentDiagnostics: [Diagnostic] {
    unread.unexplained(
      found + pathClashes
        + ContentChecks.diagnostics(
          for: guide, by: toolkit.checks, dialect: composer.dialects.flyer,
          plainWords: toolkit.plainWords))
  }

  /// Everything that is wrong with the content, its pages included, which are made and dropped.
  ///
  /// - Parameter tasks: how many tasks work at once.
  /// - Returns: what was found, and how many pages there are.
  func checked(tasks: Int) async -> (diagnostics: [Diagnostic], pages: Int) {
    let made = await site.make(tasks: tasks) { _, _ in nil }
    // What a template fills in was referred to by a piece, where it has been reported.
    let told = Set(found.compactMap(\.premise))
    let inPages = made.diagnostics.filter { diagnostic in
      guard let file = diagnostic.position?.file, let premise = diagnostic.premise else {
        return true
      }
      return !(file.hasPrefix("Templates/") && told.contains(premise))
    }
    return (contentDiagnostics + unread.unexplained(inPages), made.pages.count)
  }
}

extension PageComposer {
  /// The same renderer, with those pages at hand that need not wait for others.
  fileprivate func withPagesMade(tasks: Int) async -> PageComposer {
    let pages = directory.entries.map(\.id).filter { !needsCounts($0) }
    return sharing(await pages.concurrentMap(limit: tasks) { page(for: $0) }.compactMap(\.self))
  }
}
