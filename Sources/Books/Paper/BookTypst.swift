import CommonMark
package import Composition
package import Diagnostics
package import Guides
import ToolkitModel

/// The markup of a book: cover, contents, all pages, and what looks back at them.
///
/// It is the same for every paper and size of type: only the values that its style is called with differ.
package struct BookTypst: Sendable {
  let composer: PageComposer
  package let selection: EditionContents
  let runs: [BookRun]
  let pages: BookPages
  let entries: [BookEntry]
  let review: BookReview
  var text = TypstText()
  var citations: [BookCitation] = []
  /// The documents that are bound in, by the ids of their records' headings.
  package var bound: [BoundDocument] = []

  var guide: Guide { composer.guide }
  var words: InterfaceWords { composer.words }

  /// The id of the last element: a book without it has lost text.
  static let end = "end-doc"

  /// Writes a book.
  ///
  /// - Parameters:
  ///   - book: its runs and pages.
  ///   - composer: which made them.
  ///   - documents: the files that may be bound in, by name.
  package init(_ book: Book, composer: PageComposer, documents: [String: [UInt8]]) {
    self.composer = composer
    selection = book.selection
    runs = book.runs
    pages = book.pages
    review = pages.review
    entries = BookEntry.entries(of: runs, composer: composer)
    writeCover()
    writeContents()
    for run in runs where ![.cover, .front, .back, .appendix].contains(run.kind) {
      write(run, documents: documents)
    }
    // What looks back stands before the appendices, and counts what they cite.
    let middle = text.bytes.count
    for run in runs where run.kind == .appendix { write(run, documents: documents) }
    let end = text.bytes.count
    writeBackMatter()
    text.moveEnd(from: end, to: middle)
    text.openFrame("end")
    text.add(id: Self.end)
    text.closeFrame()
  }

  /// Where the document in one size lies in the site, and what is in it.
  package func file(_ size: BookSize) -> BookFile {
    BookFile(
      edition: selection.edition.id, code: selection.code,
      path: BookFile.path(of: selection.edition.id, in: guide.variant, size),
      paper: size.paper, isLarge: size.isLarge, runs: runs, entries: entries)
  }

  /// Its pictures by the names that the markup has for them.
  package var pictures: [(name: String, bytes: [UInt8])] {
    text.pictures.enumerated().compactMap { number, address in
      DataAddress.bytes(in: address).map { (TypstText.fileName(ofPicture: number), $0) }
    }
  }

  /// What is wrong with the markup, which is a fault of ours: a link to nothing stops the printing of the whole book.
  package var faults: [Diagnostic] {
    let given = Dictionary(grouping: text.ids, by: \.self)
    let twice = text.ids.filter { given[$0]?.count ?? 0 > 1 }.first
    let lost = text.targets.first { given[$0] == nil }
    return [
      twice.map { "gives the id '\($0)' twice" },
      lost.map { "has a link to '\($0)', which is nowhere" },
      text.unwritten > 0 ? "has HTML, which has no form on paper" : nil,
    ].compactMap(\.self).map { fault in
      Diagnostic(
        .error, "book-markup", "the book of the edition '\(selection.edition.id)' \(fault)",
        at: nil,
        remedy: "this is a bug in Handbill; please report it")
    }
  }
}

/// The first place on a page of the toolkit at which an authority is cited.
struct BookCitation: Equatable {
  /// The id of the authority's line in the index.
  let target: String
  let page: PageID
  let anchor: String
}
