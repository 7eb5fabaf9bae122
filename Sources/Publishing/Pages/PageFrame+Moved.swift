import CommonMark
import Composition
import Guides
import Templating

extension PageFrame {
  /// The page at an address that has moved; it carries its few styles inside.
  func movedPage(_ redirect: MovedPages.Redirect) -> [UInt8] {
    let path = composer.guide.variant.path(ofPageIn: redirect.folder)
    let canonical = address.map { $0 + composer.guide.variant.path(of: redirect.target).text }
    let object: TemplateObject = [
      "csp": .ready(Array(notFoundPolicy.text.utf8)),
      "css": .ready(assets.notFoundStyle),
      "title": .text(title(of: redirect.target, redirect.fragment)),
      "href": .ready(href(redirect.target, redirect.fragment, from: path)),
      "goes_on": .flag(redirect.places.isEmpty),
      "canonical": self.object("href", canonical),
      "has_places": .flag(!redirect.places.isEmpty),
      "places": .list(
        redirect.places.map { place in
          [
            "id": .text(place.id), "title": .text(title(of: place.target, place.fragment)),
            "href": .ready(href(place.target, place.fragment, from: path)),
          ]
        }),
    ]
    return composer.templates.render("html/moved", object)
  }

  private func href(_ target: PageID, _ fragment: String?, from path: PagePath) -> [UInt8] {
    let way = path.relative(to: composer.guide.variant.path(of: target))
    return Array((way + (fragment.map { "#" + $0 } ?? "")).escapedHTML.utf8)
  }

  /// The title of a page, or of the heading in it.
  private func title(of target: PageID, _ fragment: String?) -> String {
    let heading = fragment.flatMap { fragment in
      pages.page(target)?.body.outline().headings.first { $0.id == fragment }
    }
    return heading?.text ?? composer.directory[target]?.title ?? ""
  }
}
