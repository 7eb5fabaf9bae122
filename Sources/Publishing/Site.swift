package import Diagnostics
import Editions
package import Rendering
package import ToolkitModel

/// The plan of a whole site: which pages and files it has, and how each is made.
package struct Site: Sendable {
  /// A file of the site.
  package struct File: Sendable, Equatable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The toolkit in one language, as the site shows it.
  package struct Language: Sendable {
    /// Makes the documents of the pages.
    package let renderer: EditionRenderer
    /// What messengers show beside a link.
    package let card: SocialCard
    /// Whether nobody reads it, so that only its errors are worth telling.
    package let isTest: Bool

    package init(_ renderer: EditionRenderer, card: SocialCard, isTest: Bool) {
      self.renderer = renderer
      self.card = card
      self.isTest = isTest
    }

    /// The same language by another renderer of its edition.
    func made(by renderer: EditionRenderer) -> Language {
      Language(renderer, card: card, isTest: isTest)
    }
  }

  /// Takes a finished file and says what went wrong, if anything.
  ///
  /// It is called from several threads at once.
  package typealias Writer = @Sendable (_ path: String, _ bytes: [UInt8]) -> Diagnostic?

  let assets: SiteAssets
  /// The source's language, which speaks for the site as a whole.
  private let source: LanguagePages
  /// The others, in the order in which readers choose.
  private let translations: [LanguagePages]
  /// What files of data are made of, in the source's language.
  let data: Edition
  private let staticFiles: [File]
  /// The content's pictures; published are those that something shows.
  private let pictures: [File]
  /// What shows pictures beside the texts.
  private let pictureNames: PictureNames
  /// The paths of what the toolkit brings, and where it lies in the content folder.
  let brought: [PathClaim]
  private let packedStyle: [UInt8]?
  /// How many minutes a section may take; `nil` for any.
  private let sectionMinutes: Int?
  /// What is made of it.
  private let outputs: [ToolkitSettings.Output]
  /// Whether it will lie on a disk, with no host to read anything and nothing printed beside it.
  private let standsAlone: Bool

  /// Plans the site of a toolkit.
  ///
  /// - Parameters:
  ///   - source: the toolkit in its own language.
  ///   - translations: the same in others, in the order in which readers choose.
  ///   - toolkit: brings the pictures and the files that are copied as they are.
  ///   - assets: the files of `Templates/assets/` as the site has them.
  ///   - documents: the cleaned files of documents, by their path in the site.
  ///   - pictureNames: the pictures that templates and copied pages name.
  ///   - packedStyle: the style of books that are one page, if the site has any; hosts must allow it.
  package init(
    _ source: Language, translations: [Language], toolkit: Toolkit, assets: SiteAssets,
    documents: [File], pictureNames: PictureNames = PictureNames(in: []),
    packedStyle: [UInt8]? = nil
  ) {
    let prefix = source.renderer.contentPrefix
    func claim(_ asset: ContentAsset, _ path: String) -> PathClaim {
      PathClaim(
        path, "the file '\(prefix + asset.path)'", at: SourcePosition(file: prefix + asset.path))
    }
    let published = Set(documents.map(\.path))
    let brought =
      toolkit.images.map { claim($0, $0.path) }
      + toolkit.files.filter { published.contains($0.path) }.map { claim($0, $0.path) }
      + toolkit.staticFiles.map { claim($0, String($0.path.dropFirst("static/".count))) }
    self.init(
      source, translations, data: source.renderer.edition, assets: assets, brought: brought,
      staticFiles: toolkit.staticFiles.map {
        File(path: String($0.path.dropFirst("static/".count)), bytes: $0.bytes)
      } + documents,
      pictures: toolkit.images.map { File(path: $0.path, bytes: $0.bytes) },
      pictureNames: pictureNames,
      packedStyle: packedStyle, sectionMinutes: toolkit.checks.reading.sectionMinutes,
      outputs: source.renderer.edition.settings.made, standsAlone: false)
  }

  private init(
    _ source: Language, _ translations: [Language], data: Edition, assets: SiteAssets,
    brought: [PathClaim], staticFiles: [File], pictures: [File], pictureNames: PictureNames,
    packedStyle: [UInt8]?, sectionMinutes: Int?,
    outputs: [ToolkitSettings.Output], standsAlone: Bool
  ) {
    let choice = LanguageChoice(of: ([source] + translations).map(\.renderer))
    func pages(_ language: Language) -> LanguagePages {
      LanguagePages(
        shown: language,
        frame: PageFrame(
          renderer: language.renderer, assets: assets, card: language.card, languages: choice,
          standsAlone: standsAlone, countsWords: sectionMinutes != nil),
        outputs: outputs)
    }
    self.source = pages(source)
    self.translations = translations.map(pages)
    self.data = data
    self.assets = assets
    self.brought = brought
    self.staticFiles = staticFiles
    self.pictures = pictures
    self.pictureNames = pictureNames
    self.packedStyle = packedStyle
    self.sectionMinutes = sectionMinutes
    self.outputs = outputs
    self.standsAlone = standsAlone
  }

  var languages: [LanguagePages] { [source] + translations }

  /// The same site by other renderers of its editions, in the same order.
  package func made(by renderers: [EditionRenderer]) -> Site {
    let made = zip(renderers, languages).map { $1.shown.made(by: $0) }
    guard let first = made.first else { return self }
    return Site(
      first, Array(made.dropFirst()), data: data, assets: assets, brought: brought,
      staticFiles: staticFiles, pictures: pictures, pictureNames: pictureNames,
      packedStyle: packedStyle, sectionMinutes: sectionMinutes, outputs: outputs,
      standsAlone: standsAlone)
  }

  /// The same site, whose pages offer what was printed and what was packed.
  ///
  /// Only the source's language is printed.
  package func offering(_ prints: PrintedFiles, _ archives: ArchivedFiles) -> Site {
    made(
      by: [source.renderer.offering(prints, archives)]
        + translations.map { $0.renderer.offering(PrintedFiles(), archives) })
  }

  /// The pages of one language for a disk: nothing is printed or packed beside them, and no host reads
  /// anything.
  package func standingAlone(in language: String) -> Site {
    let pages = translations.first { $0.renderer.edition.language == language } ?? source
    let wanted = pages.renderer.edition.settings.outputs.filter { $0 == .data }
    return Site(
      pages.shown.made(by: pages.renderer.offering(PrintedFiles(), ArchivedFiles())), [],
      data: data, assets: assets, brought: brought, staticFiles: staticFiles,
      pictures: pictures, pictureNames: pictureNames, packedStyle: packedStyle,
      sectionMinutes: nil, outputs: [.site] + wanted, standsAlone: true)
  }

  /// What was made: the record of each page in reading order, one language after the other, and all that
  /// was wrong.
  package struct Result: Sendable {
    package let pages: [PageRecord]
    package let diagnostics: [Diagnostic]
  }

  /// Makes every page and file, on at most `jobs` tasks, and hands each to `write`.
  package func make(jobs: Int, write: @escaping Writer) async -> Result {
    var made: [LanguagePages.Made] = []
    for pages in languages { made.append(await pages.make(jobs: jobs, write: write)) }
    let records = made.flatMap(\.records)
    var diagnostics = assets.diagnostics + Self.joined(made.map(\.diagnostics))
    // Pages for a disk are those of the site, which has told.
    if !standsAlone { diagnostics += pageDiagnostics(made.first?.records ?? []) }
    if !diagnostics.containsError {
      // Files that a build leaves as they are lie in the published site already.
      let keepsSite =
        source.renderer.edition.settings.outputs.contains(.site) && !outputs.contains(.site)
      let shown = shownPictures(on: records)
      if !standsAlone { diagnostics += unused(pictures.filter { !shown.contains($0.path) }) }
      var files = keepsSite ? [] : staticFiles + pictures.filter { shown.contains($0.path) }
      files += made.flatMap(\.files)
      if outputs.contains(.site) { files += assets.files + commonFiles(made) }
      if outputs.contains(.data) {
        files += DataFiles(of: data).files.map {
          File(path: $0.path, bytes: $0.bytes)
        }
      }
      diagnostics += files.compactMap { write($0.path, $0.bytes) }
      for (pages, made) in zip(languages, made) {
        let kept = files.filter { SavedCopy.includes($0.path, in: pages.renderer.edition.language) }
        let size = made.size + kept.reduce(0) { $0 + $1.bytes.count }
        diagnostics += pages.savePage(of: size, write: write)
      }
    }
    return Result(pages: records, diagnostics: diagnostics)
  }

  /// The pictures that a page, a template or the logo shows.
  private func shownPictures(on records: [PageRecord]) -> Set<String> {
    pictureNames.paths.union(records.flatMap(\.pictures))
      .union(languages.compactMap { $0.renderer.logo?.path.text })
  }

  /// What nothing shows may be what somebody cut a picture out of.
  private func unused(_ pictures: [File]) -> [Diagnostic] {
    pictures.map { picture in
      Diagnostic(
        .warning, "unused-picture", "no text shows this picture, so it is not published",
        at: SourcePosition(file: source.renderer.contentPrefix + picture.path),
        remedy: "show it with `![what it shows](../\(picture.path.percentEncoded))`, or delete it",
        premise: picture.path.split(separator: "/").last.map { .unnamed(String($0)) })
    }
  }

  /// What is wrong in the source; only where nothing is, what is wrong in its translations: they repeat it.
  private static func joined(_ diagnostics: [[Diagnostic]]) -> [Diagnostic] {
    guard let source = diagnostics.first, !source.containsError else {
      return diagnostics.first ?? []
    }
    return diagnostics.flatMap(\.self)
  }

  /// What only the finished pages of the source's language tell.
  private func pageDiagnostics(_ records: [PageRecord]) -> [Diagnostic] {
    let renderer = source.renderer
    let lengths = sectionMinutes.map {
      SectionLengths(edition: renderer.edition, records: records, limit: $0).diagnostics
    }
    return ContactStandings(edition: renderer.edition, records: records, renderer: renderer)
      .diagnostics + (lengths ?? [])
  }

  /// What hosts and search engines read; a toolkit's own file goes before.
  private var hostFiles: [File] {
    let settings = source.renderer.edition.settings
    var inside = [source.frame.notFoundPolicy, source.frame.rightNowPolicy]
    if let packedStyle { inside.append(ContentSecurityPolicy(allowingStyle: packedStyle)) }
    let headers = ResponseHeaders(allowing: inside, isSecure: settings.isSecure)
    let own = Set(staticFiles.map(\.path))
    func redirects(below root: String) -> [HostRedirect] {
      languages.map(\.renderer).flatMap {
        HostRedirect.all(of: $0.moved.redirects, in: $0.edition.language, below: root)
      }
    }
    let answers = RedirectsFile(redirects(below: HostRedirect.root(of: settings.siteAddress)))
    return [
      File(path: "_headers", bytes: HeadersFile(headers).bytes),
      File(path: "_nginx.conf", bytes: NginxFile(headers, redirects(below: "/")).bytes),
      // GitHub Pages leaves out files that begin with an underscore unless this one is there.
      File(path: ".nojekyll", bytes: []),
      File(path: "robots.txt", bytes: RobotsFile(siteAddress: settings.siteAddress).bytes),
      File(path: "_redirects", bytes: answers.bytes),
    ].filter { !own.contains($0.path) && ($0.path != "_redirects" || !answers.bytes.isEmpty) }
  }

  /// The files that belong to no language: the first page, the lists for machines, the 404 page.
  private func commonFiles(_ made: [LanguagePages.Made]) -> [File] {
    var files = firstPage.map { [$0] } ?? []
    if standsAlone { return files }
    files.append(File(path: "404.html", bytes: source.frame.notFoundPage()))
    files += hostFiles
    files += languages.flatMap(\.hostedFiles)
    if let address = source.renderer.edition.settings.siteAddress {
      let paths = made.flatMap(\.records).map(\.path).sorted()
      files.append(File(path: "sitemap.xml", bytes: Sitemap(of: paths, at: address).bytes))
      files += feeds(of: made.first?.records ?? [], at: address)
    }
    return files
  }

  /// Where readers begin: with the choice of a language, or with the one that there is.
  private var firstPage: File? {
    let path = PagePath("index.html")
    if !translations.isEmpty {
      return File(
        path: path.text,
        bytes: source.frame.languagesPage(at: path, leadingTo: languages.map(\.renderer)))
    }
    return source.renderer.document(for: .home, at: path).map {
      File(path: path.text, bytes: source.frame.page(of: $0).html)
    }
  }

  /// What has changed, in the source's language.
  private func feeds(of records: [PageRecord], at address: String) -> [File] {
    let edition = source.renderer.edition
    let words = source.renderer.words
    let changes = ReviewedChange.all(of: records, in: edition, words: words, at: address)
    return [
      File(
        path: "feed.xml", bytes: AtomFeed(of: changes, in: edition, words: words, at: address).bytes
      ),
      File(
        path: "feed.json",
        bytes: JSONFeed(of: changes, in: edition, words: words, at: address).bytes),
    ]
  }
}

extension Site {
  /// The service worker for the files that were made.
  ///
  /// - Parameter files: all of the new site; those that readers do not keep are passed over.
  /// - Returns: its file.
  package func worker(keeping files: [SavedCopy.File]) -> File {
    let renderers = languages.map(\.renderer)
    let worker = OfflineWorker(
      keeping: renderers.map { SavedCopy(of: $0.edition.language, from: files) },
      policy: source.renderer.edition.settings.savedCopies,
      words: Dictionary(
        renderers.map { ($0.edition.language, $0.words) }, uniquingKeysWith: { first, _ in first }),
      script: assets.worker)
    return File(path: OfflineWorker.path, bytes: worker.bytes)
  }
}
