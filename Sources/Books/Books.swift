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

  /// The pages of which they are made, for whatever else is made for paper.
  package let pages: PaperPages

  /// Makes the pages of all books, on at most `tasks` tasks.
  package init(of composer: PageComposer, tasks: Int) async {
    let composer = composer.counts == nil ? await composer.counted(tasks: tasks) : composer
    let contents = composer.guide.editions.pieces.map { edition in
      let contents = EditionContents(edition, from: composer.guide)
      return (contents, runs: BookRun.runs(of: contents, words: composer.words))
    }
    // A page is composed once, however many books have it.
    let wanted = Set(contents.flatMap { $0.runs.flatMap(\.pages) } + BookPages.back)
    let pages = await PaperPages(
      composer.directory.entries.map(\.id).filter(wanted.contains), by: composer, tasks: tasks)
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

extension PageComposer {
  /// The composer that knows how many words each page has.
  fileprivate func counted(tasks: Int) async -> PageComposer {
    guard !guide.editions.pieces.isEmpty else { return self }
    let pages = directory.entries.map(\.id).filter { !tellsLengths($0) }
    let counts = await pages.concurrentMap(limit: tasks) { id -> (PageID, Int)? in
      guard let page = page(for: id), !page.facts.awaitsCounts else { return nil }
      return (id, page.body.wordCount)
    }
    return telling(PageCounts(of: counts.compactMap(\.self)))
  }
}
