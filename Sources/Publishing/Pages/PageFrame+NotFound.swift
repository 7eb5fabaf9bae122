import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// The page for addresses that lead nowhere; it is served at any depth, so it links to nothing
  /// by a relative way and carries its few styles inside, allowed by their hash.
  func notFoundPage() -> [UInt8] {
    let settings = composer.guide.settings
    let object: TemplateObject = [
      "kind": .text("not-found"),
      "title": .text(words["not_found"]),
      "description": .text(settings.description.plainText),
      "csp": .ready(Array(notFoundPolicy.text.utf8)),
      "theme": theme,
      "root": .ready([]),
      "language_root": .ready([]),
      "home": .ready([]),
      "all_pages": .ready([]),
      "canonical": self.object("href", address),
      "alternates": .list([]),
      "style": .object(["css": .ready(assets.notFoundStyle)]),
      "draft": .flag(false),
      "place": .text(composer.guide.place.name),
      "body": .ready(Array("<p>\(words["not_found_text"].escapedHTML)</p>".utf8)),
      "has_pictures": .flag(false),
      "pictures": .list([]),
      "has_prints": .flag(false),
      "prints": .list([]),
      "has_archives": .flag(false),
      "archives": .list([]),
      "navigation": .ready([]),
      "footer_links": .ready([]),
    ]
    return composer.templates.render("html/not-found", object)
  }
}
