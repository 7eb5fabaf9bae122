package import Diagnostics

/// What is left of a record that was taken back: that it was, when, and why.
package struct WithdrawnRecord: Piece {
  package static let kind = "withdrawn record"

  /// The id that the record had; no other record may have it.
  package var id = PieceID<WithdrawnRecord>("")
  package var on = CalendarDate.blank
  package var reason = SourceText.blank
  package var position: SourcePosition
}

extension WithdrawnRecord {
  package init(at position: SourcePosition) { self.init(position: position) }

  /// Nobody asks for its other keys, so each that is left is reported: what was taken back must be gone from the
  /// file too, since content folders are published.
  package static let fields: [Field<Self>] = [
    .id(isEssential: true),
    .group(
      "withdrawn", of: "withdrawal", isRequired: true,
      [.dayDone(\.on, "on"), .text(\.reason, "reason")]),
  ]
}
