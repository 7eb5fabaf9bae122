/// A day on which something was done, as an author wrote it: it cannot lie ahead.
package struct DayDone: Sendable, Equatable {
  package let day: Located<CalendarDate>
  /// Which day it is, for messages (`'on' of this review`).
  package let name: String

  package init(_ day: Located<CalendarDate>, named name: String) {
    self.day = day
    self.name = name
  }
}
