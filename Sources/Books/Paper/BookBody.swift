import CommonMark
import Composition
import Guides
import Templating
import ToolkitModel

/// Writes the pages of the toolkit one after another as parts of one document.
struct BookBody {
  let composer: PageComposer
  let pages: BookPages
  let review: BookReview
  private(set) var links: BookLinks
  private(set) var bound: [BoundDocument] = []
  /// `nil` where notes stand behind their text.
  private var footNotes: FootNotes?
  /// How many pages were written.
  private var count = 0

  var words: InterfaceWords { composer.words }

  init(composer: PageComposer, pages: BookPages, review: BookReview, links: BookLinks) {
    self.composer = composer
    self.pages = pages
    self.review = review
    self.links = links
    footNotes = composer.guide.settings.bookNotes == .pageFoot ? FootNotes() : nil
  }

  /// Begins the text of a run, which stands in columns.
  static let flow = "<div class=\"flow\">\n"

  /// A run: its title, then its pages; an appendix is a page itself.
  ///
  /// - Parameters:
  ///   - run: any but those that look at the whole book.
  ///   - output: what to append to.
  ///   - documents: the files that may be bound in, by name.
  mutating func append(
    _ run: BookRun, to output: inout [UInt8], documents: [String: [UInt8]] = [:]
  ) {
    output +=
      "<section class=\"run \(run.kind.rawValue) \(run.name)\" id=\"\(run.anchor)\">\n<h1>".utf8
    output.appendEscapedHTML(run.title)
    output += "</h1>\n".utf8
    if run.kind == .appendix {
      for page in run.pages { appendAppendix(page, run, to: &output, documents: documents) }
    } else {
      if run.kind == .part,
        let summary = composer.directory[.part(PieceID(run.id))]?.summary, !summary.isEmpty
      {
        output += "<p class=\"lede\">".utf8
        output.appendEscapedHTML(summary)
        output += "</p>\n".utf8
      }
      output += Self.flow.utf8
      for page in run.pages { append(page, to: &output) }
      output += "</div>\n".utf8
    }
    output += "</section>\n".utf8
  }

  /// A page of a run: number and title, summary, how far it is reviewed, and all its text.
  private mutating func append(_ page: PageID, to output: inout [UInt8]) {
    guard let document = pages[page] else { return }
    output += "<article class=\"page page-\(page.kind)\(style(of: page))\">\n".utf8
    output += "<h2 id=\"\(page.anchor)\">".utf8
    output.appendEscapedHTML(document.entry.bookTitle)
    output += "</h2>\n".utf8
    appendHead(of: document, to: &output)
    appendText(of: document, shift: 1, to: &output)
    output += "</article>\n".utf8
  }

  /// Small flyers share a sheet, others fill one.
  private func style(of page: PageID) -> String {
    guard case .flyer(let id) = page, let flyer = composer.guide.flyers[id] else { return "" }
    return " flyer-\(flyer.format.rawValue)"
  }

  private mutating func appendAppendix(
    _ page: PageID, _ run: BookRun, to output: inout [UInt8], documents: [String: [UInt8]]
  ) {
    guard let document = pages[page], case .appendix(let id) = page else { return }
    appendHead(of: document, to: &output)
    var html = Array(Self.flow.utf8)
    appendText(of: document, shift: 0, to: &html)
    html += "</div>\n".utf8
    let appendix = composer.guide.appendices.first { $0.appendix.id == id }
    var binding = BoundDocuments(
      in: run, files: documents, facts: composer.files, words: words)
    if let appendix { binding.bind(appendix, into: &html) }
    bound += binding.bound
    output += html
  }

  private func appendHead(of document: Page, to output: inout [UInt8]) {
    if let summary = document.summary {
      output += "<div class=\"lede\">\n".utf8
      HTMLWriter(labels: composer.labels).writeHTML(of: summary, into: &output)
      output += "</div>\n".utf8
    }
    for state in [ownPlace(of: document.entry.id), notice(for: document.facts.review)].compactMap(
      \.self)
    {
      output += "<p class=\"state\">".utf8
      output.appendEscapedHTML(state)
      output += "</p>\n".utf8
    }
  }

  /// Where a page applies, if that is another place than the cover says.
  private func ownPlace(of page: PageID) -> String? {
    let place = composer.guide.place(of: page)
    return place.id == composer.guide.place.id ? nil : "\(words["applies_in"]): \(place.name)"
  }

  /// What the cover and the foot of each page do not say of it already.
  private func notice(for review: PageReview) -> String? {
    if review.isHeld { return words["held_text"] }
    if !review.isReviewed { return self.review.isWhollyDraft ? nil : words["draft_text"] }
    guard let oldest = review.oldest else { return nil }
    let reviewed = "\(words["reviewed_on"]): \(words.text(oldest))."
    return review.state == .overdue ? "\(reviewed) \(words["overdue_text"])" : reviewed
  }

  private mutating func appendText(
    of document: Page, shift: UInt8, to output: inout [UInt8]
  ) {
    var html: [UInt8] = []
    HTMLWriter(
      labels: composer.labels, idPrefix: document.entry.id.anchorPrefix, headingShift: shift
    ).writeHTML(of: document.body, into: &html)
    if let moved = footNotes?.moved(
      String(decoding: html, as: UTF8.self), prefix: document.entry.id.anchorPrefix)
    {
      html = Array(moved.utf8)
    }
    links.append(html, page: count, to: &output)
    count += 1
  }
}
