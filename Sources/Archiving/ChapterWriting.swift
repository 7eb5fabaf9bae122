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

  /// Whether a chapter has a link into a page.
  func cites(_ page: PageID) -> Bool {
    chapters.contains { $0.leads(to: page.anchorPrefix) }
  }

  /// A run's title, then its pages; an appendix is a chapter itself.
  mutating func add(_ run: BookRun, from book: BookPages) {
    if run.kind == .appendix {
      for page in run.pages.compactMap({ book[$0] }) { add(page, level: 1, title: run.title) }
      return
    }
    var head: [UInt8] = []
    if run.kind == .part, let summary = composer.directory[.part(PieceID(run.id))]?.summary {
      head = paragraph(summary, class: "lede")
    }
    chapters.append(
      Chapter(
        name: run.name, title: run.title, level: 1, anchor: run.anchor, prefix: run.anchor,
        head: head))
    for page in run.pages.compactMap({ book[$0] }) { add(page, level: 2) }
  }

  /// A page: its title, how far it is reviewed, and all its text.
  mutating func add(_ page: Page, level: Int, title: String? = nil) {
    let id = page.entry.id
    let review = page.facts.review
    var head: [UInt8] = []
    if let state = review.notice {
      head = notice(state.word, class: "notice notice-\(state.rawValue)", isDraft: review.isDraft)
    }
    if let oldest = review.oldest, review.isReviewed {
      head += paragraph("\(words["reviewed_on"]) \(words.text(oldest))", class: "facts")
    }
    let place = composer.guide.place(of: id)
    if place.id != composer.guide.place.id {
      head += paragraph("\(words["applies_in"]): \(place.name)", class: "facts")
    }
    chapters.append(
      Chapter(
        of: id, title: title ?? page.entry.bookTitle, level: level, head: head,
        summary: page.summary, body: page.body))
  }

  /// The reader's guide of an edition.
  mutating func addInstructions(_ instructions: MarkdownTree, of named: Edition) {
    chapters.append(
      Chapter(of: .edition(named.id), title: words["readers_guide"], level: 1, body: instructions))
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
      html += notice(key, class: "notice", isDraft: !review.isReviewed)
    }
    let facts = [
      ("edition", selection.code), ("date_published", words.text(settings.issueDate)),
      ("applies_in", composer.guide.place.name), ("publisher", settings.publisher),
      ("reviewed_on", review.oldest.map { words.text($0) } ?? ""),
      ("check_after", review.next.map { words.text($0) } ?? ""),
      ("license", settings.license ?? ""),
    ]
    html += "<ul>\n".utf8
    for (key, value) in facts where !value.isEmpty {
      html += "<li>\(words[key].escapedHTML): <bdi>\(value.escapedHTML)</bdi></li>\n".utf8
    }
    html += "</ul>\n".utf8
    html += paragraph(settings.disclaimer.plainText, class: "disclaimer")
    let page = PageID.edition(selection.edition.id)
    chapters.append(
      Chapter(
        name: "title-page", title: title, level: 1,
        anchor: isEditionPage ? page.anchor : "title-page",
        prefix: isEditionPage ? page.anchorPrefix : "title-page",
        heading: settings.title.plainText, head: html))
  }

  private func notice(_ word: String, class name: String, isDraft: Bool) -> [UInt8] {
    let draft = isDraft ? "<strong>\(words["draft"].escapedHTML).</strong> " : ""
    return Array(
      "<div class=\"\(name)\" role=\"note\"><p>\(draft)\(words[word].escapedHTML)</p></div>\n".utf8)
  }

  private func paragraph(_ text: String, class name: String) -> [UInt8] {
    text.isEmpty ? [] : Array("<p class=\"\(name)\">\(text.escapedHTML)</p>\n".utf8)
  }
}

extension Chapter {
  /// A page of the toolkit.
  fileprivate init(
    of page: PageID, title: String, level: Int, head: [UInt8] = [], summary: MarkdownTree? = nil,
    body: MarkdownTree
  ) {
    var name = page.anchorPrefix
    while name.last == "-" { name.removeLast() }
    self.init(
      name: name, title: title, level: level, anchor: page.anchor, prefix: page.anchorPrefix,
      head: head, summary: summary, body: body)
  }
}
