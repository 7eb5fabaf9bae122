/// A date that may be known only to the month or the year.
package struct PartialDate: Sendable, Hashable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// A year.
  init(year: Int) {
    self.year = year
    month = nil
    day = nil
  }

  /// Reads `2017`, `2017-05` or `2017-05-17`; anything else, or a date that is no date, is `nil`.
  package init?(iso8601 text: String) {
    let isOfDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isOfDigits else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]),
      year > 0
    else { return nil }
    var month: Int?
    var day: Int?
    if parts.count > 1 {
      guard parts[1].utf8.count == 2, let number = Int(parts[1]), (1...12).contains(number)
      else { return nil }
      month = number
    }
    if parts.count > 2 {
      guard let date = CalendarDate(iso8601: text) else { return nil }
      day = date.day
    }
    self.year = year
    self.month = month
    self.day = day
  }

  package var iso8601: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = String(year)
    var text = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if let month { text += "-" + padded(month) }
    if let day { text += "-" + padded(day) }
    return text
  }
}
