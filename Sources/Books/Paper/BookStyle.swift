import Composition
import Guides
import Templating
import ToolkitModel

/// The part of a book's style sheet that depends on the book: paper, type, heads, feet, numbering.
struct BookStyle {
  let size: BookSize
  let selection: EditionContents
  let runs: [BookRun]
  let bound: [BoundDocument]
  let review: BookReview
  let words: InterfaceWords

  var css: String {
    """
    @page { size: \(size.paperName); \(margins)
    \(head)
    \(foot(prefix: "")) }
    @page cover { \(Self.emptyBoxes) }
    html { font-size: \(size.isLarge ? 18 : 10)pt }
    .pg::after { content: \(pageReference) }
    .leader::after { content: leader(".") " " attr(data-a) target-counter(attr(data-t), page) }

    """
      + runs.filter { !$0.prefix.isEmpty }.map { run in
        """
        .\(run.name) { page: \(run.name) }
        @page \(run.name) { \(foot(prefix: run.prefix)) }
        @page :nth(1 of \(run.name)) { counter-reset: page 1 }

        """
      }.joined()
      + bound.map { bound in
        """
        .\(bound.following) { page: \(bound.following) }
        @page \(bound.following) { \(foot(prefix: bound.prefix)) }
        @page :nth(1 of \(bound.following)) { counter-increment: page \(bound.pages + 1) }

        """
      }.joined()
  }

  private static let emptyBoxes = ["top-left", "top-right", "bottom-left", "bottom-right"]
    .map { "@\($0) { content: none }" }.joined(separator: " ")

  private var small: String { "font-size: \(size.isLarge ? "12" : "7.5")pt; color: #333" }
  private var number: String { "font-size: \(size.isLarge ? 14 : 9)pt; font-weight: 700" }
  private static let above = "vertical-align: bottom; padding-bottom: 3mm"
  private static let below = "vertical-align: top; padding-top: 3mm"

  private var margins: String {
    size.isLarge ? "margin: 18mm 18mm 17mm" : "margin: 17mm 17mm 16mm"
  }

  /// The sides at which lines start and end in this language.
  private var sides: (start: String, end: String) {
    words.direction == "rtl" ? ("right", "left") : ("left", "right")
  }

  private var head: String {
    let title = quoted(selection.edition.title.plainText)
    return """
      @top-\(sides.start) { content: \(title); \(small); \(Self.above) }
      @top-\(sides.end) { content: string(section, first); \(small); \(Self.above) }
      """
  }

  private func foot(prefix: String) -> String {
    let draft = review.isReviewed ? "" : " · \(words["draft"]). \(words["never_reviewed"])."
    // The code runs to the right in every language.
    let code = "\u{2066}\(selection.code)\u{2069}"
    return """
      @bottom-\(sides.start) { content: \(quoted(code + draft)); \(small); \(Self.below); width: 82% }
      @bottom-\(sides.end) { content: \(quoted(prefix)) counter(page); \(number); \(Self.below) }
      """
  }

  /// The number of a page behind a reference, as the language says it.
  private var pageReference: String {
    let parts = words["page_reference"].split(
      separator: "{page}", maxSplits: 1, omittingEmptySubsequences: false)
    // Its words stay on one line.
    func bound(_ text: Substring) -> String {
      String(text.map { $0 == " " ? "\u{A0}" : $0 })
    }
    let before = parts.first.map(bound) ?? ""
    let after = parts.count > 1 ? bound(parts[1]) : ""
    return
      "\" \" \(quoted(before)) attr(data-a) target-counter(attr(data-t), page) \(quoted(after))"
  }

  /// A text as CSS writes it.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n", "\r", "\u{0C}": result += " "
      // The style sheet stands in HTML, where this could end it.
      case "<": result += "\\3c "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
