package import Diagnostics

/// What a lawyer signed, and until when: written by hand or by a later command, never computed.
package struct Review: Described, Equatable {
  package static let kind = "review"

  package var on = CalendarDate.blank
  /// Who signed, as it may be printed; not necessarily a name.
  package var by = ""
  package var next = CalendarDate.blank
  package var place: Located<PieceID<Place>>?
  /// The digest of the texts that were signed, as `sha256:` and 64 hexadecimal digits.
  package var digest = Located.blank
  package var position: SourcePosition
}

extension Review {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let fields: [Field<Review>] = [
    .dayDone(\.on, "on"),
    .string(\.by, "by"),
    .value(\.next, "next", isEssential: true),
    .optionalReference(\.place, "place"),
    .code(\.digest, "digest", in: nil),
  ]
}
