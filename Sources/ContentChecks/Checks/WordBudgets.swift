import Diagnostics
import Guides
import TextFolding
import ToolkitModel

/// Finds texts with more words than their place has room for; faces are counted when they are printed.
///
/// - Good: a card line "Keep the door closed."
/// - Bad: a card line of 13 words.
enum WordBudgets {
  /// What fits into one line of a wallet card.
  private static let card = 12
  /// A press summary tells a story in our own words; longer, it would stand in for the story.
  private static let press = 140
  private static let document = 120
  private static let report = 150

  static func diagnostics(for guide: Guide) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ text: SourceText, _ rule: String, _ what: String, limit: Int) {
      let count = text.wordCount
      guard count > limit else { return }
      found.append(
        Diagnostic(
          .error, rule, "\(what) has \(count) words; \(limit) are the most",
          at: text.position(line: 1, column: 1),
          remedy: "shorten it by \(count - limit) word\(count - limit == 1 ? "" : "s")"))
    }
    for rule in guide.rules.pieces {
      check(rule.card, "card-too-long", "'card' of rule '\(rule.id)'", limit: card)
    }
    for appendix in guide.appendices.map(\.appendix) {
      let summaries =
        appendix.press.map { ($0.summary, press) }
        + appendix.documents.map { ($0.summary, document) }
        + appendix.reports.map { ($0.summary, report) }
      for (summary, limit) in summaries {
        check(summary, "summary-too-long", "the summary", limit: limit)
      }
    }
    return found
  }
}

extension SourceText {
  /// How many words it has, as runs without white space, whatever sign that is.
  fileprivate var wordCount: Int {
    FoldedText(bytes, references: true).bytes.split(whereSeparator: { " \n\t".utf8.contains($0) })
      .count
  }
}
