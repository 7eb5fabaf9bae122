import Diagnostics
import ToolkitModel

extension PieceReader {
  /// The day on which what this mapping describes was done.
  func dayDone(_ key: String) -> CalendarDate? { locatedDayDone(key)?.value }

  /// The day on which what this mapping describes was done, and where it stands.
  func locatedDayDone(_ key: String) -> Located<CalendarDate>? {
    guard let day = date(key) else { return nil }
    return noted(day, key)
  }

  /// The day on which something was done, where that is known.
  func optionalDayDone(_ key: String) -> CalendarDate? {
    guard let day = optionalDate(key) else { return nil }
    return noted(day, key)?.value
  }

  private func noted(_ day: CalendarDate, _ key: String) -> Located<CalendarDate>? {
    guard let read = optionalCode(key) else { return nil }
    let located = Located(day, at: read.position, length: read.length)
    note(DayDone(located, named: "'\(key)' of this \(kind)"))
    return located
  }
}
