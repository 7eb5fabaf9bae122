import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// The page for addresses that lead nowhere; it is served at any depth, so it links to nothing
  /// by a relative way and carries its few styles inside, allowed by their hash.
  func notFoundPage() -> [UInt8] {
    let settings = composer.guide.settings
    var body: [UInt8] = []
    body += "<p>".utf8
    body.appendEscapedHTML(words["not_found_text"])
    body += "</p>".utf8
    var html: [UInt8] = []
    var object: TemplateObject = [
      "kind": .text("not-found"),
      "title": .text(words["not_found"]),
      "description": .text(settings.description.plainText),
      "csp": .ready(Array(notFoundPolicy.text.utf8)),
      "root": .ready([]),
      "language_root": .ready([]),
      "home": .ready([]),
      "all_pages": .ready([]),
    ]
    object.append("canonical", self.object("href", address))
    object.append("alternates", .list([]))
    object.append("style", .object(["css": .ready(assets.notFoundStyle)]))
    object.append("draft", .flag(false))
    object.append("place", .text(composer.guide.place.name))
    object.append("body", .ready(body))
    object.append("has_pictures", .flag(false))
    object.append("pictures", .list([]))
    object.append("has_prints", .flag(false))
    object.append("prints", .list([]))
    object.append("has_archives", .flag(false))
    object.append("archives", .list([]))
    object.append("navigation", .ready([]))
    object.append("footer_links", .ready([]))
    composer.templates.render("html/not-found", object, into: &html)
    return html
  }
}
