import Composition
import Guides
import Templating
import ToolkitModel

extension PageFrame {
  /// The page for addresses that lead nowhere.
  ///
  /// It is served at any depth, so a relative link would lead anywhere. Where the toolkit names the site's address,
  /// its links are whole; else they are hidden, and a script that asks the host where the site begins shows them.
  /// Its style and its script stand inside, allowed by their digests.
  func notFoundPage() -> [UInt8] {
    let variant = composer.guide.variant
    let policy = address == nil ? seekingPolicy : notFoundPolicy
    return composer.templates.render(
      "html/not-found",
      [
        "csp": .ready(Array(policy.text.utf8)),
        "css": .ready(assets.notFoundStyle),
        "canonical": object("href", address),
        "seek": address == nil
          ? .object([
            "path": .text(variant.webManifestPath), "script": .ready(assets.notFoundScript),
          ]) : .absent,
        "ways": .list(
          waysOn.compactMap { id in
            composer.directory[id].map { entry in
              [
                "title": .text(id == .home ? words["home"] : entry.title),
                "href": .ready(Array(((address ?? "") + entry.path.text).escapedHTML.utf8)),
              ]
            }
          }),
      ])
  }

  /// Where somebody goes on who came for something else: home, what to do right now, the list of all pages.
  private var waysOn: [PageID] {
    [.home] + composer.guide.encounters.pieces.map { .encounter($0.id) } + [.allPages]
  }
}
