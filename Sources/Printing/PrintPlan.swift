package import Diagnostics
package import PrintEngine
package import Rendering
package import ToolkitModel

/// Everything of an edition that comes out of a printer: sheets first, then books.
package struct PrintPlan: Sendable {
  /// A picture that a page shows of a piece: the first pages of one of its files.
  package struct Picture: Sendable, Equatable {
    package let page: PageID
    /// How many pages of the file are drawn.
    package let pages: Int
  }

  package let jobs: [PrintJob]
  package let diagnostics: [Diagnostic]
  /// The files of which pages show pictures, by path.
  package let pictures: [String: Picture]
  private let sheets: SheetJobs
  private let papers: [ToolkitSettings.PaperSize]

  /// - Parameters:
  ///   - renderer: makes the words.
  ///   - paper: the papers that everything is made for.
  ///   - styles: the style sheets of `Templates/print/`, by name.
  package init(
    of renderer: EditionRenderer, paper: [ToolkitSettings.PaperSize], styles: [String: [UInt8]]
  ) {
    sheets = SheetJobs(renderer: renderer, paper: paper, styles: styles["sheet"] ?? [])
    papers = paper
    jobs = sheets.jobs
    diagnostics = sheets.diagnostics
    pictures = Self.pictures(of: sheets.files, on: paper)
  }

  /// A flyer shows both sides of its usual sheet, on the first paper.
  private static func pictures(
    of files: [SheetFile], on papers: [ToolkitSettings.PaperSize]
  ) -> [String: Picture] {
    var pictures: [String: Picture] = [:]
    var shown: Set<SheetFile.Piece> = []
    for file in files where file.paper == papers.first {
      guard case .flyer(let id) = file.piece, file.variant == .sheet || file.variant == .read,
        shown.insert(file.piece).inserted
      else { continue }
      pictures[file.path] = Picture(page: .flyer(id), pages: file.sides)
    }
    return pictures
  }

  /// What is wrong with how full the boxes of a job are, told where its text was written.
  package func diagnostics(for fills: [BoxFill], of job: PrintJob) -> [Diagnostic] {
    sheets.diagnostics(for: fills, of: job.path)
  }

  /// What the pages of the site offer, once everything is made.
  ///
  /// - Parameters:
  ///   - made: the pages and bytes of each file that was made, by path.
  ///   - pictures: the pictures of each page's piece, as paths in the site.
  package func files(
    made: [String: (pages: Int, bytes: Int)], pictures: [PageID: [PagePath]]
  ) -> PrintedFiles {
    PrintedFiles(
      sheets.files.compactMap { file in
        made[file.path].map { PrintedFile(file, pages: $0.pages, bytes: $0.bytes) }
      }, pictures: pictures)
  }
}

extension PrintedFile {
  fileprivate init(_ file: SheetFile, pages: Int, bytes: Int) {
    let page: PageID =
      switch file.piece {
      case .flyer(let id): .flyer(id)
      case .form(let id): .form(id)
      }
    let flip: Flip =
      switch file.flip {
      case .none: .none
      case .long: .long
      case .short: .short
      }
    self.init(
      path: PagePath(file.path), page: page, paper: file.paper, variant: file.variant.rawValue,
      pages: pages, bytes: bytes, flip: flip, isCut: file.cut)
  }
}
