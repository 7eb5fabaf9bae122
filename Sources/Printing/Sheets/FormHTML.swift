import CommonMark
import Composition
import Guides
import ToolkitModel

/// A form as a document of as many pages as it needs.
struct FormHTML {
  let document: Page
  let form: Form
  let composer: PageComposer
  let paper: ToolkitSettings.PaperSize
  let styles: String
  let isFillable: Bool
  let code: (address: String, matrix: QRMatrix)?

  var html: String {
    let text = SheetText(
      composer, title: form.title.plainText, description: form.summary.plainText)
    var html = text.head(
      bodyClass: "kind-form" + (isFillable ? " fillable" : ""), styles: styles + pageRules)
    if let code { html += SheetHTML.svg(code.address, code.matrix) }
    html += "<h1>\(inline(document.title))</h1>\n"
    if let summary = document.summary {
      html += "<div class=\"lede\">\n\(written(summary))</div>\n"
    }
    let body = written(document.body)
    html += isFillable ? FieldMarkup(body, prefix: form.id.text).html : body
    html += "<div class=\"face-line\">\n<p>\(facts.escapedHTML)</p>\n</div>\n"
    return html + "</body>\n</html>\n"
  }

  /// At the foot of each page: which issue, which form, which page.
  private var pageRules: String {
    let size = paper.sheet
    let foot = "\(composer.guide.settings.issueCode) · \(form.title.plainText) · "
    return """
      @page {
        size: \(size.width.css) \(size.height.css);
        margin: \(Double.millimetres(13).css) \(Double.millimetres(13).css) \(Double.millimetres(16).css);
        @bottom-center { content: "\(foot.escapedCSS)" counter(page) " / " counter(pages);
          font-size: \(TypeScale.form.small.css) }
      }
      html { font-size: \(TypeScale.form.base.css) }
      .face-line { font-size: \(TypeScale.form.small.css) }
      """
  }

  /// What a reader's face carries too.
  private var facts: String {
    let words = composer.words
    let settings = composer.guide.settings
    let place = composer.guide.place(of: form)
    var facts = [
      words["language_name"], place.name, "\(words["edition"]) \(settings.issueCode)",
    ]
    let review = document.review
    if review.isReviewed, let oldest = review.oldest {
      facts.append("\(words["reviewed_on"]): \(words.monthText(oldest))")
    }
    if review.isDraft { facts += [words["draft"], words["never_reviewed"]] }
    return facts.map { $0 + ". " }.joined() + words["short_disclaimer"]
  }

  private func written(_ tree: MarkdownTree) -> String {
    let html = String(
      decoding: HTMLWriter(labels: composer.labels).html(of: tree), as: UTF8.self)
    return NumberMarkup.kept(html, direction: composer.words.direction)
  }

  /// A title without the paragraph round it.
  private func inline(_ tree: MarkdownTree) -> String {
    var html = written(tree)[...]
    if html.hasPrefix("<p>") { html = html.dropFirst(3) }
    if html.hasSuffix("</p>\n") { html = html.dropLast(5) }
    return String(html)
  }
}

extension String {
  /// For a string in a style sheet within HTML.
  fileprivate var escapedCSS: String {
    var result = ""
    for character in self {
      switch character {
      case "\"", "\\": result += "\\" + String(character)
      case "<": result += "\\3c "
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
