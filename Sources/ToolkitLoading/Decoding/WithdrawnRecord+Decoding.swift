import Diagnostics
import ToolkitModel

extension WithdrawnRecord {
  /// Reads what is left of a record that was taken back.
  ///
  /// Nobody asks for its other keys, so each that is left is reported: what was taken back must be gone
  /// from the file too, since content folders are published.
  init?(_ reader: PieceReader) {
    let id: PieceID<WithdrawnRecord>? = reader.id()
    let withdrawal = reader.requiredObject("withdrawn", kind: "withdrawal") {
      reader -> (on: CalendarDate, reason: SourceText)? in
      let on = reader.dayDone("on")
      let reason = reader.text("reason")
      return on.map { ($0, reason) }
    }
    guard let id, let withdrawal else { return nil }
    self.init(id: id, on: withdrawal.on, reason: withdrawal.reason, position: reader.position)
  }
}
