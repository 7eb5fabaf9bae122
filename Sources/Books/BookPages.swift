package import Composition
import Guides
import ToolkitModel

/// The documents of all pages of a book, each knowing what else the book holds.
package struct BookPages: Sendable {
  package let book: BoundPages
  private let source: PaperPages
  private let documents: [PageID: Page]
  /// The rules that are printed in full, in the order of the book.
  let rules: [PieceID<Rule>]

  /// What every book looks back at, where it has it.
  static let back: [PageID] = [.authorities, .glossary]

  init(_ selection: EditionContents, runs: [BookRun], from source: PaperPages) {
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
      for rule in source.rules(on: page) where places[rule] == nil {
        places[rule] = page
        rules.append(rule)
      }
    }
    let book = BoundPages(pages: pages, rules: places)
    self.book = book
    self.rules = rules
    self.source = source
    documents = Dictionary(
      (order + (pages.contains(.glossary) ? [.glossary] : [])).compactMap { page in
        source.page(page, in: book).map { (page, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(page: PageID) -> Page? { documents[page] }

  /// The list of what is cited, which paper has as an index.
  package var authorities: Page? { source.page(.authorities, in: book) }

  /// How far the whole book can be relied on.
  package var review: BookReview { BookReview(of: documents.values.map(\.facts.review)) }
}
