/// The words of the interface in one language, such as "Contents" and the names of the months.
///
/// They belong to the templates, not to the program: a toolkit in another language brings its own.
package struct InterfaceWords: Sendable, Equatable {
  /// `ltr` or `rtl`.
  package let direction: String
  /// The plain words by key, in the order of the file.
  package let texts: [(key: String, text: String)]
  /// The twelve names, January first.
  package let months: [String]
  private let index: [String: String]

  package init(
    direction: String, texts: [(key: String, text: String)], months: [String]
  ) {
    self.direction = direction
    self.texts = texts
    self.months = months
    index = Dictionary(texts.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  package static func == (left: InterfaceWords, right: InterfaceWords) -> Bool {
    left.direction == right.direction && left.months == right.months && left.index == right.index
  }

  /// The word for a key; the key itself if there is none, which loading has reported.
  package subscript(key: String) -> String { index[key] ?? key }

  /// A date as people write it, by the patterns `date`, `month_year` or the bare year.
  package func text(_ date: PartialDate) -> String {
    guard let month = date.month, months.indices.contains(month - 1) else { return "\(date.year)" }
    guard let day = date.day else {
      return filled("month_year", day: nil, month: month, year: date.year)
    }
    return filled("date", day: day, month: month, year: date.year)
  }

  /// The month of a day, as the pattern `month_year` writes it.
  package func monthText(_ date: CalendarDate) -> String {
    PartialDate(iso8601: String(date.iso8601.prefix(7))).map { text($0) } ?? date.iso8601
  }

  package func text(_ date: CalendarDate) -> String {
    PartialDate(iso8601: date.iso8601).map { text($0) } ?? date.iso8601
  }

  /// Puts the parts into a pattern; `{day}` of the first of a month may be told apart as
  /// `first_day` (French writes `1er`).
  private func filled(_ pattern: String, day: Int?, month: Int, year: Int) -> String {
    var result = ""
    var rest = self[pattern][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "day": result += day == 1 ? (index["first_day"] ?? "1") : day.map(String.init) ?? ""
      case "month": result += months[month - 1]
      case "year": result += String(year)
      default: result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
