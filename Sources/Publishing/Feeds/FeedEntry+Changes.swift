import Composition
import Guides
import ToolkitModel

/// The dated changes that pages list (`{changes}`), as a feed tells them.
extension FeedEntry {
  /// The most characters of a title.
  private static let titleLength = 90

  /// All changes of a site, page by page; each says how far its page may be relied on and where it applies.
  static func changes(
    on records: [PageRecord], in guide: Guide, words: InterfaceWords, at address: String
  ) -> [FeedEntry] {
    records.flatMap { record -> [FeedEntry] in
      let page = address + record.path.text
      let standing = record.review.notice.map { " " + words[$0.word] } ?? ""
      let place = guide.place(of: record.id).name
      var known: [PartialDate: Int] = [:]
      return record.changes.compactMap { change in
        guard let on = change.on.firstDay else { return nil }
        let count = known[change.on, default: 0] + 1
        known[change.on] = count
        return FeedEntry(
          id: "\(page)#change-\(change.on.iso8601)" + (count == 1 ? "" : "-\(count)"),
          title: title(of: change.text), address: page, on: on,
          summary: "\(change.text)\(standing) \(words["applies_in"]): \(place).")
      }
    }
  }

  /// The beginning of a text, whole words of it.
  private static func title(of text: String) -> String {
    guard text.count > titleLength else { return text }
    let beginning = text.prefix(titleLength)
    let words = beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning
    return words + "…"
  }
}

extension PartialDate {
  /// The first day of what it may mean: a feed needs one.
  fileprivate var firstDay: CalendarDate? {
    CalendarDate(iso8601: PartialDate.padded(iso8601))
  }

  private static func padded(_ text: String) -> String {
    switch text.utf8.count {
    case 4: text + "-01-01"
    case 7: text + "-01"
    default: text
    }
  }
}
