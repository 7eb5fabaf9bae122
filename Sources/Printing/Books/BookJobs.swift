import CommonMark
import Composition
import ConcurrentMap
package import Diagnostics
import Guides
package import PrintEngine
import Templating
package import ToolkitModel

/// The books of a toolkit: each edition as one PDF for each paper, and in large type.
package struct BookJobs: Sendable {
  package let jobs: [PrintJob]
  /// What the accounts of the editions need to know of each job, in the jobs' order.
  package let books: [BookFile]
  package let diagnostics: [Diagnostic]

  /// Makes the print HTML of every edition.
  ///
  /// - Parameters:
  ///   - editions: the pages of each book.
  ///   - paper: for which papers.
  ///   - styles: the style sheet that all books share (`Templates/print/book.css`).
  ///   - documents: the cleaned files of the documents that appendices list, by name.
  ///   - tasks: how many tasks work at once.
  package init(
    of editions: Books, paper: [ToolkitSettings.PaperSize], styles: [UInt8],
    documents: [String: [UInt8]] = [:], tasks: Int = 1
  ) async {
    var jobs: [PrintJob] = []
    var books: [BookFile] = []
    let bodies = await editions.books.concurrentMap(limit: tasks) { book in
      BookHTML(book, composer: editions.composer, documents: documents)
    }
    for html in bodies {
      for size in Self.sizes(of: html.selection, on: paper) {
        let job = Self.job(html, size, styles: styles)
        jobs.append(job)
        books.append(
          BookFile(
            edition: html.selection.edition.id, code: html.selection.code, path: job.path,
            paper: size.paper,
            isLarge: size.isLarge, runs: html.runs, entries: html.entries,
            labels: job.finish.labels))
      }
    }
    self.jobs = jobs
    self.books = books
    diagnostics = []
  }

  /// What a few read on paper in large type is text; directories and sheets stay as they are.
  private static func sizes(
    of selection: EditionContents, on paper: [ToolkitSettings.PaperSize]
  ) -> [BookSize] {
    paper.map { BookSize(paper: $0, isLarge: false) }
      + (selection.parts.isEmpty ? [] : paper.map { BookSize(paper: $0, isLarge: true) })
  }

  private static func job(_ html: BookHTML, _ size: BookSize, styles: [UInt8]) -> PrintJob {
    let language = html.guide.language
    let id = html.selection.edition.id
    var bytes: [UInt8] = []
    bytes.reserveCapacity(html.bytes.count + styles.count + 8 << 10)
    html.appendHead(size, styles: styles, to: &bytes)
    bytes += html.bytes
    bytes += "</body>\n</html>\n".utf8
    let large = size.isLarge ? ", large print" : ""
    return PrintJob(
      path: path(of: id, in: language, size),
      name: "edition '\(id)' in \(language) on \(size.paperName)\(large)", html: bytes,
      finish: PrintFinish(labels: html.labels, documents: html.bound.map(\.finish)))
  }

  /// Where a book lies in the site.
  static func path(
    of edition: PieceID<Edition>, in language: String, _ size: BookSize
  ) -> String { "print/\(language)/edition-\(edition)-\(size.suffix).pdf" }
}
