package import Diagnostics

/// A place whose law or contacts a toolkit names; what kinds there are is up to the content.
package struct Place: Piece {
  package static let kind = "place"

  package var id = PieceID<Place>("")
  package var name = ""
  /// The kind in the toolkit's own words (`state`, `council area`).
  package var placeKind = ""
  package var within: Located<PieceID<Place>>?
  package var position: SourcePosition
}

extension Place {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Place>(KindFacts(kind, home: .settings("places")))

  package static let fields: [Field<Place>] = [
    .id(isEssential: true), .label(\.name, "name"), .string(\.placeKind, "kind"),
    .optionalReference(\.within, "within"),
  ]
}
