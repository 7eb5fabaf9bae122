import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// What stands on a page of an appendix that is spread over several.
  func body(of page: ReportPages.Page) -> MarkdownTree {
    guard let appendix = guide.appendix(page.appendix) else { return .empty }
    let records = appendix.reports
    let content: MarkdownTree
    var hasInvented = records.contains(where: \.nature.isInvented)
    switch page.content {
    case .cases(let members):
      content = cases(members, of: records.cases.count)
      hasInvented = false
    case .tactic(let kind, let members, let isFirst):
      content = group(kind, members, of: isFirst ? records : [], isFirst: isFirst)
    case .places:
      let groups = records.grouped(by: "locations", of: guide.codes)
      content = .joining(
        groups.map { kind, members in
          lines(
            of: members, under: kind.map { label($0, set: "locations") } ?? words["not_stated"],
            id: RecordDirectory.groupID(of: kind, set: "locations"))
        })
    case .seasons:
      let groups = Dictionary(grouping: records) { $0.month.map { Quarter(of: $0.value) } }
      let order: [Quarter?] = groups.keys.compactMap(\.self).sorted()
      content = .joining(
        (order + [nil]).compactMap { quarter in
          groups[quarter].map { members in
            lines(
              of: members, under: quarter.map { text($0) } ?? words["no_date"],
              id: quarter.map { "season-\($0.year)-\($0.number ?? 0)" } ?? "season-none")
          }
        })
    }
    return fill(
      Templates.recordsPage(
        [
          "appendix": .id(page.appendix), "title": .text(appendix.title.plainText),
          "real": .flag(records.contains { $0.nature == .real }),
          "composites": .flag(hasInvented),
        ], entries: [content]))
  }

  /// What stands in the place of all reports on the appendix's own page: a line for each.
  func overview(
    of records: [ReportRecord], below level: Int, in appendix: PieceID<Appendix>
  ) -> MarkdownTree {
    let groups = records.others.grouped(by: "tactics", of: guide.codes)
    func group(
      _ id: String, _ label: String, _ count: String, _ members: [ReportRecord]
    ) -> TemplateObject {
      [
        "id": .ready(Array(id.utf8)), "label": .text(label), "count": .text(count),
        "reports": .list(members.map { ["id": .id($0.id), "kinds": .text(kinds(of: $0))] }),
      ]
    }
    let cases = records.cases
    let first =
      cases.isEmpty
      ? [] : [group(ReportPages.cases, words["published_cases"], text(cases: cases.count), cases)]
    return fill(
      Templates.recordsOverview([
        "marks": .marks(level + 1), "appendix": .id(appendix),
        "groups": .list(
          first
            + groups.map { kind, members in
              group(
                RecordDirectory.groupID(of: kind, set: "tactics"),
                kind.map { label($0, set: "tactics") } ?? words["not_stated"],
                countText(of: .group(tacticKind: kind)), members)
            }),
      ]))
  }

  /// The main kind of place of a report and its season, by which readers look for one.
  private func kinds(of report: ReportRecord) -> String {
    let place = report.locations.first.map { label($0.value, set: "locations") }
    let season = report.month.map { text(Quarter(of: $0.value)) }
    return [place ?? words["not_stated"], season].compactMap(\.self).joined(separator: " · ")
  }

  private func lines(
    of records: [ReportRecord], under label: String, id: String
  ) -> MarkdownTree {
    fill(
      Templates.recordLines([
        "label": .text(label), "id": .ready(Array(id.utf8)),
        "reports": .list(
          records.map { ["id": .id($0.id), "lesson": .text($0.lesson.plainText)] }),
      ]))
  }

  private func text(_ quarter: Quarter) -> String {
    guard let number = quarter.number else { return "\(quarter.year)" }
    let first = words.months[(number - 1) * 3]
    let last = words.months[(number - 1) * 3 + 2]
    return words.filled(
      "quarter", ["first": first, "last": last, "year": "\(quarter.year)"])
  }
}

/// Three months of a year; of a date without a month, the whole year.
private struct Quarter: Hashable, Comparable {
  let year: Int
  let number: Int?

  init(of date: PartialDate) {
    year = date.year
    number = date.month.map { ($0 + 2) / 3 }
  }

  static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number ?? 0) < (right.year, right.number ?? 0)
  }
}
