import CommonMark
import Editions
import Templating
import ToolkitModel

extension PageComposition {
  /// Reports by the kind of their first tactic and, in it, of their first place; each stands once,
  /// and each kind names the others that have it too.
  mutating func groups(_ directive: Directive, of records: [ReportRecord]) -> MarkdownTree? {
    guard directive[option: "by"] == "tactic" else {
      unknownOption(directive, "order", directive[option: "by"] ?? "", among: ["tactic"])
      return nil
    }
    let codes = edition.codes
    let groups = inOrder(records, set: "tactics") { $0.tactics.first?.value }
    let trees = groups.map { kind, members -> MarkdownTree in
      let places = inOrder(members, set: "locations") { $0.locations.first?.value }
      let id = RecordDirectory.groupID(of: kind, set: "tactics")
      let entries = places.map { place, members -> MarkdownTree in
        let placeID = RecordDirectory.groupID(of: place, set: "locations")
        return fill(
          "report-place",
          [
            "marks": directive.headingMarks(below: 2), "id": .ready(Array("\(id)-\(placeID)".utf8)),
            "label": .text(place.map { label($0, set: "locations") } ?? words["not_stated"]),
          ],
          fields: [
            ("entries", .joining(members.map { entry($0, directive.headingMarks(below: 3)) }))
          ])
      }
      let others = records.filter { record in
        kind != nil
          && record.tactics.dropFirst().contains { codes.kind(of: $0.value, in: "tactics") == kind }
          && !members.contains { $0.id == record.id }
      }
      return fill(
        "report-group",
        [
          "marks": directive.headingMarks(), "id": .ready(Array(id.utf8)),
          "label": .text(kind.map { label($0, set: "tactics") } ?? words["not_stated"]),
          "count": .text(countText(of: .group(tacticKind: kind))),
          "has_see_also": .flag(!others.isEmpty), "see_also": .references(others.map(\.id)),
        ], fields: [("entries", .joining(entries))])
    }
    return fill(
      "records", ["empty": .flag(trees.isEmpty), "note": .absent],
      fields: [("entries", .joining(trees))])
  }

  /// Records by the kind of one of their codes, kinds in the order of the set.
  private func inOrder(
    _ records: [ReportRecord], set: String, code: (ReportRecord) -> String?
  ) -> [(kind: String?, members: [ReportRecord])] {
    let byKind = Dictionary(grouping: records) { record in
      code(record).map { edition.codes.kind(of: $0, in: set) }
    }
    let kinds: [String?] = edition.codes.sorted(byKind.keys.compactMap(\.self), in: set)
    return (kinds + [nil]).compactMap { kind in byKind[kind].map { (kind, $0) } }
  }

  /// How many reports count in a cell, real ones and examples apart, each with its base.
  func countText(of cell: ReportCounts.Cell) -> String {
    let reports = edition.reports
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

  /// A number of real reports, which is never told when it is small.
  func text(real count: Int) -> String {
    let k = edition.reports.k
    return count > 0 && count < k ? words.filled("fewer_than", ["k": "\(k)"]) : "\(count)"
  }
}
