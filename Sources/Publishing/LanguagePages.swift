import Composition
import ConcurrentMap
import Diagnostics
import Guides
import ToolkitModel

/// The pages of a site in one language, and the files that only they need.
///
/// A page is made, handed on and dropped; of each only its record stays, with which the links
/// between pages are checked and the lists of pages are written.
struct LanguagePages: Sendable {
  let shown: SitePlan.Language
  let frame: PageFrame

  var composer: PageComposer { shown.composer }
  private var variant: Variant { composer.guide.variant }

  /// What was made of the pages of one language.
  struct Made: Sendable {
    /// In reading order.
    let records: [PageRecord]
    /// The files of a website that lie beside them: the search index and the drawings.
    let webFiles: [Site.File]
    /// Of the files of pages in a saved copy, in bytes.
    let size: Int
    /// The page that tells how large a saved copy is; it waits for the sizes of all other files.
    let savePage: FramedPage?
    let diagnostics: [Diagnostic]
  }

  /// Makes every page, on at most `tasks` tasks, and hands what is made of all but one to `write`.
  func make(as products: [any SiteProduct], tasks: Int, write: Site.Writer?) async -> Made {
    // What lists all pages is behind them and takes the most memory: made first, before others leave records.
    let all = composer.directory.entries.reversed().map(\.id)
    let last = Set(all.filter { composer.tellsLengths($0) })
    func make(
      _ ids: [PageID], telling lengths: EditionLengths?
    ) async -> (outputs: [MadePage], ends: [SearchPart]) {
      await ids.concurrentMap(
        limit: tasks, with: { SearchCollector(language: variant.language) },
        { search, id in
          page(id, telling: lengths, as: products, search: &search, write: write)
        }, end: { $0.part })
    }
    var (made, search) = await make(all.filter { !last.contains($0) }, telling: nil)
    if !last.isEmpty {
      let lengths = EditionLengths(
        estimatedBy: PageCounts(of: made.compactMap(\.record).map { ($0.id, $0.words) }),
        printed: frame.offers.prints, archives: frame.offers.archives)
      let later = await make(all.filter { last.contains($0) }, telling: lengths)
      made += later.outputs
      search += later.ends
    }
    made.sort { $0.order < $1.order }
    let records = made.compactMap(\.record)
    let index = SearchIndex(of: search, language: variant.language)
    let passages = PassageFile(of: search)
    let drawings = composer.guide.diagrams.pieces.map { ($0.id, DiagramDrawing(of: $0)) }
    var diagnostics = composer.diagnostics + shown.card.diagnostics + made.flatMap(\.diagnostics)
    diagnostics += drawings.flatMap(\.1.diagnostics)
    diagnostics += DeadAnchors(in: records, of: shown.pages).diagnostics
    return Made(
      records: records,
      webFiles: [
        Site.File(path: variant.searchPath, bytes: index.bytes),
        Site.File(path: variant.passagesPath, bytes: passages.bytes),
      ]
        + drawings.map { id, drawing in
          Site.File(path: variant.path(of: id).text, bytes: drawing.svg)
        }, size: made.reduce(0) { $0 + $1.size }, savePage: made.lazy.compactMap(\.savePage).first,
      diagnostics: shown.origin == .source ? diagnostics : diagnostics.compactMap(told))
  }

  /// What is worth telling of a language that is not the source's, where the same texts were checked: what is broken,
  /// and that longer words find no room.
  private func told(_ found: Diagnostic) -> Diagnostic? {
    guard found.severity == .error else { return nil }
    guard Self.lengthRules.contains(found.rule) else { return found }
    return Diagnostic(
      .warning, found.rule, found.message + " in '\(variant.language)'", at: found.position,
      length: found.length, remedy: found.remedy)
  }

  /// What is wrong only because a language needs more words; on paper, what does not fit is told when it is printed.
  private static let lengthRules = [
    DiagramDrawing.tooLongRule, PageComposer.wordBudgetRule,
  ]

  /// The files that only a host reads: what a home screen shows, the social card, where pages have moved.
  var hostedFiles: [Site.File] {
    var files = [
      Site.File(
        path: variant.webManifestPath,
        bytes: WebManifest(of: composer.guide, words: composer.words).bytes)
    ]
    if let svg = shown.card.svg {
      files.append(Site.File(path: variant.cardPath.text, bytes: svg))
    }
    return files
      + composer.moved.redirects.map { redirect in
        Site.File(
          path: variant.path(ofPageIn: redirect.folder).text, bytes: frame.movedPage(redirect))
      }
  }

  private struct MadePage: Sendable {
    /// Its place in reading order.
    let order: Int
    var record: PageRecord?
    /// Of its files in a saved copy, in bytes.
    var size = 0
    var savePage: FramedPage?
    var diagnostics: [Diagnostic] = []
  }

  private func page(
    _ id: PageID, telling lengths: EditionLengths?, as products: [any SiteProduct],
    search: inout SearchCollector, write: Site.Writer?
  ) -> MadePage {
    var made = MadePage(order: composer.directory.order(of: id) ?? 0)
    guard let page = shown.pages.page(id, telling: lengths) else { return made }
    let framed = FramedPage(page, in: frame)
    made.record = framed.record
    made.diagnostics = page.diagnostics
    guard let write else { return made }
    if products.contains(where: \.isSearched) { framed.add(to: &search) }
    if id == .save { made.savePage = framed }
    for file in products.flatMap({ $0.files(of: framed) }) {
      if variant.keeps(file.path) { made.size += file.bytes.count }
      // It is measured now, and written when the size of the copy is known.
      if id == .save { continue }
      if let failure = write(file.path, file.bytes) { made.diagnostics.append(failure) }
    }
    return made
  }
}
