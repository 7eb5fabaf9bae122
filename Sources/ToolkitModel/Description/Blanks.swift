import Diagnostics

extension SourceText {
  /// What stands where a text has not been read yet.
  static let blank = SourceText(bytes: [], file: "", origin: .verbatim(firstLine: 1))
}

extension Located<String> {
  /// What stands where a code has not been read yet.
  static let blank = Located("", at: .nowhere)
}

extension Located {
  /// What stands where a reference has not been read yet.
  static func blankID<P>() -> Located<PieceID<P>> where Value == PieceID<P> {
    Located(PieceID(""), at: .nowhere)
  }
}

extension CalendarDate {
  /// What stands where a day has not been read yet.
  static let blank = CalendarDate(daysSince1970: 0)
}
