import CommonMark
package import Composition
import Diagnostics
package import Guides
import Templating
import ToolkitModel

/// The body of a book's HTML: cover, contents, all pages, and what looks back at them.
///
/// It is the same for every paper and size of type; only the style sheet differs.
package struct BookHTML: Sendable {
  let composer: PageComposer
  package let selection: EditionContents
  let runs: [BookRun]
  let pages: BookPages
  let entries: [BookEntry]
  private(set) var links: BookLinks
  private(set) var bytes: [UInt8] = []
  /// The documents that are bound in, by the ids of their records' headings.
  package private(set) var bound: [BoundDocument] = []
  let review: BookReview

  var guide: Guide { composer.guide }
  var words: InterfaceWords { composer.words }

  package init(
    _ book: Book, composer: PageComposer, documents: [String: [UInt8]]
  ) {
    self.composer = composer
    selection = book.selection
    runs = book.runs
    pages = book.pages
    review = pages.review
    let links = BookLinks(
      authorities: PageID.authorities.anchorPrefix,
      prefixes: selection.appendices.map {
        (PageID.appendix($0.appendix.id).anchorPrefix, $0.letter + "-")
      })
    self.links = links
    entries = BookEntry.entries(of: runs, composer: composer)
    // What stands between is written last, since it counts what the pages cite.
    var body = BookBody(composer: composer, pages: pages, review: review, links: links)
    let before = runs.filter { $0.kind != .back && $0.kind != .appendix }
    var front: [UInt8] = []
    for run in before where run.kind != .cover && run.kind != .front {
      body.append(run, to: &front)
    }
    var appendices: [UInt8] = []
    for run in runs where run.kind == .appendix {
      body.append(run, to: &appendices, documents: documents)
    }
    self.links = body.links
    bound = body.bound
    appendCover()
    appendContents()
    bytes += front
    appendBackMatter()
    bytes += appendices
    bytes += "<div id=\"\(Self.end)\"></div>\n".utf8
  }

  /// The whole document in one size.
  ///
  /// - Parameters:
  ///   - size: paper and type.
  ///   - styles: the style sheet that all books share (`Templates/print/book.css`).
  /// - Returns: HTML that needs nothing else.
  package func document(_ size: BookSize, styles: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + styles.count + 8 << 10)
    appendHead(size, styles: styles, to: &output)
    output += bytes
    output += "</body>\n</html>\n".utf8
    return output
  }

  /// Where the document in one size lies in the site, and what is in it.
  package func file(_ size: BookSize) -> BookFile {
    BookFile(
      edition: selection.edition.id, code: selection.code,
      path: BookFile.path(of: selection.edition.id, in: guide.variant, size),
      paper: size.paper, isLarge: size.isLarge, runs: runs, entries: entries)
  }

  /// The id of the last element: a book without it has lost text.
  static let end = "end-doc"

  mutating func append(_ html: String) { bytes += html.utf8 }

  mutating func append(text: String) { bytes.appendEscapedHTML(text) }

  mutating func append(_ pageNumber: (anchor: String, class: String)) {
    bytes.appendPageNumber(
      of: pageNumber.anchor, prefix: links.label(of: pageNumber.anchor), class: pageNumber.class)
  }

  mutating func append(_ tree: MarkdownTree, prefix: String, shift: UInt8 = 0) {
    var html: [UInt8] = []
    HTMLWriter(labels: composer.labels, idPrefix: prefix, headingShift: shift)
      .writeHTML(of: tree, into: &html)
    links.append(html, page: -1, to: &bytes)
  }
}
