package import Composition
import Guides
import Publishing
import Templating
import ToolkitModel

/// A book as one HTML file that needs nothing beside it: no script, its style inside, pictures inside.
package struct SinglePage: Sendable, Equatable {
  package let bytes: [UInt8]

  /// The page's policy allows the style and nothing else.
  package init(of book: ScreenBook, composer: PageComposer, style: [UInt8]) {
    let words = composer.words
    let settings = composer.guide.settings
    let title = "\(settings.title.plainText): \(book.selection.edition.title.plainText)"
    var html: [UInt8] = []
    func add(_ text: String) { html += text.utf8 }
    add(
      """
      <!DOCTYPE html>
      <html lang="\(composer.guide.language)" dir="\(words.direction)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(ContentSecurityPolicy(allowingStyle: style).text)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="format-detection" content="telephone=no">
      <link rel="icon" href="data:,">
      <title>\(title.escapedHTML)</title>
      <style>
      """)
    html += style
    add(
      """
      </style>
      </head>
      <body class="kind-book">
      <a class="skip" href="#_main">\(words["skip"].escapedHTML)</a>
      <header class="top">
      <div class="bar">
      <a class="brand" href="#\(book.chapters.first?.anchor ?? "_main")">\(settings.shortTitle.plainText.escapedHTML)</a>
      <a class="to-guide" href="#_guide">\(words["contents"].escapedHTML)</a>
      </div>
      </header>
      <div class="frame">
      <main id="_main" tabindex="-1">

      """)
    for (index, chapter) in book.chapters.enumerated() {
      add("<article id=\"\(chapter.anchor)\">\n")
      // A file has one title.
      html += chapter.html(composer.labels, shift: index == 0 ? 0 : 1)
      add("</article>\n")
      if index == 0 { html += Self.contents(of: book, words: words) }
    }
    add(
      """
      </main>
      </div>
      <footer class="foot">
      <div class="disclaimer">\(settings.disclaimer.plainText.escapedHTML)</div>
      <p>\(words["edition"].escapedHTML) <bdi>\(book.selection.code.escapedHTML)</bdi>, <bdi>\(words.text(settings.issueDate).escapedHTML)</bdi>.</p>
      </footer>
      </body>
      </html>

      """)
    bytes = html
  }

  private static func contents(of book: ScreenBook, words: InterfaceWords) -> [UInt8] {
    var list =
      "<nav class=\"book-contents\" id=\"_guide\" aria-labelledby=\"_guide-title\">\n"
      + "<h2 id=\"_guide-title\">\(words["contents"].escapedHTML)</h2>\n<ul>\n"
    for chapter in book.chapters.dropFirst() {
      list +=
        "<li class=\"level-\(chapter.level)\"><a href=\"#\(chapter.anchor)\">\(chapter.title.escapedHTML)</a></li>\n"
    }
    return Array((list + "</ul>\n</nav>\n").utf8)
  }
}
