import Composition
import Diagnostics

/// Links into a page at a place that the page does not have.
///
/// Bad: `[how](at-work.md#no-such-heading)`. Good: `[how](at-work.md#your-boss)`, with a heading
/// `## Your boss` in `at-work.md`.
struct DeadAnchors {
  let diagnostics: [Diagnostic]

  /// Compares the links of all pages with the places that the pages have.
  ///
  /// - Parameters:
  ///   - records: the pages.
  ///   - pages: makes documents anew: that of a page with a dead link, to find where it was written,
  ///     and that of the page that it leads to, to find what was meant.
  init(in records: [PageRecord], of pages: ComposedPages) {
    let anchors = Dictionary(
      records.map { ($0.id, $0.anchors) }, uniquingKeysWith: { first, _ in first })
    func isDead(_ link: PageLink) -> Bool {
      guard let known = anchors[link.target] else { return false }
      return !known.contains(PageRecord.hash(link.fragment.utf8))
    }
    var places: [PageID: [String]] = [:]
    var found: [Diagnostic] = []
    for record in records where record.links.contains(where: isDead) {
      for placed in pages.page(record.id)?.facts.links ?? [] where isDead(placed.link) {
        let target = placed.link.target
        let names = places[target] ?? pages.page(target)?.body.anchorNames ?? []
        places[target] = names
        let meant = AnchorSuggestion(for: placed.link.fragment, among: names).anchor
        found.append(
          Diagnostic(
            .error, "dead-anchor", "the page has no anchor '#\(placed.link.fragment)'",
            at: placed.place.position, length: placed.place.length,
            remedy: meant.map { "did you mean '#\($0)'?" }
              ?? "the id of a heading is its text in lower case with hyphens, or the id "
              + "in {#…} after it"))
      }
    }
    diagnostics = found
  }
}
