import Diagnostics
import Foundation
import Testing

@testable import Composition
@testable import ToolkitModel

@Suite struct `The drawing of a map` {
  private static let folder =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Content/maps/"

  private static let states = MapProjection.albers(
    longitude: -96, latitude: 37.5, parallels: (29.5, 45.5))

  private func regions(_ name: String) throws -> [BoundaryRegion] {
    let data = try Data(contentsOf: URL(filePath: Self.folder + name + ".geojson"))
    var diagnostics: [Diagnostic] = []
    let file = BoundaryFile(
      parsing: SourceText(String(decoding: data, as: UTF8.self), file: name), naming: "id",
      diagnostics: &diagnostics)
    #expect(diagnostics == [])
    return file.regions
  }

  private func drawing(
    _ json: String, width: Int = 308, _ projection: MapProjection = .equirectangular
  ) -> MapDrawing {
    var diagnostics: [Diagnostic] = []
    let text = SourceText(json, file: "m.geojson")
    let file = BoundaryFile(parsing: text, naming: "n", diagnostics: &diagnostics)
    #expect(diagnostics == [])
    return drawing(file.regions, width: width, projection)
  }

  private func drawing(
    _ regions: [BoundaryRegion], width: Int, _ projection: MapProjection
  ) -> MapDrawing {
    let words = SourceText("", file: "")
    return MapDrawing(
      BoundaryFile(regions: regions),
      of: ReportMap(
        id: PieceID("m"), title: words, source: words, credit: words, property: "n", width: width,
        projection: projection, insets: [], regions: [], boundaries: words,
        position: SourcePosition(file: "m.yaml", line: 1, column: 1)))
  }

  private static func square(_ name: String, _ x: Int, _ y: Int) -> String {
    """
    {"type": "Feature", "properties": {"n": "\(name)"}, "geometry": {"type": "Polygon", "coordinates": \
    [[[\(x), \(y)], [\(x + 1), \(y)], [\(x + 1), \(y + 1)], [\(x), \(y + 1)], [\(x), \(y)]]]}}
    """
  }

  private static func collection(_ features: String...) -> String {
    #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#
  }

  @Test func `regions are laid out in whole units, north above`() {
    let drawing = drawing(
      Self.collection(Self.square("west", 0, 0), Self.square("east", 1, 0)))
    #expect((drawing.width, drawing.height) == (308, 158))
    #expect(
      drawing.regions.map(\.path) == [
        "M4 154l150 0 0-150-150 0z", "M154 154l150 0 0-150-150 0z",
      ])
    #expect(drawing.regions.map(\.middle) == [.init(x: 79, y: 79), .init(x: 229, y: 79)])
  }

  @Test func `a region on both sides of the date line is in one piece`() {
    let drawing = drawing(
      Self.collection(Self.square("west", 179, 0), Self.square("east", -180, 0)))
    #expect(drawing.regions.map(\.middle.x) == [79, 229])
  }

  @Test func `a region too small for an outline is still there`() {
    let speck = Self.square("speck", 0, 0).replacing("[1, ", with: "[0.001, ").replacing(
      ", 1]", with: ", 0.001]")
    let drawing = drawing(Self.collection(Self.square("land", 50, 0), speck))
    #expect(drawing.regions.last?.path == "M4 8l2 2-2 2-2-2z")
  }

  @Test func `regions without any extent are drawn, and no larger than the map`() {
    let flat = Self.square("flat", 0, 0).replacing("[1, ", with: "[0, ")
    #expect(drawing(Self.collection(flat)).regions.map(\.path) == ["M4 1202l2 2-2 2-2-2z"])
    let point = flat.replacing(", 1]", with: ", 0]")
    #expect(drawing(Self.collection(point)).height == 8)
    #expect(drawing(#"{"type": "FeatureCollection", "features": []}"#).regions == [])
  }

  @Test(arguments: ["us-states", "nyc-boroughs"])
  func `borders that regions share are one line in the drawing`(_ name: String) throws {
    let regions = try regions(name)
    let projection = name == "us-states" ? Self.states : .equirectangular
    let shapes = projection.projected(regions)
    // A place in several regions is one place on the plane, so it is one place in whole units.
    var places: [BoundaryRegion.Point: Set<PlanePoint>] = [:]
    var holders: [BoundaryRegion.Point: Set<String>] = [:]
    for (region, rings) in zip(regions, shapes) {
      for (ring, points) in zip(region.rings, rings) {
        for (point, plane) in zip(ring, points) {
          places[point, default: []].insert(plane)
          holders[point, default: []].insert(region.name)
        }
      }
    }
    #expect(places.values.allSatisfy { $0.count == 1 })
    #expect(holders.values.count { $0.count > 1 } > (name == "us-states" ? 500 : 3))
  }

  @Test func `regions keep the order of their areas`() throws {
    func area(_ region: MapDrawing.Region) -> Int {
      region.rings.reduce(0) { $0 + abs(MapDrawing.Region.area(of: $1)) }
    }
    let large = ["TX", "CA", "MT", "NM", "AZ", "NV", "CO", "WY", "UT", "ID", "KS"]
    let drawing = drawing(
      try regions("us-states").filter { large.contains($0.name) }, width: 900, Self.states)
    #expect(drawing.regions.sorted { area($0) > area($1) }.map(\.name) == large)
  }

  @Test func `the number of a region stands within its extent`() throws {
    for region in drawing(try regions("nyc-boroughs"), width: 600, .equirectangular).regions {
      let points = region.rings.joined()
      let xs = points.map(\.x)
      let ys = points.map(\.y)
      #expect((try #require(xs.min())...(try #require(xs.max()))).contains(region.middle.x))
      #expect((try #require(ys.min())...(try #require(ys.max()))).contains(region.middle.y))
    }
  }
}
