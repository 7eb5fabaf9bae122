import Diagnostics
import Rendering

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
  ///   - renderer: makes the document of a page with a dead link anew, to find where it was written.
  init(in records: [PageRecord], renderer: EditionRenderer) {
    let anchors = Dictionary(
      records.map { ($0.id, $0.anchors) }, uniquingKeysWith: { first, _ in first })
    func isDead(_ link: PageLink) -> Bool {
      guard let known = anchors[link.target] else { return false }
      return !known.contains(PageRecord.hash(link.fragment.utf8))
    }
    diagnostics = records.filter { $0.links.contains(where: isDead) }.flatMap { record in
      (renderer.document(for: record.id)?.links ?? []).filter { isDead($0.link) }.map { placed in
        let place = placed.place
        return Diagnostic(
          .error, "dead-anchor", "the page has no place '#\(placed.link.fragment)'",
          at: place.position, length: place.length,
          remedy: "the id of a heading is its text in small letters with hyphens, or what stands "
            + "in {#…} behind it")
      }
    }
  }
}
