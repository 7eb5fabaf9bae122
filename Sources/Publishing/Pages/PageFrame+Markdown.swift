import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// The page as one Markdown text, which says of itself what the page in HTML says.
  ///
  /// - Parameter page: the page.
  /// - Returns: the text.
  func markdown(of page: Page) -> [UInt8] {
    let head = composer.templates.render(
      "markdown/page-head",
      [
        "draft": .flag(page.facts.review.isDraft),
        "notice": notice(for: page.facts.review),
        "reviewed": reviewed(page.facts.review),
        "check_after": checkAfter(page.facts.review),
        "applies": applies(page.entry.id),
      ])
    var markdown: [UInt8] = []
    page.appendMarkdown(head: head, foot: markdownFoot, to: &markdown)
    return markdown
  }

  /// What ends the Markdown of every page.
  static func markdownFoot(by composer: PageComposer) -> [UInt8] {
    let settings = composer.guide.settings
    return composer.templates.render(
      "markdown/page-foot",
      [
        "edition": .text(settings.issueCode),
        "edition_date": .text(composer.words.text(settings.issueDate)),
        "publisher": .text(settings.publisher),
        "license": settings.license.map { .object(["text": .text($0)]) } ?? .absent,
        "disclaimer": .text(settings.disclaimer.plainText),
      ])
  }
}
