package import Diagnostics

/// A day on which something was done, as an author wrote it: it cannot lie ahead.
package struct DayDone: Sendable, Equatable {
  package let day: CalendarDate
  /// Which day it is, for messages (`'on' of this review`).
  package let name: String
  package let position: SourcePosition
  /// In bytes.
  package let length: Int

  package init(_ day: Located<CalendarDate>, named name: String) {
    self.day = day.value
    self.name = name
    position = day.position
    length = day.length
  }
}
