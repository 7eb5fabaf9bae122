/// A region of a boundary file: its outlines in degrees.
struct BoundaryRegion: Sendable, Equatable {
  /// A place on the earth, in degrees.
  struct Point: Sendable, Hashable {
    let longitude: Double
    let latitude: Double
  }

  /// What the file calls it.
  let name: String
  /// All rings of all its polygons, islands and lakes alike; each ends where it begins.
  let rings: [[Point]]
}
