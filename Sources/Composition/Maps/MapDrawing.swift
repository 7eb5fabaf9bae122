import ToolkitModel

/// A map's regions laid out in whole units, ready to be written.
struct MapDrawing: Sendable, Equatable {
  /// A place in the drawing.
  struct Point: Sendable, Hashable {
    let x: Int
    let y: Int
  }

  struct Region: Sendable, Equatable {
    let name: String
    /// Without repeated places; the last is not the first again.
    let rings: [[Point]]
    /// Where a number stands: the middle of its largest outline.
    let middle: Point
  }

  /// The white around the drawing, in units.
  private static let margin = 4.0
  /// The least extent that is scaled, in the earth's radius: less than an inch.
  private static let smallest = 1e-9
  /// How many times as high as wide a drawing may be.
  private static let tallest = 4.0

  let width: Int
  let height: Int
  let regions: [Region]

  init(_ boundaries: BoundaryFile, of map: ReportMap) {
    let away = Set(map.insets.flatMap { $0.names.map(\.value) })
    let main = boundaries.regions.filter { !away.contains($0.name) }
    let wide = Double(map.width) - 2 * Self.margin
    var placed: [String: [[PlanePoint]]] = [:]
    var low = 0.0
    func place(
      _ regions: [BoundaryRegion], _ projection: MapProjection,
      _ fit: (_ width: Double, _ height: Double) -> (scale: Double, x: Double, y: Double)
    ) {
      let shapes = projection.projected(regions)
      let points = shapes.joined().joined()
      let left = points.map(\.x).min() ?? 0
      let top = points.map(\.y).min() ?? 0
      let size = ((points.map(\.x).max() ?? 0) - left, (points.map(\.y).max() ?? 0) - top)
      // What has no extent one way must not be drawn endlessly long the other way.
      let (scale, x, y) = fit(max(size.0, Self.smallest), max(size.1, Self.smallest))
      low = max(low, y + size.1 * scale)
      for (region, rings) in zip(regions, shapes) {
        placed[region.name] = rings.map { ring in
          ring.map { PlanePoint(x: x + ($0.x - left) * scale, y: y + ($0.y - top) * scale) }
        }
      }
    }
    place(main, map.projection) { width, height in
      (min(wide / width, Self.tallest * wide / height), Self.margin, Self.margin)
    }
    for inset in map.insets {
      let names = Set(inset.names.map(\.value))
      place(boundaries.regions.filter { names.contains($0.name) }, inset.projection) {
        (min(inset.box.width / $0, inset.box.height / $1), inset.box.x, inset.box.y)
      }
    }
    width = map.width
    height = Int((low + Self.margin).rounded())
    regions = boundaries.regions.map { region in
      Region(name: region.name, shape: placed[region.name] ?? [])
    }
  }
}

extension MapDrawing.Region {
  /// Rounds every place by itself, so that borders that two regions share stay one.
  fileprivate init(name: String, shape: [[PlanePoint]]) {
    self.name = name
    let rounded = shape.map { ring -> [MapDrawing.Point] in
      var points: [MapDrawing.Point] = []
      for point in ring {
        let unit = MapDrawing.Point(x: Int(point.x.rounded()), y: Int(point.y.rounded()))
        if points.last != unit { points.append(unit) }
      }
      if points.count > 1, points.first == points.last { points.removeLast() }
      return points
    }
    let rings = rounded.filter { Set($0).count > 2 }
    // What is too small to have an outline in whole units must not vanish.
    self.rings = rings.isEmpty ? rounded.first.map { [Self.diamond(around: $0)] } ?? [] : rings
    let largest = self.rings.max { abs(Self.area(of: $0)) < abs(Self.area(of: $1)) } ?? []
    middle = Self.middle(of: largest)
  }

  private static func diamond(around points: [MapDrawing.Point]) -> [MapDrawing.Point] {
    let point = points.first ?? MapDrawing.Point(x: 0, y: 0)
    return [(0, -2), (2, 0), (0, 2), (-2, 0)].map {
      MapDrawing.Point(x: point.x + $0.0, y: point.y + $0.1)
    }
  }

  /// Twice the area, with a sign for the direction.
  static func area(of ring: [MapDrawing.Point]) -> Int {
    pairs(of: ring).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
  }

  private static func middle(of ring: [MapDrawing.Point]) -> MapDrawing.Point {
    let area = area(of: ring)
    guard area != 0 else { return ring.first ?? MapDrawing.Point(x: 0, y: 0) }
    var x = 0
    var y = 0
    for (a, b) in pairs(of: ring) {
      let cross = a.x * b.y - b.x * a.y
      x += (a.x + b.x) * cross
      y += (a.y + b.y) * cross
    }
    return MapDrawing.Point(x: x / (3 * area), y: y / (3 * area))
  }

  private static func pairs(
    of ring: [MapDrawing.Point]
  ) -> Zip2Sequence<[MapDrawing.Point], [MapDrawing.Point]> {
    zip(ring, Array(ring.dropFirst()) + Array(ring.prefix(1)))
  }

  /// The outlines as the data of an SVG path, in steps from place to place.
  var path: String {
    var path = ""
    var last = MapDrawing.Point(x: 0, y: 0)
    for ring in rings {
      guard let first = ring.first else { continue }
      path += path.isEmpty ? "M\(first.x) \(first.y)" : "m\(first.x - last.x) \(first.y - last.y)"
      path += "l"
      var at = first
      for (index, point) in ring.dropFirst().enumerated() {
        let step = [point.x - at.x, point.y - at.y]
        for (part, number) in step.enumerated() {
          // A minus keeps numbers apart by itself.
          if index + part > 0, number >= 0 { path += " " }
          path += "\(number)"
        }
        at = point
      }
      path += "z"
      last = first
    }
    return path
  }
}
