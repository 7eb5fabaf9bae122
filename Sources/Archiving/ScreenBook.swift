package import Books
package import Composition
import Guides

/// An edition as chapters for a screen, without the numbers and the indexes of paper.
package struct ScreenBook: Sendable {
  let selection: EditionContents
  let chapters: [Chapter]

  package init(_ book: Book, composer: PageComposer) {
    selection = book.selection
    let pages = book.pages
    var writing = ChapterWriting(composer: composer)
    let instructions = composer.instructions(of: selection.edition, in: pages.book)
    // Links to the edition's own page lead to its guide, or to the title page where it has none.
    writing.addTitlePage(of: selection, review: pages.review, isEditionPage: instructions == nil)
    if let instructions {
      writing.addInstructions(instructions, of: selection.edition)
    }
    for run in book.runs where run.kind != .cover && run.kind != .front && run.kind != .back {
      writing.add(run, from: pages)
    }
    // What is cited must have its end in the same book, with what is still to be confirmed.
    if writing.cites(.authorities), let page = pages.authorities {
      writing.add(page, level: 1)
    }
    if let glossary = pages[.glossary] { writing.add(glossary, level: 1) }
    chapters = writing.chapters
  }
}
