import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// The page as one Markdown text, which says of itself what the page in HTML says.
  ///
  /// - Parameters:
  ///   - document: the page.
  ///   - object: what its HTML is filled with.
  /// - Returns: the text.
  func markdown(of document: Page, _ object: TemplateObject) -> [UInt8] {
    var head: [UInt8] = []
    composer.templates.render(
      "markdown/page-head",
      object.choosing(["draft", "notice", "reviewed", "check_after", "place", "words"]), into: &head
    )
    var foot: [UInt8] = []
    var values = object.choosing(["edition", "edition_date", "publisher", "license", "words"])
    values.append("disclaimer", .text(composer.guide.settings.disclaimer.plainText))
    composer.templates.render("markdown/page-foot", values, into: &foot)
    var markdown: [UInt8] = []
    document.appendMarkdown(head: head, foot: foot, to: &markdown)
    return markdown
  }
}

extension TemplateObject {
  /// Only these names and their values.
  fileprivate func choosing(_ names: [String]) -> TemplateObject {
    TemplateObject(entries.filter { names.contains($0.name) })
  }
}
