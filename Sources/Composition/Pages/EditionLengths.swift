import Guides
import ToolkitModel

/// How long each edition is, and which files there are of all pieces, for the pages that tell it.
package struct EditionLengths: Sendable {
  private let counts: PageCounts
  let printed: PrintedFiles
  let archives: ArchivedFiles

  /// - Parameters:
  ///   - counts: the words of the site's pages, by which the length of what is not printed is estimated.
  ///   - printed: the books and sheets that were printed.
  ///   - archives: the files to take away.
  package init(
    estimatedBy counts: PageCounts, printed: PrintedFiles = PrintedFiles(),
    archives: ArchivedFiles = ArchivedFiles()
  ) {
    self.counts = counts
    self.printed = printed
    self.archives = archives
  }

  /// Whether the pages of an edition were counted in print.
  func isCounted(_ edition: PieceID<Edition>) -> Bool { printed.pages(of: edition) != nil }

  /// How many pages an edition has in print, or about how many.
  func pages(of contents: EditionContents) -> Int {
    printed.pages(of: contents.edition.id) ?? counts.printedPages(of: contents.pages)
  }
}
