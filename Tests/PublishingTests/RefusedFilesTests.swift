import Diagnostics
import PDFDocuments
import Pictures
import Testing

@testable import Publishing

@Suite struct `A file that is not published` {
  private static let place = SourcePosition(file: "Content/files/a", line: 2, column: 7)

  private static func error(_ rule: String, _ message: String, _ remedy: String) -> Diagnostic {
    Diagnostic(.error, rule, message, at: place, remedy: remedy)
  }

  @Test(arguments: [
    (
      PDFRefusal.noLibrary,
      error(
        "no-pdf-library", "libqpdf is missing, so PDFs cannot be published",
        "install it; `handbill doctor` shows what is missing")
    ),
    (
      .encrypted,
      error(
        "locked-file", "this PDF is locked",
        "unlock it with `qpdf --decrypt in.pdf out.pdf`, if you are allowed to")
    ),
    (
      .damaged("no trailer"),
      error(
        "damaged-file", "this PDF is damaged: no trailer",
        "repair it with `qpdf in.pdf out.pdf` and check every page of the result")
    ),
    (
      .embeddedFiles,
      error(
        "file-in-file", "this PDF contains other files",
        "remove them, or print it to a new PDF; they cannot be checked")
    ),
    (
      .script,
      error("file-with-script", "this PDF runs a script in its reader", "print it to a new PDF")
    ),
    (
      .action("/Launch"),
      error(
        "file-with-action", "this PDF starts or sends something (/Launch)", "print it to a new PDF")
    ),
  ])
  func `is a PDF, with the reason`(refusal: PDFRefusal, message: Diagnostic) {
    #expect(Diagnostic(refusal, at: Self.place) == message)
  }

  @Test(arguments: [
    (
      PictureRefusal.empty,
      error(
        "damaged-picture", "this picture is empty", "put the picture itself here, or delete it")
    ),
    (
      .otherFormat(nil),
      error(
        "picture-format", "this is not a picture, so not a PNG file",
        "put the picture itself here, or delete it")
    ),
    (
      .cutOff,
      error(
        "damaged-picture", "this PNG file is truncated",
        "copy it here again from its source")
    ),
    (
      .damaged("a check sum is wrong"),
      error(
        "damaged-picture", "this PNG file is damaged: a check sum is wrong",
        "open it in a picture editor, look at it, and save it again as PNG")
    ),
    (
      .noSize,
      error(
        "damaged-picture", "this picture is 0 pixels wide or high",
        "open it in a picture editor, look at it, and save it again as PNG")
    ),
    (
      .notForBrowsers("16 bits"),
      error(
        "picture-format", "browsers do not show this kind of PNG file (16 bits)",
        "open it in a picture editor, look at it, and save it again as PNG")
    ),
    (
      .unusualColors,
      error(
        "picture-colors",
        "the colors of this picture need a profile that can identify the device or the press",
        "convert it to sRGB in a picture editor and save it again")
    ),
  ])
  func `is a picture, with the reason`(refusal: PictureRefusal, message: Diagnostic) {
    #expect(Diagnostic(refusal, as: .png, at: Self.place) == message)
  }
}
