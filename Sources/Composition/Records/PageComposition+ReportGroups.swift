import CommonMark
import Guides
import Templating
import ToolkitModel

/// Reports in groups by what they have in common, each under its heading.
extension PageComposition {
  /// Published cases, then the other reports by the kind of their first tactic and, in it, of their first place;
  /// each stands once, and each kind names the others that have it too.
  ///
  /// On the page of an appendix that is spread over several, a line for each.
  func groups(of records: [ReportRecord], below level: Int) -> MarkdownTree {
    let groups = records.others.grouped(by: "tactics", of: guide.codes)
    let cases = records.cases
    let trees =
      (cases.isEmpty
        ? [] : [self.cases(cases, of: cases.count, below: level)])
      + groups.map { kind, members in
        group(kind, members, of: records, below: level)
      }
    return fill(
      Templates.records(["empty": .flag(trees.isEmpty), "note": .absent], entries: trees))
  }

  /// Some cases from published opinions, or all of them, under one heading.
  func cases(
    _ members: [ReportRecord], of all: Int, below level: Int = 1
  ) -> MarkdownTree {
    fill(
      Templates.reportCases(
        [
          "marks": .marks(level + 1), "id": .ready(Array(ReportPages.cases.utf8)),
          "label": .text(words["published_cases"]), "count": .text(text(cases: all)),
        ], entries: members.map { entry($0, .marks(level + 2)) }))
  }

  /// How many published cases an appendix has.
  func text(cases count: Int) -> String {
    words.filled("count_of_published", ["count": "\(count)"])
  }

  /// Reports of one kind of tactic by the kind of their first place.
  ///
  /// - Parameters:
  ///   - kind: the kind; `nil` for reports that show no tactic.
  ///   - members: the reports that are printed here.
  ///   - records: those among which others of the kind are looked for.
  ///   - isFirst: whether the page is the one that links to the kind lead to.
  ///   - level: that of the heading above.
  /// - Returns: the group under its heading.
  func group(
    _ kind: String?, _ members: [ReportRecord], of records: [ReportRecord], isFirst: Bool = true,
    below level: Int = 1
  ) -> MarkdownTree {
    let codes = guide.codes
    let places = members.grouped(by: "locations", of: codes)
    let id = RecordDirectory.groupID(of: kind, set: "tactics")
    let entries = places.map { place, members -> MarkdownTree in
      let placeID = RecordDirectory.groupID(of: place, set: "locations")
      return fill(
        Templates.reportPlace(
          [
            "marks": .marks(level + 2), "id": .ready(Array("\(id)-\(placeID)".utf8)),
            "label": .text(place.map { label($0, set: "locations") } ?? words["not_stated"]),
          ], entries: members.map { entry($0, .marks(level + 3)) }))
    }
    // A published case stands under no tactic, so that all of its own name it.
    let others = records.filter { record in
      let kinds = record.tactics.map { codes.kind(of: $0.value, in: "tactics") }
      guard let kind, kinds.contains(kind) else { return false }
      return record.nature == .published || kinds.first != kind
    }
    return fill(
      Templates.reportGroup(
        [
          "marks": .marks(level + 1), "id": .ready(Array(id.utf8)),
          "label": .text(kind.map { label($0, set: "tactics") } ?? words["not_stated"]),
          "count": .text(countText(of: .group(tacticKind: kind))),
          "has_see_also": .flag(isFirst && !others.isEmpty),
          "see_also": .references(others.map(\.id)),
        ], entries: entries))
  }

  /// How many reports count in a cell, real ones and examples apart, each with its base.
  func countText(of cell: ReportCounts.Cell) -> String {
    let reports = guide.reports
    var parts: [String] = []
    if reports.real.base < reports.k, reports.real[cell] > 0 {
      parts.append("\(words["counts_real"]): \(text(real: reports.real.base)).")
    } else if reports.real[cell] > 0 {
      parts.append(
        words.filled(
          "count_of_reports",
          ["count": text(real: reports.real[cell]), "base": text(real: reports.real.base)]))
    }
    if reports.examples[cell] > 0 {
      parts.append(
        words.filled(
          "count_of_examples",
          ["count": "\(reports.examples[cell])", "base": "\(reports.examples.base)"]))
    }
    return parts.joined(separator: " ")
  }
}
