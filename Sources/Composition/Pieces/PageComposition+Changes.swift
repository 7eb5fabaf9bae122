import CommonMark
import Diagnostics
package import ToolkitModel

/// A change of the law that a page lists.
package struct DatedChange: Sendable, Equatable {
  package let on: PartialDate
  /// Its words, the date before them as the page writes it.
  package let text: String
}

/// Lists of what changed, each item with its date.
extension PageComposition {
  private static let className = "changes"

  /// The list that an author wrote, its dates as the language writes them.
  ///
  /// - Good: `- 2026-05-12: the form is new.`, `- 2026-05: more forms.`
  /// - Bad: `- May 12: the form is new.`
  mutating func changes(_ directive: Directive) -> MarkdownTree {
    let words = words
    var dates: [PartialDate] = []
    var undated: [SourcePosition] = []
    let list = directive.body.strengtheningLeads { lead, position in
      guard let date = lead.flatMap({ PartialDate(iso8601: $0) }) else {
        undated.append(position)
        return nil
      }
      dates.append(date)
      return words.text(date)
    }
    changeDates += dates
    diagnostics += undated.map { position in
      Diagnostic(
        .error, "undated-change", "this change does not begin with its date and a colon",
        at: position,
        remedy: "write '- 2026-05-12: …', or '- 2026-05: …' where only the month is known")
    }
    return expand(list).contained(class: Self.className)
  }

  /// The changes of a page, once its links are words.
  func datedChanges(in body: MarkdownTree) -> [DatedChange] {
    if changeDates.isEmpty { return [] }
    let texts = body.items(inContainersOf: Self.className)
    // One without a date is an error, and a page with errors is not published.
    guard texts.count == changeDates.count else { return [] }
    return zip(changeDates, texts).map { DatedChange(on: $0, text: $1) }
  }
}
