package import Composition
package import Diagnostics
import Guides
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
    package let composer: PageComposer
    /// What messengers show beside a link.
    package let card: SocialCard
    /// Whether nobody reads it, so that only its errors are worth telling.
    package let isTest: Bool

    package init(_ composer: PageComposer, card: SocialCard, isTest: Bool) {
      self.composer = composer
      self.card = card
      self.isTest = isTest
    }

    /// The same language by another composer of its guide.
    func made(by composer: PageComposer) -> Language {
      Language(composer, card: card, isTest: isTest)
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
  let data: Guide
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
    let prefix = source.composer.contentPrefix
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
      source, translations, data: source.composer.guide, assets: assets, brought: brought,
      staticFiles: toolkit.staticFiles.map {
        File(path: String($0.path.dropFirst("static/".count)), bytes: $0.bytes)
      } + documents,
      pictures: toolkit.images.map { File(path: $0.path, bytes: $0.bytes) },
      pictureNames: pictureNames,
      packedStyle: packedStyle, sectionMinutes: toolkit.checks.reading.sectionMinutes,
      outputs: source.composer.guide.settings.made, standsAlone: false)
  }

  private init(
    _ source: Language, _ translations: [Language], data: Guide, assets: SiteAssets,
    brought: [PathClaim], staticFiles: [File], pictures: [File], pictureNames: PictureNames,
    packedStyle: [UInt8]?, sectionMinutes: Int?,
    outputs: [ToolkitSettings.Output], standsAlone: Bool
  ) {
    let choice = LanguageChoice(of: ([source] + translations).map(\.composer))
    func pages(_ language: Language) -> LanguagePages {
      LanguagePages(
        shown: language,
        frame: PageFrame(
          composer: language.composer, assets: assets, card: language.card, languages: choice,
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

  /// The same site by other composers of its guides, in the same order.
  package func made(by composers: [PageComposer]) -> Site {
    let made = zip(composers, languages).map { $1.shown.made(by: $0) }
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
      by: [source.composer.offering(prints, archives)]
        + translations.map { $0.composer.offering(PrintedFiles(), archives) })
  }

  /// The pages of one language for a disk: nothing is printed or packed beside them, and no host reads
  /// anything.
  package func standingAlone(in language: String) -> Site {
    let pages = translations.first { $0.composer.guide.language == language } ?? source
    let wanted = pages.composer.guide.settings.outputs.filter { $0 == .data }
    return Site(
      pages.shown.made(by: pages.composer.offering(PrintedFiles(), ArchivedFiles())), [],
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

  /// Makes every page and file, on at most `tasks` tasks, and hands each to `write`.
  package func make(tasks: Int, write: @escaping Writer) async -> Result {
    var made: [LanguagePages.Made] = []
    for pages in languages { made.append(await pages.make(tasks: tasks, write: write)) }
    let records = made.flatMap(\.records)
    var diagnostics = assets.diagnostics + Self.joined(made.map(\.diagnostics))
    // Pages for a disk are those of the site, which has told.
    if !standsAlone { diagnostics += pageDiagnostics(made.first?.records ?? []) }
    if !diagnostics.containsError {
      // Files that a build leaves as they are lie in the published site already.
      let keepsSite =
        source.composer.guide.settings.outputs.contains(.site) && !outputs.contains(.site)
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
        let kept = files.filter { SavedCopy.includes($0.path, in: pages.composer.guide.language) }
        let size = made.size + kept.reduce(0) { $0 + $1.bytes.count }
        diagnostics += pages.savePage(of: size, write: write)
      }
    }
    return Result(pages: records, diagnostics: diagnostics)
  }

  /// The pictures that a page, a template or the logo shows.
  private func shownPictures(on records: [PageRecord]) -> Set<String> {
    pictureNames.paths.union(records.flatMap(\.pictures))
      .union(languages.compactMap { $0.composer.logo?.path.text })
  }

  /// What nothing shows may be what somebody cut a picture out of.
  private func unused(_ pictures: [File]) -> [Diagnostic] {
    pictures.map { picture in
      Diagnostic(
        .warning, "unused-picture", "no text shows this picture, so it is not published",
        at: SourcePosition(file: source.composer.contentPrefix + picture.path),
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
    let composer = source.composer
    let lengths = sectionMinutes.map {
      SectionLengths(guide: composer.guide, records: records, limit: $0).diagnostics
    }
    return ContactStandings(guide: composer.guide, records: records, composer: composer)
      .diagnostics + (lengths ?? [])
  }

  /// What hosts and search engines read; a toolkit's own file goes before.
  private var hostFiles: [File] {
    let settings = source.composer.guide.settings
    var inside = [source.frame.notFoundPolicy, source.frame.rightNowPolicy]
    if let packedStyle { inside.append(ContentSecurityPolicy(allowingStyle: packedStyle)) }
    let headers = ResponseHeaders(allowing: inside, isSecure: settings.isSecure)
    let own = Set(staticFiles.map(\.path))
    func redirects(below root: String) -> [HostRedirect] {
      languages.map(\.composer).flatMap {
        HostRedirect.all(of: $0.moved.redirects, in: $0.guide.language, below: root)
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
    if let address = source.composer.guide.settings.siteAddress {
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
        bytes: source.frame.languagesPage(at: path, leadingTo: languages.map(\.composer)))
    }
    return source.composer.page(for: .home, at: path).map {
      File(path: path.text, bytes: source.frame.page(of: $0).html)
    }
  }

  /// What has changed, in the source's language.
  private func feeds(of records: [PageRecord], at address: String) -> [File] {
    let guide = source.composer.guide
    let words = source.composer.words
    let changes = ReviewedChange.all(of: records, in: guide, words: words, at: address)
    return [
      File(
        path: "feed.xml", bytes: AtomFeed(of: changes, in: guide, words: words, at: address).bytes
      ),
      File(
        path: "feed.json",
        bytes: JSONFeed(of: changes, in: guide, words: words, at: address).bytes),
    ]
  }
}

extension Site {
  /// The service worker for the files that were made.
  ///
  /// - Parameter files: all of the new site; those that readers do not keep are passed over.
  /// - Returns: its file.
  package func worker(keeping files: [SavedCopy.File]) -> File {
    let composers = languages.map(\.composer)
    let worker = OfflineWorker(
      keeping: composers.map { SavedCopy(of: $0.guide.language, from: files) },
      policy: source.composer.guide.settings.savedCopies,
      words: Dictionary(
        composers.map { ($0.guide.language, $0.words) }, uniquingKeysWith: { first, _ in first }),
      script: assets.worker)
    return File(path: OfflineWorker.path, bytes: worker.bytes)
  }
}
