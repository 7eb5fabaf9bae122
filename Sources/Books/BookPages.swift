import CommonMark
package import Composition
import Diagnostics
import Guides
import ToolkitModel

/// The documents of all pages of a book, each knowing what else the book holds.
package struct BookPages: Sendable {
  package let book: BoundPages
  private let documents: [PageID: Page]
  /// The rules that are printed in full, in the order of the book.
  let rules: [PieceID<Rule>]

  init(
    _ selection: EditionContents, runs: [BookRun], composer: PageComposer,
    lengths: EditionLengths, printed: PrintedRules
  ) {
    let order = runs.flatMap(\.pages)
    var pages = Set(order)
    pages.insert(.edition(selection.edition.id))
    pages.formUnion(selection.parts.map { .part($0.part.id) })
    // Only what is cited gets its line, so these links have their ends.
    pages.insert(.authorities)
    if !selection.parts.isEmpty { pages.insert(.glossary) }

    var rules: [PieceID<Rule>] = []
    var places: [PieceID<Rule>: PageID] = [:]
    for page in order {
      for rule in printed[page] where places[rule] == nil {
        places[rule] = page
        rules.append(rule)
      }
    }
    let book = BoundPages(pages: pages, rules: places)
    self.book = book
    self.rules = rules
    documents = Dictionary(
      (order + (pages.contains(.glossary) ? [.glossary] : [])).compactMap { page in
        composer.page(for: page, on: .paper(book), telling: lengths).map { (page, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(page: PageID) -> Page? { documents[page] }

  /// How far the whole book can be relied on, and whether a text of it is held back.
  package var review: BookReview { BookReview(of: documents.values.map(\.review)) }
}
