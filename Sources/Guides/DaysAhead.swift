import Diagnostics
import ToolkitModel

/// Finds days on which something was done and that have not come yet, such as a mistyped year.
///
/// - Good, on 2026-11-24: `reviewed: {on: 2026-11-24, …}`.
/// - Bad: `verified: {on: 2062-11-20, …}`.
enum DaysAhead {
  static func diagnostics(for days: [DayDone], today: CalendarDate) -> [Diagnostic] {
    days.filter { $0.day.value > today }.map { done in
      Diagnostic(
        .error, "day-ahead",
        "\(done.name) is \(done.day.value.iso8601), but today is \(today.iso8601)",
        at: done.day, remedy: "write the actual day")
    }
  }
}
