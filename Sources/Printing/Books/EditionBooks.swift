import CommonMark
import ConcurrentMap
package import Editions
package import Rendering

/// The pages of the book of each named edition, made once for paper and for screens.
package struct EditionBooks: Sendable {
  /// The renderer that made them, which knows how many words each page has.
  package let renderer: EditionRenderer
  /// In the order of the toolkit.
  package let books: [EditionBook]

  /// Makes the pages of all books, on at most `tasks` tasks.
  package init(of renderer: EditionRenderer, tasks: Int) async {
    let counting = renderer.counts == nil ? await renderer.counted(tasks: tasks) : renderer
    let printed = await PrintedRules(of: counting, tasks: tasks)
    self.renderer = counting
    books = await counting.edition.named.pieces.concurrentMap(limit: tasks) { named in
      EditionBook(
        EditionSelection(named, from: counting.edition), renderer: counting, printed: printed)
    }
  }
}

/// What an edition takes, in which runs, and their pages.
package struct EditionBook: Sendable {
  package let selection: EditionSelection
  package let runs: [BookRun]
  package let pages: BookPages

  fileprivate init(
    _ selection: EditionSelection, renderer: EditionRenderer, printed: PrintedRules
  ) {
    self.selection = selection
    runs = BookRun.runs(of: selection, words: renderer.words)
    pages = BookPages(selection, runs: runs, renderer: renderer, printed: printed)
  }
}

extension EditionRenderer {
  /// The renderer that knows how many words each page has.
  fileprivate func counted(tasks: Int) async -> EditionRenderer {
    guard directory.entries.contains(where: { needsCounts($0.id) }) else { return self }
    let pages = directory.entries.map(\.id).filter { !needsCounts($0) }
    let counts = await pages.concurrentMap(limit: tasks) { page in
      document(for: page).map { (page, $0.body.wordCount) }
    }
    return telling(PageCounts(of: counts.compactMap(\.self)))
  }
}
