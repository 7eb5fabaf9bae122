package import Books
import Composition
import ConcurrentMap
package import Diagnostics
import Guides
package import PrintEngine
package import ToolkitModel

/// The books of a toolkit: each edition as one PDF for each paper, and in large type.
package struct BookJobs: Sendable {
  package let jobs: [PrintJob]
  /// What the accounts of the editions need to know of each job, in the jobs' order.
  package let books: [BookFile]
  /// What is wrong with the markup of books, which then have no jobs.
  package let diagnostics: [Diagnostic]

  /// Writes the markup of every edition, for the style that all books share (`Templates/print/book.typ`) and with the
  /// cleaned files of the documents that appendices list, by name.
  package init(
    of editions: Books, paper: [ToolkitSettings.PaperSize], style: [UInt8],
    documents: [String: [UInt8]] = [:], tasks: Int = 1
  ) async {
    var jobs: [PrintJob] = []
    var books: [BookFile] = []
    let written = await editions.books.concurrentMap(limit: tasks) { book in
      BookTypst(book, composer: editions.composer, documents: documents)
    }
    for book in written where book.faults.isEmpty {
      for size in BookSize.all(of: book.selection.edition, on: paper) {
        let file = book.file(size)
        books.append(file)
        jobs.append(
          PrintJob(
            of: file, book, size, in: editions.composer.guide.language, style: style))
      }
    }
    self.jobs = jobs
    self.books = books
    diagnostics = written.flatMap(\.faults)
  }
}

extension PrintJob {
  /// A book in one size.
  fileprivate init(
    of file: BookFile, _ book: BookTypst, _ size: BookSize, in language: LanguageTag,
    style: [UInt8]
  ) {
    let large = size.isLarge ? ", large print" : ""
    self.init(
      path: file.path,
      name: "edition '\(file.edition)' in \(language) on \(size.paperName)\(large)",
      document: .book(
        TypstDocument(
          source: book.document(size), style: style,
          pictures: book.pictures.map { TypstDocument.Picture(name: $0.name, bytes: $0.bytes) })),
      finish: PrintFinish(
        // As paper does.
        labels: file.runs.filter(\.isNumberedAnew).map {
          PrintFinish.Labels(from: $0.anchor, style: .decimal, prefix: $0.prefix)
        },
        documents: book.bound.map {
          PrintFinish.Document(after: $0.after, bytes: $0.bytes, head: $0.head)
        }))
  }
}
