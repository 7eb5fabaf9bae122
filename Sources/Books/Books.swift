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

  /// The pages of which they are made, for whatever else is made for paper.
  package let pages: PaperPages

  /// Makes the pages of all books, on at most `tasks` tasks.
  package init(of composed: ComposedPages, tasks: Int) async {
    let composer = composed.composer
    let lengths = EditionLengths(estimatedBy: await PageCounts(of: composed, tasks: tasks))
    let contents = composer.guide.editions.pieces.map { edition in
      let contents = EditionContents(edition, from: composer.guide)
      return (contents, runs: BookRun.runs(of: contents, words: composer.words))
    }
    // A page is composed once, however many books have it.
    let wanted = Set(contents.flatMap { $0.runs.flatMap(\.pages) } + BookPages.back)
    let pages = await PaperPages(
      composer.directory.entries.map(\.id).filter(wanted.contains), by: composer,
      telling: lengths, tasks: tasks)
    self.composer = composer
    self.pages = pages
    books = await contents.concurrentMap(limit: tasks) { contents in
      Book(
        selection: contents.0, runs: contents.runs,
        pages: BookPages(contents.0, runs: contents.runs, from: pages))
    }
  }
}

/// What an edition takes, in which runs, and their pages.
package struct Book: Sendable {
  package let selection: EditionContents
  package let runs: [BookRun]
  package let pages: BookPages
}

extension PageCounts {
  /// Counts the words of a guide's pages.
  fileprivate init(of pages: ComposedPages, tasks: Int) async {
    let composer = pages.composer
    let ids = composer.directory.entries.map(\.id)
    // Not needed where no page tells how long the others are.
    let isAsked = ids.contains(where: composer.tellsLengths)
    let counted = isAsked ? ids.filter { !composer.tellsLengths($0) } : []
    let counts = await counted.concurrentMap(limit: tasks) { id in
      pages.page(id).map { (id, $0.body.wordCount) }
    }
    self.init(of: counts.compactMap(\.self))
  }
}
