package import Books
package import Composition
package import Diagnostics
import Guides
package import PrintEngine
package import ToolkitModel

/// Everything of a guide that comes out of a printer: books and sheets.
package struct PrintPlan: Sendable {
  package let jobs: [PrintJob]
  package let diagnostics: [Diagnostic]
  /// The pages that show a picture of a file's first page, by the file's path.
  package let pictures: [String: PageID]
  /// The pages whose pictures the home page shows, in the toolkit's order.
  package let strip: [PageID]
  package let sheets: SheetJobs
  let books: BookJobs
  /// What must have files, on which papers.
  let guide: Guide
  let papers: [ToolkitSettings.PaperSize]

  /// - Parameters:
  ///   - editions: the pages of each book, and who makes those of sheets.
  ///   - paper: the papers that everything is made for.
  ///   - styles: how pages look.
  ///   - documents: the cleaned files of documents, by name, to be bound in.
  ///   - tasks: how many tasks work at once.
  package init(
    of editions: Books, paper: [ToolkitSettings.PaperSize], styles: PrintStyles,
    documents: [String: [UInt8]], tasks: Int
  ) async {
    guide = editions.composer.guide
    papers = paper
    async let planned = SheetJobs(
      composer: editions.composer, pages: editions.pages, paper: paper,
      styles: styles)
    books = await BookJobs(
      of: editions, paper: paper, style: styles.book, documents: documents, tasks: tasks)
    sheets = await planned
    // What somebody may wait for comes first.
    jobs = sheets.jobs + books.jobs
    diagnostics = sheets.diagnostics + books.diagnostics
    pictures = Self.pictures(of: sheets.files, on: paper)
    let drawn = Set(pictures.values)
    strip = Array(
      guide.flyers.pieces.map { PageID.flyer($0.id) }.filter(drawn.contains)
        .prefix(PictureStrip.most))
  }

  /// A flyer shows the first side of its usual sheet, on the first paper; more would be more requests than an old phone
  /// on a bad line has.
  private static func pictures(
    of files: [SheetFile], on papers: [ToolkitSettings.PaperSize]
  ) -> [String: PageID] {
    var pictures: [String: PageID] = [:]
    var shown: Set<PageID> = []
    for file in files where file.paper == papers.first {
      guard case .flyer = file.page, file.use == .sheet || file.use == .read,
        shown.insert(file.page).inserted
      else { continue }
      pictures[file.path] = file.page
    }
    return pictures
  }

  /// What the pages of the site offer, once everything is made.
  ///
  /// - Parameters:
  ///   - made: the pages and bytes of each file that was made, by path.
  ///   - pictures: the picture of each page's piece.
  ///   - card: the social card as a picture, if it was drawn.
  ///   - strip: some of the pieces in one picture, if it was drawn.
  /// - Returns: books and sheets, in the order of the toolkit.
  package func files(
    made: [String: (pages: Int, bytes: Int)], pictures: [PageID: PrintedPicture],
    card: PagePath?, strip: PictureStrip?
  ) -> PrintedFiles {
    let bound = books.books.compactMap { book in
      made[book.path].map { made in
        PrintedFile(
          path: PagePath(book.path), page: .edition(book.edition), paper: book.paper,
          variant: book.isLarge ? "large" : "", pages: made.pages, bytes: made.bytes, flip: .none,
          isCut: false)
      }
    }
    let single = sheets.files.compactMap { file in
      made[file.path].map { made in
        PrintedFile(
          path: PagePath(file.path), page: file.page, paper: file.paper,
          variant: file.use.rawValue, pages: made.pages, bytes: made.bytes, flip: file.flip,
          isCut: file.cut)
      }
    }
    return PrintedFiles(bound + single, pictures: pictures, card: card, strip: strip)
  }

  /// Where the accounts of the editions' pages lie in the site.
  package static let accountsPath = "print/editions.json"

  /// The pages of all editions, part by part, and what does not add up.
  ///
  /// - Parameter made: the pages of each book that was made, and where its places are, by path.
  /// - Returns: the accounts of the books that are there.
  package func accounts(
    made: [String: (pages: Int, destinations: [String: Int])]
  ) -> BookAccounts {
    BookAccounts(
      of: books.books.compactMap { book in
        made[book.path].map { MadeBook(book, pages: $0.pages, destinations: $0.destinations) }
      })
  }
}
