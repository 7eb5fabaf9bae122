package import ToolkitModel

/// A PDF of the site, as the page of its piece offers it.
package struct PrintedFile: Sendable, Equatable {
  /// Which edge of the paper a two-sided sheet is turned over.
  package enum Flip: String, Sendable, Equatable {
    case none, long, short
  }

  /// In the site, such as `print/en/wallet-card-letter.pdf`.
  package let path: PagePath
  /// The page that offers it.
  package let page: PageID
  package let paper: ToolkitSettings.PaperSize
  /// What kind of sheet it is beyond the plain one (`single`, `tiled`), empty for the plain one;
  /// the interface has words for each.
  package let variant: String
  package let pages: Int
  package let bytes: Int
  package let flip: Flip
  /// Whether it is cut or folded, so that it must be printed in its true size.
  package let isCut: Bool

  package init(
    path: PagePath, page: PageID, paper: ToolkitSettings.PaperSize, variant: String, pages: Int,
    bytes: Int, flip: Flip, isCut: Bool
  ) {
    self.path = path
    self.page = page
    self.paper = paper
    self.variant = variant
    self.pages = pages
    self.bytes = bytes
    self.flip = flip
    self.isCut = isCut
  }
}

/// All PDFs of a site, and the pictures of pieces.
package struct PrintedFiles: Sendable, Equatable {
  /// In the order in which they were planned.
  package let all: [PrintedFile]
  private let files: [PageID: [PrintedFile]]
  /// The picture of a piece's first side, by its page.
  package let pictures: [PageID: PrintedPicture]
  /// The social card as a picture, where it was drawn: a path in the site.
  package let card: PagePath?
  /// Some of the pieces in one picture, where it was drawn.
  package let strip: PictureStrip?

  package init(
    _ files: [PrintedFile] = [], pictures: [PageID: PrintedPicture] = [:], card: PagePath? = nil,
    strip: PictureStrip? = nil
  ) {
    all = files
    self.card = card
    self.strip = strip
    self.files = Dictionary(grouping: files, by: \.page)
    self.pictures = pictures
  }

  package subscript(page: PageID) -> [PrintedFile] { files[page] ?? [] }

  /// The files of a page's piece as most readers want them, one for each paper: the usual ones, else those to fold,
  /// else those in reading order.
  package func usual(of page: PageID) -> [PrintedFile] {
    let files = self[page]
    let variant = ["", "print"].first { variant in files.contains { $0.variant == variant } }
    return files.filter { $0.variant == variant ?? files.first?.variant }
  }

  /// The pages of an edition on the first paper, where it was printed.
  func pages(of edition: PieceID<Edition>) -> Int? {
    files[.edition(edition)]?.first { $0.variant.isEmpty }?.pages
  }
}
