import CommonMark
import Composition
import Guides
import QRCodes
import Templating
import ToolkitModel

/// A form as a document of as many pages as it needs.
struct FormHTML {
  let document: Page
  let form: Form
  let composer: PageComposer
  let paper: ToolkitSettings.PaperSize
  let styles: String
  let look: SheetLook
  let isFillable: Bool
  let code: (address: String, matrix: QRMatrix)?

  var html: String {
    let text = SheetText(
      composer, title: form.title.plainText, description: form.summary.plainText)
    var html = text.head(
      bodyClass: "kind-form" + (isFillable ? " fillable" : ""), styles: styles, rules: pageRules)
    if let code { html += SheetHTML.svg(code.address, code.matrix) }
    let numbers: NumberOrder =
      composer.words.direction == "rtl" ? .rightToLeft : .leftToRight
    let writer = HTMLWriter(
      labels: composer.labels,
      medium: .sheet(numbers: numbers, fields: isFillable ? form.id.text : nil))
    var words = Array("<h1>".utf8)
    writer.writeLine(of: document.title, into: &words)
    words += "</h1>\n".utf8
    if let summary = document.summary {
      words += "<div class=\"lede\">\n".utf8
      writer.writeHTML(of: summary, into: &words)
      words += "</div>\n".utf8
    }
    writer.writeHTML(of: document.body, into: &words)
    html += String(decoding: words, as: UTF8.self)
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
      \(look.rules(for: "html"))
      html { font-size: \(TypeScale.form.largest.css) }
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
    let review = document.facts.review
    if review.isReviewed, let oldest = review.oldest {
      facts.append("\(words["reviewed_on"]): \(words.monthText(oldest))")
    }
    if review.isDraft { facts += [words["draft"], words["never_reviewed"]] }
    return facts.map { $0 + ". " }.joined() + words["short_disclaimer"]
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
