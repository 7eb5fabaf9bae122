import ConcurrentMap
package import Diagnostics
import Editions
package import Rendering
import Templating
package import ToolkitModel

/// The plan of a whole site: which pages and files it has, and how each is made.
///
/// A page is made, handed on and dropped; of each only its record stays, with which the links
/// between pages are checked and the lists of pages are written.
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

  let renderer: EditionRenderer
  private let frame: PageFrame
  let assets: SiteAssets
  private let card: SocialCard
  private let staticFiles: [File]
  private let packedStyle: [UInt8]?
  /// What is made of it.
  private let outputs: [ToolkitSettings.Output]
  /// Whether it will lie on a disk, with no host to read anything and nothing printed beside it.
  private let standsAlone: Bool

  /// Plans the site of an edition.
  ///
  /// - Parameters:
  ///   - renderer: makes the documents of the pages.
  ///   - toolkit: brings the pictures and the files that are copied as they are.
  ///   - assets: the files of `Templates/assets/` as the site has them.
  ///   - card: what messengers show beside a link.
  ///   - documents: the cleaned files of documents, by their path in the site.
  ///   - packedStyle: the style of books that are one page, if the site has any; hosts must allow it.
  package init(
    _ renderer: EditionRenderer, toolkit: Toolkit, assets: SiteAssets, card: SocialCard,
    documents: [File], packedStyle: [UInt8]? = nil
  ) {
    self.packedStyle = packedStyle
    self.renderer = renderer
    self.assets = assets
    self.card = card
    outputs = renderer.edition.settings.made
    standsAlone = false
    frame = PageFrame(renderer: renderer, assets: assets, card: card, standsAlone: false)
    staticFiles =
      toolkit.images.map { File(path: $0.path, bytes: $0.bytes) }
      + toolkit.staticFiles.map {
        File(path: String($0.path.dropFirst("static/".count)), bytes: $0.bytes)
      } + documents
  }

  private init(
    _ site: Site, _ renderer: EditionRenderer, outputs: [ToolkitSettings.Output],
    standsAlone: Bool
  ) {
    self.renderer = renderer
    self.outputs = outputs
    self.standsAlone = standsAlone
    packedStyle = site.packedStyle
    assets = site.assets
    card = site.card
    frame = PageFrame(
      renderer: renderer, assets: assets, card: card, standsAlone: standsAlone)
    staticFiles = site.staticFiles
  }

  /// The same site by another renderer of its edition.
  package func made(by renderer: EditionRenderer) -> Site {
    Site(self, renderer, outputs: outputs, standsAlone: standsAlone)
  }

  /// The same site, whose pages offer what was printed and what was packed.
  package func offering(_ prints: PrintedFiles, _ archives: ArchivedFiles) -> Site {
    Site(self, renderer.offering(prints, archives), outputs: outputs, standsAlone: false)
  }

  /// The same pages for a disk: nothing is printed or packed beside them, and no host reads anything.
  package var standingAlone: Site {
    let wanted = renderer.edition.settings.outputs.filter { $0 == .data }
    return Site(
      self, renderer.offering(PrintedFiles(), ArchivedFiles()), outputs: [.site] + wanted,
      standsAlone: true)
  }

  /// What was made: the record of each page in reading order, and all that was wrong.
  package struct Result: Sendable {
    package let pages: [PageRecord]
    package let diagnostics: [Diagnostic]
  }

  /// Makes every page and file, on at most `jobs` tasks, and hands each to `write`.
  package func make(jobs: Int, write: @escaping Writer) async -> Result {
    let all = renderer.directory.entries.map(\.id)
    let last = Set(all.filter { renderer.needsCounts($0) })
    var made = await all.filter { !last.contains($0) }.concurrentMap(limit: jobs) { id in
      // This one tells how large all others are; it is made again when they are there.
      makePage(id, by: renderer, write: id == .save ? { _, _ in nil } : write)
    }
    if !last.isEmpty {
      let counting = renderer.telling(PageCounts(of: made.compactMap(\.record)))
      made += await all.filter { last.contains($0) }.concurrentMap(limit: jobs) { id in
        makePage(id, by: counting, write: write)
      }
    }
    let records = made.compactMap(\.record).sorted {
      renderer.directory.order(of: $0.id) ?? 0 < renderer.directory.order(of: $1.id) ?? 0
    }
    let drawings = renderer.edition.diagrams.pieces.map { ($0.id, DiagramDrawing(of: $0)) }
    var diagnostics =
      renderer.diagnostics + assets.diagnostics + card.diagnostics + made.flatMap(\.diagnostics)
    diagnostics += drawings.flatMap(\.1.diagnostics)
    diagnostics += DeadAnchors(in: records, renderer: renderer).diagnostics
    if !diagnostics.containsError {
      // Files that a build leaves as they are lie in the published site already.
      let keepsSite = renderer.edition.settings.outputs.contains(.site) && !outputs.contains(.site)
      var files = (keepsSite ? [] : staticFiles) + lists(of: records)
      if outputs.contains(.site) {
        files += assets.files
        files.append(searchIndex(of: made))
        files += drawings.map { id, drawing in
          File(
            path: DiagramDrawing.path(of: id, in: renderer.edition.language).text,
            bytes: drawing.svg)
        }
      }
      if outputs.contains(.data) {
        files += DataFiles(of: renderer.edition).files.map { File(path: $0.path, bytes: $0.bytes) }
      }
      diagnostics += files.compactMap { write($0.path, $0.bytes) }
      let kept = files.filter { SavedCopy.includes($0.path, in: renderer.edition.language) }
      let size = made.reduce(0) { $0 + $1.size } + kept.reduce(0) { $0 + $1.bytes.count }
      diagnostics +=
        makePage(.save, by: renderer, in: frame.saving(size), write: write).diagnostics
    }
    return Result(pages: records, diagnostics: diagnostics)
  }

  private struct MadePage: Sendable {
    let record: PageRecord?
    let search: SearchPage?
    /// Of its HTML, in bytes.
    let size: Int
    let diagnostics: [Diagnostic]
  }

  private func makePage(
    _ id: PageID, by renderer: EditionRenderer, in frame: PageFrame? = nil, write: Writer
  ) -> MadePage {
    guard let document = renderer.document(for: id) else {
      return MadePage(record: nil, search: nil, size: 0, diagnostics: [])
    }
    let page = (frame ?? self.frame).page(of: document)
    var diagnostics = page.diagnostics
    if outputs.contains(.site),
      let failure = write(page.path.text, page.html)
    {
      diagnostics.append(failure)
    }
    if outputs.contains(.markdown), !page.markdown.isEmpty,
      let failure = write(page.markdownPath.text, page.markdown)
    {
      diagnostics.append(failure)
    }
    return MadePage(
      record: page.record, search: page.search, size: page.html.count, diagnostics: diagnostics)
  }

  /// The index of all pages in reading order.
  private func searchIndex(of made: [MadePage]) -> File {
    let language = renderer.edition.language
    let pages = made.compactMap { page in page.record.map { ($0.id, page.search) } }.sorted {
      renderer.directory.order(of: $0.0) ?? 0 < renderer.directory.order(of: $1.0) ?? 0
    }
    return File(
      path: "assets/search-\(language).js",
      bytes: SearchIndex(of: pages.compactMap(\.1), language: language).bytes)
  }

  /// What hosts and search engines read; a toolkit's own file goes before.
  private var hostFiles: [File] {
    let settings = renderer.edition.settings
    var inside = [frame.notFoundPolicy, frame.rightNowPolicy]
    if let packedStyle { inside.append(ContentSecurityPolicy(allowingStyle: packedStyle)) }
    let headers = ResponseHeaders(allowing: inside, isSecure: settings.isSecure)
    let own = Set(staticFiles.map(\.path))
    func redirects(below root: String) -> [HostRedirect] {
      HostRedirect.all(
        of: renderer.moved.redirects, in: renderer.edition.language, below: root)
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

  /// The files that need to know all pages: the first page, the lists for machines, the 404 page.
  private func lists(of records: [PageRecord]) -> [File] {
    guard outputs.contains(.site) else { return [] }
    var files: [File] = []
    let first = PagePath("index.html")
    if let document = renderer.document(for: .home, at: first) {
      files.append(File(path: first.text, bytes: frame.page(of: document).html))
    }
    if standsAlone { return files }
    files.append(File(path: "404.html", bytes: frame.notFoundPage()))
    files += hostFiles
    let language = renderer.edition.language
    files.append(
      File(
        path: WebManifest.path(in: language),
        bytes: WebManifest(of: renderer.edition.settings, words: renderer.words).bytes))
    if let svg = card.svg {
      files.append(File(path: SocialCard.path(in: language).text, bytes: svg))
    }
    files += renderer.moved.redirects.map { redirect in
      File(path: redirect.path(in: language).text, bytes: frame.movedPage(redirect))
    }
    if let address = renderer.edition.settings.siteAddress {
      let paths = records.map(\.path).sorted()
      files.append(File(path: "sitemap.xml", bytes: Sitemap(of: paths, at: address).bytes))
      let edition = renderer.edition
      let words = renderer.words
      let changes = ReviewedChange.all(of: records, in: edition, words: words, at: address)
      files += [
        File(
          path: "feed.xml",
          bytes: AtomFeed(of: changes, in: edition, words: words, at: address).bytes),
        File(
          path: "feed.json",
          bytes: JSONFeed(of: changes, in: edition, words: words, at: address).bytes),
      ]
    }
    return files
  }
}

extension PageCounts {
  /// The words of the pages that were made.
  fileprivate init(of records: [PageRecord]) {
    // A book has all that the site spreads over pages, and none of what only finds its way there.
    self.init(
      words: Dictionary(
        records.map { record in
          guard case .reports(let appendix, let name) = record.id else {
            return (record.id, record.words)
          }
          return (.appendix(appendix), ReportPages.isText(name) ? record.words : 0)
        }, uniquingKeysWith: +))
  }
}
