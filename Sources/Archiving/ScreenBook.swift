import CommonMark
import Editions
package import Printing
package import Rendering
import Templating
import ToolkitModel

/// A named edition as chapters for a screen, without the numbers and the indexes of paper.
package struct ScreenBook: Sendable {
  let selection: EditionSelection
  let chapters: [Chapter]
  let review: BookReview

  /// - Parameters:
  ///   - book: the pages of the edition's book.
  ///   - renderer: made them.
  package init(_ book: EditionBook, renderer: EditionRenderer) {
    selection = book.selection
    let pages = book.pages
    review = pages.review
    var writing = ChapterWriting(renderer: renderer)
    let guide = renderer.guide(of: selection.named, in: pages.book)
    // Links to the edition's own page lead to its guide, or to the title page where it has none.
    writing.addTitlePage(of: selection, review: review, isEditionPage: guide == nil)
    if let guide {
      writing.addGuide(guide, of: selection.named)
    }
    for run in book.runs where run.kind != .cover && run.kind != .front && run.kind != .back {
      writing.add(run, from: pages)
    }
    // What is cited must have its end in the same book, with what is still to be confirmed.
    if writing.cites(.authorities),
      let page = renderer.document(for: .authorities, on: .paper(pages.book))
    {
      writing.add(page, level: 1)
    }
    if let glossary = pages[.glossary] { writing.add(glossary, level: 1) }
    chapters = writing.chapters
  }
}
