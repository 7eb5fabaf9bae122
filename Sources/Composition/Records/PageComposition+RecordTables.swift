import CommonMark
import Guides
import Templating
import ToolkitModel

/// The records of an appendix as tables, and the ways between their orders.
extension PageComposition {
  /// The records of an appendix as a table, and the ways to its other orders.
  mutating func table(of records: RecordPage) -> MarkdownTree {
    guard let appendix = guide.appendix(records.appendix) else { return .empty }
    add(appendix)
    let table = RecordTable(
      of: appendix.documents, by: records.order, in: guide.codes, words: words)
    let pages = RecordPage.pages(of: appendix)
    let same = pages.filter { $0.order == records.order }
    return fill(
      Templates.recordTable([
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
      ]))
  }

  /// The ways from this appendix to its records in every order; only a site has them.
  func orders() -> MarkdownTree {
    guard medium == .site, case .appendix(let id) = page.id else { return .empty }
    let pages = guide.appendix(id).map { RecordPage.pages(of: $0) } ?? []
    if pages.isEmpty { return .empty }
    return fill(Templates.recordOrders(["orders": orders(of: pages, current: nil), "csv": csv]))
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
