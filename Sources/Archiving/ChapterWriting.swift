import Books
import CommonMark
import Composition
import Guides
import Templating
import ToolkitModel

/// Writes the chapters of a book one after another.
struct ChapterWriting {
  let composer: PageComposer
  private(set) var chapters: [Chapter] = []

  private var words: InterfaceWords { composer.words }

  init(composer: PageComposer) { self.composer = composer }

  /// Whether a chapter has a link into a page.
  func cites(_ page: PageID) -> Bool {
    chapters.contains { $0.leads(to: page.anchorPrefix) }
  }

  /// A run's title, then its pages; an appendix is a chapter itself.
  mutating func add(_ run: BookRun, from pages: BookPages) {
    if run.kind == .appendix {
      for page in run.pages {
        if let document = pages[page] { add(document, level: 1, title: run.title) }
      }
      return
    }
    var head: [UInt8] = []
    if run.kind == .part, let summary = composer.directory[.part(PieceID(run.id))]?.summary {
      head = paragraph(summary, class: "lede")
    }
    append(run.name, title: run.title, level: 1, anchor: run.anchor, prefix: run.anchor, head: head)
    for page in run.pages {
      if let document = pages[page] { add(document, level: 2) }
    }
  }

  /// A page: its title, how far it is reviewed, and all its text.
  mutating func add(_ document: Page, level: Int, title: String? = nil) {
    let page = document.entry
    let title = title ?? page.bookTitle
    var html: [UInt8] = []
    if let notice = document.facts.review.notice {
      html += Array("<div class=\"notice notice-\(notice.rawValue)\" role=\"note\"><p>".utf8)
      if document.facts.review.isDraft {
        html += Array("<strong>\(escaped(words["draft"])).</strong> ".utf8)
      }
      html += Array("\(escaped(words[notice.word]))</p></div>\n".utf8)
    }
    if let oldest = document.facts.review.oldest, document.facts.review.isReviewed {
      html += paragraph("\(words["reviewed_on"]) \(words.text(oldest))", class: "facts")
    }
    let place = composer.guide.place(of: page.id)
    if place.id != composer.guide.place.id {
      html += paragraph("\(words["applies_in"]): \(place.name)", class: "facts")
    }
    append(
      page.id.anchorPrefix.trimmingHyphens, title: title, level: level, anchor: page.id.anchor,
      prefix: page.id.anchorPrefix, head: html, summary: document.summary, body: document.body)
  }

  /// The reader's guide of an edition.
  mutating func addInstructions(_ instructions: MarkdownTree, of named: Edition) {
    let page = PageID.edition(named.id)
    append(
      page.anchorPrefix.trimmingHyphens, title: words["readers_guide"], level: 1,
      anchor: page.anchor, prefix: page.anchorPrefix, body: instructions)
  }

  /// What the book is, of when, by whom, and how far it can be relied on.
  mutating func addTitlePage(
    of selection: EditionContents, review: BookReview, isEditionPage: Bool
  ) {
    let settings = composer.guide.settings
    let title = selection.edition.title.plainText
    var html = paragraph(title, class: "book-title")
    html += paragraph(selection.edition.summary.plainText, class: "lede")
    if let key = review.notice {
      let word = review.isReviewed ? "" : "<strong>\(escaped(words["draft"])).</strong> "
      html += Array(
        "<div class=\"notice\" role=\"note\"><p>\(word)\(escaped(words[key]))</p></div>\n".utf8)
    }
    let facts = [
      ("edition", selection.code), ("date_published", words.text(settings.issueDate)),
      ("applies_in", composer.guide.place.name), ("publisher", settings.publisher),
      ("reviewed_on", review.oldest.map { words.text($0) } ?? ""),
      ("check_after", review.next.map { words.text($0) } ?? ""),
      ("license", settings.license ?? ""),
    ]
    html += Array("<ul>\n".utf8)
    for (key, value) in facts where !value.isEmpty {
      html += Array("<li>\(escaped(words[key])): <bdi>\(escaped(value))</bdi></li>\n".utf8)
    }
    html += Array("</ul>\n".utf8)
    html += paragraph(settings.disclaimer.plainText, class: "disclaimer")
    let page = PageID.edition(selection.edition.id)
    append(
      "title-page", title: title, heading: settings.title.plainText, level: 1,
      anchor: isEditionPage ? page.anchor : "title-page",
      prefix: isEditionPage ? page.anchorPrefix : "title-page", head: html)
  }

  private mutating func append(
    _ name: String, title: String, heading: String? = nil, level: Int, anchor: String,
    prefix: String, head: [UInt8] = [], summary: MarkdownTree? = nil,
    body: MarkdownTree = MarkdownTree()
  ) {
    chapters.append(
      Chapter(
        name: name, title: title, level: level, anchor: anchor, prefix: prefix,
        heading: heading ?? title, head: head, summary: summary, body: body))
  }

  private func paragraph(_ text: String, class name: String) -> [UInt8] {
    text.isEmpty ? [] : Array("<p class=\"\(name)\">\(escaped(text))</p>\n".utf8)
  }
}

/// A text as HTML and XML have it.
func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendEscapedHTML(text)
  return String(decoding: bytes, as: UTF8.self)
}

extension String {
  fileprivate var trimmingHyphens: String {
    var text = Substring(self)
    while text.last == "-" { text.removeLast() }
    return String(text)
  }
}
