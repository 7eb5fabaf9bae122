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
  let shown: Site.Language
  let frame: PageFrame
  /// What is made of the site.
  let outputs: [ToolkitSettings.Output]

  var composer: PageComposer { shown.composer }
  private var language: String { composer.guide.language }

  /// What was made of the pages of one language.
  struct Made: Sendable {
    /// In reading order.
    let records: [PageRecord]
    /// What lies beside the pages and is not written yet.
    let files: [Site.File]
    /// Of the HTML of all pages, in bytes.
    let size: Int
    let diagnostics: [Diagnostic]
  }

  /// Makes every page, on at most `tasks` tasks, and hands each to `write`.
  ///
  /// The page that tells how large a saved copy is waits for ``savePage(of:write:)``.
  func make(tasks: Int, write: @escaping Site.Writer) async -> Made {
    let all = composer.directory.entries.map(\.id)
    let last = Set(all.filter { composer.needsCounts($0) })
    var made = await all.filter { !last.contains($0) }.concurrentMap(limit: tasks) { id in
      page(id, by: composer, in: frame, write: id == .save ? { _, _ in nil } : write)
    }
    if !last.isEmpty {
      let counting = composer.telling(
        PageCounts(of: made.compactMap(\.record).map { ($0.id, $0.words) }))
      made += await all.filter { last.contains($0) }.concurrentMap(limit: tasks) { id in
        page(id, by: counting, in: frame, write: write)
      }
    }
    made.sort { $0.order < $1.order }
    let records = made.compactMap(\.record)
    let drawings = composer.guide.diagrams.pieces.map { ($0.id, DiagramDrawing(of: $0)) }
    var diagnostics = composer.diagnostics + shown.card.diagnostics + made.flatMap(\.diagnostics)
    diagnostics += drawings.flatMap(\.1.diagnostics)
    diagnostics += DeadAnchors(in: records, composer: composer).diagnostics
    var files: [Site.File] = []
    if outputs.contains(.site) {
      files.append(
        Site.File(
          path: SearchIndex.path(in: language),
          bytes: SearchIndex(of: made.compactMap(\.search), language: language).bytes))
      files += drawings.map { id, drawing in
        Site.File(path: DiagramDrawing.path(of: id, in: language).text, bytes: drawing.svg)
      }
    }
    return Made(
      records: records, files: files, size: made.reduce(0) { $0 + $1.size },
      diagnostics: shown.isTest ? diagnostics.compactMap(told) : diagnostics)
  }

  /// What is worth telling of a language that nobody reads: what is broken, and that longer words find no room.
  private func told(_ found: Diagnostic) -> Diagnostic? {
    guard found.severity == .error else { return nil }
    guard found.rule == "label-too-long" else { return found }
    return Diagnostic(
      .warning, found.rule, found.message + " in '\(language)'", at: found.position,
      length: found.length, remedy: found.remedy)
  }

  /// Makes the page that tells how large a saved copy is.
  ///
  /// - Parameters:
  ///   - size: of all files of the copy, in bytes.
  ///   - write: takes the page.
  /// - Returns: what is wrong with it.
  func savePage(of size: Int, write: Site.Writer) -> [Diagnostic] {
    page(.save, by: composer, in: frame.saving(size), write: write).diagnostics
  }

  /// The files that only a host reads: what a home screen shows, the social card, where pages have moved.
  var hostedFiles: [Site.File] {
    var files = [
      Site.File(
        path: WebManifest.path(in: language),
        bytes: WebManifest(of: composer.guide.settings, words: composer.words).bytes)
    ]
    if let svg = shown.card.svg {
      files.append(Site.File(path: SocialCard.path(in: language).text, bytes: svg))
    }
    return files
      + composer.moved.redirects.map { redirect in
        Site.File(path: redirect.path(in: language).text, bytes: frame.movedPage(redirect))
      }
  }

  private struct MadePage: Sendable {
    /// Its place in reading order.
    let order: Int
    var record: PageRecord?
    var search: SearchPage?
    /// Of its HTML, in bytes.
    var size = 0
    var diagnostics: [Diagnostic] = []
  }

  private func page(
    _ id: PageID, by composer: PageComposer, in frame: PageFrame, write: Site.Writer
  ) -> MadePage {
    let order = composer.directory.order(of: id) ?? 0
    guard let document = composer.page(for: id) else { return MadePage(order: order) }
    let page = frame.page(of: document)
    var diagnostics = page.diagnostics
    if outputs.contains(.site), let failure = write(page.path.text, page.html) {
      diagnostics.append(failure)
    }
    if outputs.contains(.markdown), !page.markdown.isEmpty,
      let failure = write(page.markdownPath.text, page.markdown)
    {
      diagnostics.append(failure)
    }
    return MadePage(
      order: order, record: page.record, search: page.search, size: page.html.count,
      diagnostics: diagnostics)
  }
}
