import CommonMark
import Diagnostics
import Guides
import ToolkitModel

/// How many words the pages of a site have, for the pages that tell how long an edition is.
package struct PageCounts: Sendable, Equatable {
  /// A printed page in Letter or A4 holds about so many words of body text with its headings and
  /// boxes; printing counts real pages.
  private static let wordsPerPage = 400

  private let words: [PageID: Int]

  /// Takes the words of the pages of a site.
  ///
  /// A book has all that the site spreads over pages, and none of what only finds its way there: the words of
  /// such pages count as their appendix's.
  package init(of pages: [(page: PageID, words: Int)]) {
    words = Dictionary(
      pages.map { page, words in
        guard case .reports(let appendix, let name) = page else { return (page, words) }
        return (.appendix(appendix), ReportPages.isText(name) ? words : 0)
      }, uniquingKeysWith: +)
  }

  /// About how many printed pages some pages fill together; each begins on a new one.
  func printedPages(of pages: [PageID]) -> Int {
    pages.reduce(0) {
      $0 + max(1, ((words[$1] ?? 0) + Self.wordsPerPage - 1) / Self.wordsPerPage)
    }
  }
}

extension PageComposer {
  /// Whether a page tells how long editions are, so that it is composed after their pages.
  package func tellsLengths(_ id: PageID) -> Bool {
    switch id {
    case .edition: true
    case .section(let id):
      // Asks the piece in its place, since a copy of it would retain all its texts.
      guide.sections.order(of: id).map { order in
        guide.sections.pieces[order].body.bytes.contains("{downloads}")
      } ?? false
    default: false
    }
  }
}
