import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// What a page says of places that were in it and are elsewhere now; each keeps its old id.
  mutating func movedAway() -> MarkdownTree {
    let places = medium == .site ? composer.moved.left(by: page.id) : []
    return .joining(
      places.map { place in
        let link = place.target.folder + (place.fragment.map { "#" + $0 } ?? "")
        return fill(Templates.movedPlace(["address": .ready(Array(link.utf8))]))
          .contained(class: "moved", id: place.id)
      })
  }

  /// The page with an empty anchor for each old id before the place that has it now.
  mutating func keepingMovedPlaces(_ body: MarkdownTree) -> MarkdownTree {
    guard medium == .site, page.path == guide.variant.path(of: page.id) else { return body }
    let kept = composer.moved.kept(on: page.id)
    let wanted = composer.moved.wanted(on: page.id)
    guard !kept.isEmpty || !wanted.isEmpty else { return body }
    let known = Set(body.anchorNames)
    for place in wanted where !known.contains(place.fragment) {
      diagnostics.append(
        Diagnostic(
          .error, "dead-anchor", "the page has no anchor '#\(place.fragment)'",
          at: place.address.position, length: place.address.length,
          remedy: AnchorSuggestion(for: place.fragment, among: known.sorted()).anchor
            .map { "did you mean '#\($0)'?" } ?? "write the id of a heading on the page"))
    }
    // An id that the page has again leads to where it is written now.
    return body.anchoring(
      kept.filter { !known.contains($0.id) }.map { ($0.id, $0.fragment) }, class: "moved")
  }
}
