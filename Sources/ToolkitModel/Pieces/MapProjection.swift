package import Diagnostics

/// How a map lays the round earth on a plane; all angles are degrees.
package enum MapProjection: Sendable, Equatable {
  /// Lengths are true along the middle of the map; for a city or a small country.
  case equirectangular
  /// Areas are true; for a country that is wider than it is high, or a continent.
  case albers(longitude: Double, latitude: Double, parallels: (Double, Double))

  package static func == (left: MapProjection, right: MapProjection) -> Bool {
    switch (left, right) {
    case (.equirectangular, .equirectangular): true
    case (.albers(let a, let b, let c), .albers(let x, let y, let z)): a == x && b == y && c == z
    default: false
    }
  }

  /// The kinds in one word.
  package enum Kind: String, Choice {
    case equirectangular, albers
  }
}

extension MapProjection: Described {
  package static let kind = "projection"

  package init(at _: SourcePosition) { self = .equirectangular }

  package static let fields: [Field<Self>] = [
    .made("kind", Kind.fieldType, isRequired: true),
    .made("center", .list(.decimal)).noted("longitude and latitude, of albers"),
    .made("parallels", .list(.decimal)).noted("two latitudes, of albers"),
  ]
}
