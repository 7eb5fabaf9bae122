import Platform
import ToolkitModel

/// A place on the plane, in the earth's radius; y grows to the south, as in drawings.
struct PlanePoint: Sendable, Hashable {
  let x: Double
  let y: Double
}

extension MapProjection {
  /// Lays regions on the plane; the same place in two regions is the same place there.
  func projected(_ regions: [BoundaryRegion]) -> [[[PlanePoint]]] {
    let all = regions.flatMap { $0.rings.joined() }
    let latitudes = all.map(\.latitude)
    let middle = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let longitude =
      switch self {
      // Anywhere in the map will do; it only says where the plane is cut.
      case .equirectangular: all.first?.longitude ?? 0
      case .albers(let longitude, _, _): longitude
      }
    let project = projection(middle: middle * .pi / 180)
    return regions.map { region in
      region.rings.map { ring in
        ring.map { point in
          var east = point.longitude - longitude
          if east > 180 { east -= 360 }
          if east < -180 { east += 360 }
          return project(east * .pi / 180, point.latitude * .pi / 180)
        }
      }
    }
  }

  /// From radians east of the middle and radians of latitude; Snyder, Map Projections (1987), pages 90 and 98.
  private func projection(middle: Double) -> (Double, Double) -> PlanePoint {
    switch self {
    case .equirectangular:
      let scale = cos(middle)
      return { PlanePoint(x: $0 * scale, y: -$1) }
    case .albers(_, let latitude, let parallels):
      let first = parallels.0 * .pi / 180
      let n = (sin(first) + sin(parallels.1 * .pi / 180)) / 2
      let c = cos(first) * cos(first) + 2 * n * sin(first)
      func radius(_ latitude: Double) -> Double {
        (max(0, c - 2 * n * sin(latitude))).squareRoot() / n
      }
      let origin = radius(latitude * .pi / 180)
      return { east, latitude in
        let rho = radius(latitude)
        return PlanePoint(x: rho * sin(n * east), y: rho * cos(n * east) - origin)
      }
    }
  }
}
