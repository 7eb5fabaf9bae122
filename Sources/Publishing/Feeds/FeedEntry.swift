import Composition
import Guides
import ToolkitModel

/// What a feed tells: a dated change of the law, or a legal statement or a whole page that a lawyer has reviewed.
struct FeedEntry: Equatable {
  /// Never used for anything else: the address with the day, and which of them was meant.
  let id: String
  let title: String
  let address: String
  let on: CalendarDate
  let summary: String

  /// All of a guide, newest first.
  ///
  /// - Parameters:
  ///   - records: the pages of the site.
  ///   - guide: whose rules they print.
  ///   - words: the words of the interface.
  ///   - address: the site's address, ending in a slash.
  /// - Returns: the entries; of one day, by id.
  static func all(
    of records: [PageRecord], in guide: Guide, words: InterfaceWords, at address: String
  ) -> [FeedEntry] {
    let all =
      changes(on: records, in: guide, words: words, at: address)
      + reviews(of: records, in: guide, words: words, at: address)
    return all.sorted { left, right in
      left.on != right.on ? left.on > right.on : left.id < right.id
    }
  }

  /// What lawyers have reviewed.
  private static func reviews(
    of records: [PageRecord], in guide: Guide, words: InterfaceWords, at address: String
  ) -> [FeedEntry] {
    let pages = records.compactMap { record -> FeedEntry? in
      guard record.review.isReviewed, let on = record.review.oldest else { return nil }
      return FeedEntry(
        title: record.title, address: address + record.path.text, on: on,
        by: record.review.by.joined(separator: ", "), place: guide.place(of: record.id).name,
        next: record.review.next, words: words)
    }
    let rulePage = address + guide.variant.path(of: .rules).text
    let rules = guide.rules.pieces.compactMap { rule -> FeedEntry? in
      guard let review = rule.review, guide.states[rule.id].isReviewed, rule.hold == nil,
        !guide.omitted.contains(rule.id)
      else { return nil }
      return FeedEntry(
        title: rule.title.plainText, address: rulePage + "#rule-\(rule.id)", on: review.on,
        by: review.by,
        place: guide.place(of: rule).name,
        next: review.next, words: words, text: statement(of: rule, in: guide, words: words))
    }
    return pages + rules
  }

  init(id: String, title: String, address: String, on: CalendarDate, summary: String) {
    self.id = id
    self.title = title
    self.address = address
    self.on = on
    self.summary = summary
  }

  private init(
    title: String, address: String, on: CalendarDate, by: String, place: String,
    next: CalendarDate?, words: InterfaceWords, text: String? = nil
  ) {
    id = address + (address.contains("#") ? "-" : "#") + "reviewed-" + on.iso8601
    self.title = title
    self.address = address
    self.on = on
    summary =
      (text.map { $0 + " " } ?? "")
      + "\(words["reviewed_on"]): \(words.text(on)). \(words["reviewed_by"]): \(by). "
      + "\(words["applies_in"]): \(place)."
      + (next.map { " \(words["check_after"]): \(words.text($0))." } ?? "")
  }

  /// What a rule says, and what that rests on: a feed is read far from the page, and kept for years.
  private static func statement(
    of rule: Rule, in guide: Guide, words: InterfaceWords
  ) -> String {
    let authorities = rule.authorities.compactMap { guide.authorities[$0.value]?.short }
    return (rule.standing == .superseded ? words["superseded_text"] + " " : "")
      + "\(rule.law.plainText) \(words["rests_on"]): \(authorities.joined(separator: "; "))."
  }

  /// The day as feeds write instants (RFC 3339).
  static func instant(_ date: CalendarDate) -> String { date.iso8601 + "T00:00:00Z" }
}
