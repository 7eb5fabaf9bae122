package import Books
import Composition
import ConcurrentMap
import Guides
package import PrintEngine
package import ToolkitModel

/// The books of a toolkit: each edition as one PDF for each paper, and in large type.
package struct BookJobs: Sendable {
  package let jobs: [PrintJob]
  /// What the accounts of the editions need to know of each job, in the jobs' order.
  package let books: [BookFile]

  /// Makes the print HTML of every edition, with the style sheet that all books share (`Templates/print/book.css`)
  /// and the cleaned files of the documents that appendices list, by name.
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
      for size in BookSize.all(of: html.selection, on: paper) {
        let file = html.file(size)
        books.append(file)
        jobs.append(
          PrintJob(
            of: file, html, size, in: editions.composer.guide.language, styles: styles))
      }
    }
    self.jobs = jobs
    self.books = books
  }
}

extension PrintJob {
  /// A book in one size.
  fileprivate init(
    of file: BookFile, _ html: BookHTML, _ size: BookSize, in language: LanguageTag,
    styles: [UInt8]
  ) {
    let large = size.isLarge ? ", large print" : ""
    self.init(
      path: file.path,
      name: "edition '\(file.edition)' in \(language) on \(size.paperName)\(large)",
      html: html.document(size, styles: styles),
      finish: PrintFinish(
        // As paper does.
        labels: file.runs.filter(\.isNumberedAnew).map {
          PrintFinish.Labels(from: $0.anchor, style: .decimal, prefix: $0.prefix)
        },
        documents: html.bound.map {
          PrintFinish.Document(after: $0.after, bytes: $0.bytes, head: $0.head)
        }))
  }
}
