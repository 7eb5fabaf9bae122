package import Diagnostics

/// What a lawyer signed, and until when: written by hand or by a later command, never computed.
package struct Review: Sendable, Equatable {
  package let on: CalendarDate
  /// Who signed, as it may be printed; not necessarily a name.
  package let by: String
  package let next: CalendarDate
  package let place: Located<PieceID<Place>>?
  /// The digest of the texts that were signed, as `sha256:` and 64 hexadecimal digits.
  package let digest: String
  package let position: SourcePosition

  package init(
    on: CalendarDate, by: String, next: CalendarDate, place: Located<PieceID<Place>>?,
    digest: String, position: SourcePosition
  ) {
    self.on = on
    self.by = by
    self.next = next
    self.place = place
    self.digest = digest
    self.position = position
  }
}
