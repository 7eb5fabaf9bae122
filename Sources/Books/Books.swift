import CommonMark
package import Composition
import ConcurrentMap
package import Guides

/// The pages of the book of each edition, made once for paper and for screens.
package struct Books: Sendable {
  /// Which composed them.
  package let composer: PageComposer
  /// In the order of the toolkit.
  package let books: [Book]

  /// Makes the pages of all books, on at most `tasks` tasks.
  package init(of pages: ComposedPages, tasks: Int) async {
    let composer = pages.composer
    let lengths = EditionLengths(estimatedBy: await PageCounts(of: pages, tasks: tasks))
    let printed = await PrintedRules(of: composer, tasks: tasks)
    self.composer = composer
    books = await composer.guide.editions.pieces.concurrentMap(limit: tasks) { named in
      Book(
        EditionContents(named, from: composer.guide), composer: composer, lengths: lengths,
        printed: printed)
    }
  }
}

/// What an edition takes, in which runs, and their pages.
package struct Book: Sendable {
  package let selection: EditionContents
  package let runs: [BookRun]
  package let pages: BookPages

  fileprivate init(
    _ selection: EditionContents, composer: PageComposer, lengths: EditionLengths,
    printed: PrintedRules
  ) {
    self.selection = selection
    runs = BookRun.runs(of: selection, words: composer.words)
    pages = BookPages(
      selection, runs: runs, composer: composer, lengths: lengths, printed: printed)
  }
}

extension PageCounts {
  /// Counts the words of a guide's pages.
  fileprivate init(of pages: ComposedPages, tasks: Int) async {
    let composer = pages.composer
    let ids = composer.directory.entries.map(\.id)
    // Nobody asks where no page tells them.
    let isAsked = ids.contains(where: composer.tellsLengths)
    let counted = isAsked ? ids.filter { !composer.tellsLengths($0) } : []
    let counts = await counted.concurrentMap(limit: tasks) { id in
      pages.page(id).map { (id, $0.body.wordCount) }
    }
    self.init(of: counts.compactMap(\.self))
  }
}
