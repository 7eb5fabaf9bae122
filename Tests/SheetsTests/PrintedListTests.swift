import Composition
import Sheets
import Testing
import ToolkitModel

@Suite struct `The list of printed files` {
  private let card = PageID.flyer(PieceID("card"))
  private let sign = PageID.flyer(PieceID("sign"))

  private var files: PrintedFiles {
    PrintedFiles(
      [
        PrintedFile(
          path: PagePath("print/en/card-letter.pdf"), page: card, paper: .letter, variant: "",
          pages: 2, bytes: 9, flip: .long, isCut: true)
      ],
      pictures: [
        card: PrintedPicture(path: PagePath("print/en/card-letter-1.png"), width: 4, height: 5)
      ], card: PagePath("print/en/card.png"),
      strip: PictureStrip(path: PagePath("print/en/sheets.jpg"), bytes: 7, pages: [card, sign]))
  }

  @Test func `is read back as it was written`() {
    #expect(PrintedFiles(parsing: files.json) == files)
    #expect(PrintedFiles(parsing: PrintedFiles().json) == PrintedFiles())
  }

  @Test func `is refused as a whole where a part of it cannot be read`() {
    let text = String(decoding: files.json, as: UTF8.self)
    for (old, new) in [
      ("\"bytes\": 7", "\"bytes\": -7"), ("flyers/sign/", "nowhere/sign/"), ("\"letter\"", "\"x\""),
      ("\"width\": 4", "\"wide\": 4"),
    ] {
      let broken = text.replacing(old, with: new)
      #expect(broken != text)
      #expect(PrintedFiles(parsing: Array(broken.utf8)) == nil)
    }
  }
}
