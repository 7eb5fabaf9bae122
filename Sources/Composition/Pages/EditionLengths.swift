import Guides
import ToolkitModel

/// How long each edition is, for the pages that tell it.
package struct EditionLengths: Sendable {
  private let counts: PageCounts
  private let printed: PrintedFiles

  /// - Parameters:
  ///   - counts: the words of the site's pages, by which the length of what is not printed is estimated.
  ///   - printed: the books that were printed.
  package init(estimatedBy counts: PageCounts, printed: PrintedFiles = PrintedFiles()) {
    self.counts = counts
    self.printed = printed
  }

  /// Whether the pages of an edition were counted in print.
  func isCounted(_ edition: PieceID<Edition>) -> Bool { printed.pages(of: edition) != nil }

  /// How many pages an edition has in print, or about how many.
  func pages(of contents: EditionContents) -> Int {
    printed.pages(of: contents.edition.id) ?? counts.printedPages(of: contents.pages)
  }
}
