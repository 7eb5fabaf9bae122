import CommonMark
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The records of an appendix as a table, and the ways to its other orders.
  mutating func table(of records: RecordPage) -> MarkdownTree {
    let appendix = guide.appendices.first { $0.appendix.id == records.appendix }?.appendix
    guard let appendix, case .documents(let documents) = appendix.records else { return .empty }
    review.add(appendix, state: guide.states[appendix.id])
    let table = RecordTable(of: documents, by: records.order, in: guide.codes, words: words)
    let pages = RecordPage.pages(of: appendix)
    let same = pages.filter { $0.order == records.order }
    return fill(
      "record-table",
      [
        "orders": orders(of: pages, current: records.order),
        "by_date": .flag(records.order == .date), "by_agency": .flag(records.order == .agency),
        "by_topic": .flag(records.order == .topic), "by_title": .flag(records.order == .title),
        "rows": .list(
          table.rows(ofPage: records.number).map { row in
            [
              "id": .id(row.id), "title": .text(row.title), "date": .text(row.date),
              "agency": .text(row.agency), "topic": .text(row.topic),
            ]
          }),
        "several": .flag(same.count > 1),
        "pages": .list(
          same.map { page in
            [
              "folder": .ready(Array(PageID.records(page).folder.utf8)),
              "number": .text("\(page.number)"), "current": .flag(page == records),
            ]
          }),
        "csv": csv,
      ], fields: [])
  }

  /// The ways from an appendix to its records in every order; only a site has them.
  mutating func orders(of appendix: Appendix) -> MarkdownTree {
    let pages = RecordPage.pages(of: appendix)
    guard medium == .site, !pages.isEmpty else { return .empty }
    return fill(
      "record-orders", ["orders": orders(of: pages, current: nil), "csv": csv], fields: [])
  }

  private func orders(of pages: [RecordPage], current: RecordPage.Order?) -> TemplateValue {
    let first = pages.filter { $0.number == 1 }
    return .list(
      first.enumerated().map { index, page in
        [
          "folder": .ready(Array(PageID.records(page).folder.utf8)),
          "text": .text(words["sort_" + page.order.rawValue]),
          "current": .flag(page.order == current), "last": .flag(index == first.count - 1),
        ]
      })
  }

  /// The same records as a file for a spreadsheet, where the site has one.
  private var csv: TemplateValue {
    composer.dataFiles.contains("documents.csv")
      ? .object(["path": .ready(Array("data/documents.csv".utf8))]) : .absent
  }
}
