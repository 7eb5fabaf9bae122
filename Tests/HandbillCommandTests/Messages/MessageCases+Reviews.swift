extension MessageCase {
  private static let toolkit = "Content/toolkit.yaml"
  private static let refusal =
    "and this toolkit rejects such texts [unreviewed]; have it reviewed, "
    + "or set `review: {unreviewed: mark}` in toolkit.yaml"

  /// A rule that was signed as it is; the digest is the one that the reviewer signed, so it may never change.
  private static func signed(
    on: String = "2026-10-01", next: String = "2027-06-01", place: String = "exampleland",
    digest: String = "25817019567ebc4b06a39c3975ddc93539b41ad79fc1951d00053f7cabbea9b0"
  ) -> Change {
    .append(
      """
      - id: signed
        title: Signed
        law: A law.
        practice: A practice.
        action: Do it.
        card: Do it.
        authority: [library-rules]
        volatility: slow
        standing: settled
        reviewed: {on: \(on), by: a lawyer, next: \(next), place: \(place), digest: "sha256:\(digest)"}

      """, to: "Content/rules/bags.yaml")
  }

  static let reviews = [
    MessageCase(
      "a text without a review where that is refused",
      [
        .replace("unreviewed: mark", with: "unreviewed: refuse", in: toolkit),
        .write("[]\n", to: "Content/papers.yaml"),
      ],
      "Content/appendices/about/appendix.md:1:1: error: appendix 'about' has no review, \(refusal)",
      "Content/encounters/guard-at-my-bag.md:1:1: error: encounter 'guard-at-my-bag' has no review, "
        + refusal,
      "Content/flyers/bag-card.md:1:1: error: flyer 'bag-card' has no review, \(refusal)",
      "Content/forms/notes.yaml:2:1: error: form 'notes' has no review, \(refusal)",
      "Content/phrases.yaml:3:3: error: phrase 'no-consent' has no review, \(refusal)",
      "Content/phrases.yaml:9:3: error: phrase 'free-to-go' has no review, \(refusal)",
      "Content/rules/bags.yaml:4:3: error: rule 'bag-search' has no review, \(refusal)",
      "Content/rules/bags.yaml:22:3: error: rule 'leaving' has no review, \(refusal)",
      "Content/sections/bag-check.md:1:1: error: section 'bag-check' has no review, \(refusal)"),
    MessageCase(
      "a review whose next one is before it", [signed(next: "2026-09-01")],
      "Content/rules/bags.yaml:43:13: error: the next review is before the review "
        + "[review-dates]; `next` is the day by which it must be reviewed again"),
    MessageCase(
      "a review that is due soon", [signed(next: "2026-12-20")],
      "Content/rules/bags.yaml:43:13: note: the review of rule 'signed' is due on 2026-12-20 "
        + "[review-due-soon]; have it reviewed again by then"),
    MessageCase(
      "a review that was due", [signed(next: "2026-11-23")],
      "Content/rules/bags.yaml:43:13: warning: the review of rule 'signed' was due on 2026-11-23 "
        + "[review-overdue]; have it reviewed again; until then its pages show a banner"),
    MessageCase(
      "a review that was due, in a release",
      [signed(next: "2026-11-23"), .replace("release: false", with: "release: true", in: toolkit)],
      "Content/rules/bags.yaml:43:13: error: the review of rule 'signed' was due on 2026-11-23 "
        + "[review-overdue]; have it reviewed again; until then its pages show a banner"),
    MessageCase(
      "a review for another place",
      [
        signed(place: "north"),
        .replace(
          "\n\noutline:",
          with: "\n  - {id: north, name: North, kind: state, within: exampleland}\n\noutline:",
          in: toolkit),
      ],
      "Content/rules/bags.yaml:43:13: warning: rule 'signed' was signed for another place "
        + "[review-outside-place]; have it reviewed for the place whose law it states"),
    MessageCase(
      "a review of other words", [signed(digest: String(repeating: "0", count: 64))],
      "Content/rules/bags.yaml:43:13: warning: rule 'signed' has changed since it was signed on "
        + "2026-10-01 [changed-since-review]; have it reviewed again"),
  ]
}
