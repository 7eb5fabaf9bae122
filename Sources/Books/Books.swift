import CommonMark
package import Composition
import ConcurrentMap
package import Guides

/// The pages of the book of each edition, made once for paper and for screens.
package struct Books: Sendable {
  /// The renderer that made them, which knows how many words each page has.
  package let composer: PageComposer
  /// In the order of the toolkit.
  package let books: [Book]

  /// Makes the pages of all books, on at most `tasks` tasks.
  package init(of composer: PageComposer, tasks: Int) async {
    let counting = composer.counts == nil ? await composer.counted(tasks: tasks) : composer
    let printed = await PrintedRules(of: counting, tasks: tasks)
    self.composer = counting
    books = await counting.guide.editions.pieces.concurrentMap(limit: tasks) { named in
      Book(
        EditionContents(named, from: counting.guide), composer: counting, printed: printed)
    }
  }
}

/// What an edition takes, in which runs, and their pages.
package struct Book: Sendable {
  package let selection: EditionContents
  package let runs: [BookRun]
  package let pages: BookPages

  fileprivate init(
    _ selection: EditionContents, composer: PageComposer, printed: PrintedRules
  ) {
    self.selection = selection
    runs = BookRun.runs(of: selection, words: composer.words)
    pages = BookPages(selection, runs: runs, composer: composer, printed: printed)
  }
}

extension PageComposer {
  /// The renderer that knows how many words each page has.
  fileprivate func counted(tasks: Int) async -> PageComposer {
    guard directory.entries.contains(where: { needsCounts($0.id) }) else { return self }
    let pages = directory.entries.map(\.id).filter { !needsCounts($0) }
    let counts = await pages.concurrentMap(limit: tasks) { page in
      self.page(for: page).map { (page, $0.body.wordCount) }
    }
    return telling(PageCounts(of: counts.compactMap(\.self)))
  }
}
