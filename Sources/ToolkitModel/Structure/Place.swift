package import Diagnostics

/// A place whose law or contacts a toolkit names; what kinds there are is up to the content.
package struct Place: Piece {
  package static var kind: String { "place" }

  package let id: PieceID<Place>
  package let name: String
  /// The kind in the toolkit's own words (`state`, `council area`).
  package let placeKind: String
  package let within: Located<PieceID<Place>>?
  package let position: SourcePosition

  package init(
    id: PieceID<Place>, name: String, placeKind: String, within: Located<PieceID<Place>>?,
    position: SourcePosition
  ) {
    self.id = id
    self.name = name
    self.placeKind = placeKind
    self.within = within
    self.position = position
  }
}
