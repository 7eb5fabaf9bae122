import Diagnostics
import Rendering

/// Links into a page at a place that the page does not have.
///
/// Bad: `[how](at-work.md#no-such-heading)`. Good: `[how](at-work.md#your-boss)`, with a heading
/// `## Your boss` in `at-work.md`.
struct DeadAnchors {
  let diagnostics: [Diagnostic]

  init(in records: [PageRecord]) {
    let anchors = Dictionary(
      records.map { ($0.id, $0.anchors) }, uniquingKeysWith: { first, _ in first })
    diagnostics = records.flatMap(\.links).compactMap { link in
      guard let known = anchors[link.target],
        !known.contains(PageRecord.hash(link.fragment.utf8))
      else { return nil }
      return Diagnostic(
        .error, "dead-anchor", "the page has no place '#\(link.fragment)'", at: link.position,
        length: link.length,
        remedy: "the id of a heading is its text in small letters with hyphens, or what stands "
          + "in {#…} behind it")
    }
  }
}
