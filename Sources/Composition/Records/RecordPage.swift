import Guides
package import ToolkitModel

/// One page of an appendix's records in one order.
///
/// Every order is made beforehand, so that a reader sorts by following a link.
package struct RecordPage: Sendable, Hashable {
  /// What records are sorted by.
  package enum Order: String, Sendable, CaseIterable {
    case title, date, agency, topic
  }

  /// The most rows of a page: with them it stays light on a bad line.
  static let rowLimit = 60

  package let appendix: PieceID<Appendix>
  package let order: Order
  /// Which of the pages of this order, counted from 1.
  package let number: Int

  /// Its folder within the appendix.
  var name: String { number == 1 ? "by-\(order.rawValue)" : "by-\(order.rawValue)-\(number)" }
}

extension RecordPage {
  /// The pages of an appendix, as many as the rows of each order need.
  ///
  /// There is an order for what the records have; a single record needs none.
  static func pages(of appendix: Appendix) -> [RecordPage] {
    let records = appendix.documents
    guard records.count > 1 else { return [] }
    return Order.allCases.flatMap { order -> [RecordPage] in
      let rows = order.rowCount(of: records)
      guard rows > 0 else { return [] }
      return (1...(rows + rowLimit - 1) / rowLimit).map {
        RecordPage(appendix: appendix.id, order: order, number: $0)
      }
    }
  }

  /// The title of the appendix and what its records are sorted by.
  func title(in guide: Guide, _ words: InterfaceWords) -> String {
    let title = guide.appendix(appendix)?.title.plainText ?? ""
    let sorted = words.filled("sorted_" + order.rawValue, ["title": title])
    return number == 1 ? sorted : "\(sorted) (\(number))"
  }
}

extension RecordPage.Order {
  /// How many rows a list in this order has; none where no record has what it sorts by.
  fileprivate func rowCount(of records: [DocumentRecord]) -> Int {
    switch self {
    case .title, .agency: records.count
    case .date: records.contains { $0.origin.date != nil } ? records.count : 0
    // A record stands under each of its topics.
    case .topic:
      records.contains { !$0.topics.isEmpty }
        ? records.reduce(0) { $0 + max(1, $1.topics.count) } : 0
    }
  }
}
