import Composition
package import Diagnostics
import Guides
import ToolkitModel

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

  /// Takes a finished file and says what went wrong, if anything.
  ///
  /// It is called from several threads at once.
  package typealias Writer = @Sendable (_ path: String, _ bytes: [UInt8]) -> Diagnostic?

  let plan: SitePlan
  /// In the order in which readers choose; the first is the source's, or the only one.
  let languages: [LanguagePages]
  /// Whether it will lie on a disk, with no host to read anything and nothing printed beside it.
  private let standsAlone: Bool

  /// The site of a plan for a host.
  ///
  /// - Parameters:
  ///   - plan: what it is made of.
  ///   - files: what its pages offer; only the source's language is printed.
  package init(_ plan: SitePlan, offering files: OfferedFiles) {
    self.init(
      plan,
      plan.languages.enumerated().map { index, language in
        (language, index == 0 ? files : OfferedFiles(archives: files.archives))
      }, standsAlone: false)
  }

  /// The pages of one language for a disk: nothing is printed or packed beside them, and no host reads
  /// anything.
  package init(_ plan: SitePlan, aloneIn language: SitePlan.Language) {
    self.init(plan, [(language, OfferedFiles())], standsAlone: true)
  }

  private init(
    _ plan: SitePlan, _ languages: [(shown: SitePlan.Language, offers: OfferedFiles)],
    standsAlone: Bool
  ) {
    let choice = LanguageChoice(of: languages.map(\.shown.composer))
    self.plan = plan
    self.standsAlone = standsAlone
    self.languages = languages.map { shown, offers in
      LanguagePages(
        shown: shown,
        frame: PageFrame(
          pages: shown.pages, assets: plan.assets, card: shown.card, languages: choice,
          offers: offers, hasMarkdown: plan.hasMarkdown, standsAlone: standsAlone,
          countsWords: !standsAlone && plan.sectionMinutes != nil))
    }
  }

  /// The language that speaks for the site as a whole.
  private var source: LanguagePages { languages[0] }
  private var assets: SiteAssets { plan.assets }

  /// What was made: the record of each page in reading order, one language after the other, and all that
  /// was wrong.
  package struct Result: Sendable {
    package let pages: [PageRecord]
    package let diagnostics: [Diagnostic]
  }

  /// Makes every page and file, on at most `tasks` tasks, and hands each to `write`.
  ///
  /// - Parameters:
  ///   - products: what the site is written as.
  ///   - bringsFiles: whether the toolkit's own files are in it, or lie in the published site already.
  ///   - tasks: how many tasks work at once.
  ///   - write: takes each file; `nil` where only what is wrong is asked for.
  /// - Returns: the pages, and what is wrong.
  package func make(
    as products: [any SiteProduct], bringsFiles: Bool, tasks: Int, write: Writer?
  ) async -> Result {
    var made: [LanguagePages.Made] = []
    for pages in languages {
      made.append(await pages.make(as: products, tasks: tasks, write: write))
    }
    let pages = SitePages(site: self, made: made)
    let records = pages.records
    var diagnostics = assets.diagnostics + Self.joined(made.map(\.diagnostics))
    // Pages for a disk are those of the site, which has told.
    if !standsAlone { diagnostics += pageDiagnostics(made.first?.records ?? []) }
    if !diagnostics.containsError {
      let shown = shownPictures(on: records)
      if !standsAlone { diagnostics += unused(plan.pictures.filter { !shown.contains($0.path) }) }
      guard let write else { return Result(pages: records, diagnostics: diagnostics) }
      let brought = plan.staticFiles + plan.pictures.filter { shown.contains($0.path) }
      let files = (bringsFiles ? brought : []) + products.flatMap { $0.files(beside: pages) }
      diagnostics += files.compactMap { write($0.path, $0.bytes) }
      for (pages, made) in zip(languages, made) {
        let kept = files.filter { pages.composer.guide.variant.keeps($0.path) }
        let size =
          made.size + kept.reduce(0) { $0 + $1.bytes.count }
          + (pages.frame.offers.prints.strip?.bytes ?? 0)
        if var page = made.savePage {
          page.savedBytes = size
          diagnostics += products.flatMap { $0.files(of: page) }
            .compactMap { write($0.path, $0.bytes) }
        }
      }
    }
    return Result(pages: records, diagnostics: diagnostics)
  }

  /// The pictures that a page, a template or the logo shows.
  private func shownPictures(on records: [PageRecord]) -> Set<String> {
    plan.pictureNames.paths.union(records.flatMap(\.pictures))
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
    let lengths = plan.sectionMinutes.map {
      SectionLengths(guide: composer.guide, records: records, limit: $0).diagnostics
    }
    return ContactStandings(guide: composer.guide, records: records, offers: source.frame.offers)
      .diagnostics + (lengths ?? [])
  }

  /// What hosts and search engines read; a toolkit's own file goes before.
  private var hostFiles: [File] {
    let settings = source.composer.guide.settings
    var inside = [
      settings.siteAddress == nil ? source.frame.seekingPolicy : source.frame.notFoundPolicy,
      source.frame.rightNowPolicy,
    ]
    if let packedStyle = plan.packedStyle {
      inside.append(ContentSecurityPolicy(allowingStyle: packedStyle))
    }
    let headers = ResponseHeaders(allowing: inside, isSecure: settings.isSecure)
    let own = Set(plan.staticFiles.map(\.path))
    func redirects(below root: String) -> [HostRedirect] {
      languages.map(\.composer).flatMap {
        HostRedirect.all(of: $0.moved.redirects, in: $0.guide.variant, below: root)
      }
    }
    let answers = redirects(below: HostRedirect.root(of: settings.siteAddress)).file
    return [
      File(path: "_headers", bytes: headers.file),
      File(path: "_nginx.conf", bytes: NginxFile(headers, redirects(below: "/")).bytes),
      // GitHub Pages leaves out files that begin with an underscore unless this one is there.
      File(path: ".nojekyll", bytes: []),
      File(path: "robots.txt", bytes: RobotsFile(siteAddress: settings.siteAddress).bytes),
      File(path: "_redirects", bytes: answers),
    ].filter { !own.contains($0.path) && ($0.path != "_redirects" || !answers.isEmpty) }
  }

  /// The files of a website beside its pages: indexes, drawings, assets, and those that belong to no language,
  /// which are the first page, the lists for machines and the 404 page.
  func webFiles(beside pages: SitePages) -> [File] {
    var files = pages.made.flatMap(\.webFiles) + assets.files
    if let firstPage { files.append(firstPage) }
    if standsAlone { return files }
    files.append(File(path: "404.html", bytes: source.frame.notFoundPage()))
    files += hostFiles
    files += languages.flatMap(\.hostedFiles)
    if let address = source.composer.guide.settings.siteAddress {
      files.append(
        File(path: "sitemap.xml", bytes: Sitemap(of: mapped(pages), at: address).bytes))
      files += feeds(of: pages.made.first?.records ?? [], at: address)
    }
    return files
  }

  /// The pages that search engines are told of: none of a test language, each with the day of the issue, or that
  /// of its review if lawyers reviewed it later.
  private func mapped(_ pages: SitePages) -> [Sitemap.Entry] {
    let issued = source.composer.guide.settings.issueDate
    return zip(languages, pages.made).filter { $0.0.shown.origin != .test }.flatMap { $0.1.records }
      .map { Sitemap.Entry(path: $0.path, date: max(issued, $0.review.oldest ?? issued)) }
  }

  /// Where readers begin: with the choice of a language, or with the one that there is.
  private var firstPage: File? {
    let path = PagePath("index.html")
    if languages.count > 1 {
      return File(
        path: path.text,
        bytes: source.frame.languagesPage(at: path, leadingTo: languages.map(\.composer)))
    }
    return source.shown.pages.page(.home, at: path).map {
      FramedPage($0, in: source.frame).web
    }
  }

  /// What has changed and what was reviewed, in the source's language.
  private func feeds(of records: [PageRecord], at address: String) -> [File] {
    let guide = source.composer.guide
    let words = source.composer.words
    let entries = FeedEntry.all(of: records, in: guide, words: words, at: address)
    return [
      File(
        path: "feed.xml", bytes: AtomFeed(of: entries, in: guide, words: words, at: address).bytes
      ),
      File(
        path: "feed.json",
        bytes: JSONFeed(of: entries, in: guide, words: words, at: address).bytes),
    ]
  }
}

extension SitePages {
  /// The files of a website beside these pages.
  package var webFiles: [Site.File] { site.webFiles(beside: self) }

  /// The files of data, in the source's language.
  package var dataFiles: [Site.File] {
    DataFiles(of: site.plan.guide).files.map { Site.File(path: $0.path, bytes: $0.bytes) }
  }
}

extension Site {
  /// The service worker for the files that were made.
  ///
  /// - Parameter files: all of the new site; those that readers do not keep are passed over.
  /// - Returns: its file.
  package func worker(keeping files: [SavedCopy.File]) -> File {
    let worker = OfflineWorker(
      keeping: languages.map(\.composer).map {
        (SavedCopy(of: $0.guide.variant, from: files), $0.words)
      }, issued: source.composer.guide.settings.issueDate,
      policy: source.composer.guide.settings.savedCopies, script: assets.worker)
    return File(path: OfflineWorker.path, bytes: worker.bytes)
  }
}
