import Composition
import Digests
import Guides
import Templating
import ToolkitModel

/// What an EPUB says of itself: its package document and its contents list.
struct EPUBPackage {
  private let book: ScreenBook
  private let settings: ToolkitSettings
  private let words: InterfaceWords
  private let language: LanguageTag

  init(of book: ScreenBook, composer: PageComposer) {
    self.book = book
    settings = composer.guide.settings
    words = composer.words
    language = composer.guide.language
  }

  /// Where a reading system finds the package document.
  static let container = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """.utf8)

  private var title: String {
    "\(settings.title.plainText): \(book.selection.edition.title.plainText)"
  }

  /// The package document.
  var document: [UInt8] {
    let day = settings.issueDate.iso8601
    let rights = settings.license.map { "<dc:rights>\($0.escapedHTML)</dc:rights>\n" } ?? ""
    let items = book.chapters.map { chapter in
      let properties = chapter.hasIcons ? " properties=\"svg\"" : ""
      return
        "<item id=\"c-\(chapter.name)\" href=\"\(chapter.name).xhtml\" media-type=\"application/xhtml+xml\"\(properties)/>\n"
    }.joined()
    let order = book.chapters.map { "<itemref idref=\"c-\($0.name)\"/>\n" }.joined()
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="\(language)" dir="\(words.direction)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">\(identifier)</dc:identifier>
      <dc:title>\(title.escapedHTML)</dc:title>
      <dc:language>\(language)</dc:language>
      <dc:creator>\(settings.publisher.escapedHTML)</dc:creator>
      <dc:publisher>\(settings.publisher.escapedHTML)</dc:publisher>
      <dc:date>\(day)</dc:date>
      <dc:description>\(book.selection.edition.summary.plainText.escapedHTML)</dc:description>
      \(rights)<meta property="dcterms:modified">\(day)T00:00:00Z</meta>
      <meta property="schema:accessMode">textual</meta>
      <meta property="schema:accessMode">visual</meta>
      <meta property="schema:accessModeSufficient">textual</meta>
      <meta property="schema:accessibilityFeature">structuralNavigation</meta>
      <meta property="schema:accessibilityFeature">tableOfContents</meta>
      <meta property="schema:accessibilityFeature">alternativeText</meta>
      <meta property="schema:accessibilityFeature">readingOrder</meta>
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary">\(words["book_accessibility"].escapedHTML)</meta>
      </metadata>
      <manifest>
      <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      \(items)</manifest>
      <spine page-progression-direction="\(words.direction)">
      \(order)</spine>
      </package>

      """.utf8)
  }

  /// A name that no other book has and that stays with the next edition's date: a UUID (RFC 9562, version
  /// 8) of toolkit, edition, code and language.
  private var identifier: String {
    let name = [title, book.selection.code, language.text].joined(separator: "\u{0}")
    var hex = Array(SHA256Digest(of: Array(name.utf8)).hex.prefix(32))
    hex[12] = "8"
    hex[16] = "8"
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  /// The contents list.
  var contents: [UInt8] {
    var list = "<ol>\n"
    var isInner = false
    for (index, chapter) in book.chapters.enumerated() {
      if chapter.level == 2, !isInner { list += "<ol>\n" }
      if chapter.level == 1, isInner { list += "</ol>\n</li>\n" }
      isInner = chapter.level == 2
      list += "<li><a href=\"\(chapter.name).xhtml\">\(chapter.title.escapedHTML)</a>"
      let next = index + 1 < book.chapters.count ? book.chapters[index + 1].level : 0
      list += next > chapter.level ? "\n" : "</li>\n"
    }
    list += isInner ? "</ol>\n</li>\n</ol>\n" : "</ol>\n"
    return page(
      title: words["contents"],
      body: "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents-title\">\n"
        + "<h1 id=\"contents-title\">\(words["contents"].escapedHTML)</h1>\n\(list)</nav>\n")
  }

  /// A page of the book.
  func page(title: String, body: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" xml:lang="\(language)" dir="\(words.direction)">
      <head>
      <title>\(title.escapedHTML)</title>
      <link rel="stylesheet" href="style.css"/>
      </head>
      <body>
      \(body)</body>
      </html>

      """.utf8)
  }
}
