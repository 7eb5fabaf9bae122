import Archives
import CommonMark
package import Composition
package import Diagnostics
import Guides
import ToolkitModel

/// A book as an EPUB 3.3 file (W3C): a page of XHTML for each chapter, a contents list, one style.
package struct EPUBFile: Sendable, Equatable {
  package let bytes: [UInt8]

  /// - Throws: `zip-failed`.
  package init(of book: ScreenBook, composer: PageComposer, style: [UInt8]) throws(Diagnostic) {
    let settings = composer.guide.settings
    let package = EPUBPackage(of: book, composer: composer)
    let files = book.chapters.map { (prefix: $0.prefix, file: "\($0.name).xhtml") }
    var entries = [
      // It must stand first and unpacked, so that the kind of file is told by its first bytes.
      ZIPArchive.Entry(
        path: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true),
      ZIPArchive.Entry(path: "META-INF/container.xml", bytes: EPUBPackage.container),
      ZIPArchive.Entry(path: "EPUB/package.opf", bytes: package.document),
      ZIPArchive.Entry(path: "EPUB/contents.xhtml", bytes: package.contents),
      ZIPArchive.Entry(path: "EPUB/style.css", bytes: style),
    ]
    entries += book.chapters.map { chapter in
      let file = "\(chapter.name).xhtml"
      let html = chapter.html(
        composer.labels, for: .chapter(ChapterFiles(files, own: file)))
      return ZIPArchive.Entry(
        path: "EPUB/" + file,
        bytes: package.page(
          title: chapter.title,
          body: "<section id=\"\(chapter.anchor)\">\n"
            + String(decoding: html, as: UTF8.self) + "</section>\n"))
    }
    let date = settings.issueDate
    bytes = try ZIPArchive(entries, on: (year: date.year, month: date.month, day: date.day)).bytes
  }
}
