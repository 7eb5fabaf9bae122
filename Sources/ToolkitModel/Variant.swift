/// Which reading of a toolkit is meant: in which language, for whom, and on which day.
package struct Variant: Sendable, Hashable {
  package let language: LanguageTag
  /// `nil` for the toolkit's own place.
  package let place: PieceID<Place>?
  /// The id of the local organization whose contacts it has; `nil` for the toolkit's own.
  package let group: String?
  /// The day by which reviews and contacts are judged.
  package let day: CalendarDate

  package init(
    _ language: LanguageTag, place: PieceID<Place>? = nil, group: String? = nil,
    on day: CalendarDate
  ) {
    self.language = language
    self.place = place
    self.group = group
    self.day = day
  }
}
