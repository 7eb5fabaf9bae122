package import Diagnostics

/// What is left of a record that was taken back: that it was, when, and why.
package struct WithdrawnRecord: Sendable, Equatable {
  /// The id that the record had; no other record may have it.
  package let id: PieceID<WithdrawnRecord>
  package let on: CalendarDate
  package internal(set) var reason: SourceText
  package let position: SourcePosition

  package init(
    id: PieceID<WithdrawnRecord>, on: CalendarDate, reason: SourceText, position: SourcePosition
  ) {
    self.id = id
    self.on = on
    self.reason = reason
    self.position = position
  }
}
