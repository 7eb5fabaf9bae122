import Diagnostics
import JSON

/// The regions of a GeoJSON file (RFC 7946), in its order.
struct BoundaryFile: Sendable, Equatable {
  let regions: [BoundaryRegion]
}

extension BoundaryFile {
  /// Reads a collection of polygons; the regions before the first fault in the JSON stay.
  init(parsing text: SourceText, naming property: String, diagnostics: inout [Diagnostic]) {
    var reading = BoundaryReading(text: text, property: property)
    reading.readCollection()
    diagnostics += reading.diagnostics
    regions = reading.regions
  }
}

/// What one pass over a GeoJSON file finds.
private struct BoundaryReading {
  let text: SourceText
  let property: String
  private(set) var regions: [BoundaryRegion] = []
  private(set) var diagnostics: [Diagnostic] = []
  var names: Set<String> = []
  /// After so many faults the rest is not read: finding the line of each takes the length of the file.
  private static let faultLimit = 50

  mutating func readCollection() {
    var scanner = JSONScanner(text.bytes)
    var kind: String?
    var hasFeatures = false
    let isWhole = scanner.object { key, scanner in
      switch key {
      case "type":
        kind = scanner.string()
        return kind != nil
      case "features":
        hasFeatures = true
        return scanner.list { readFeature(from: &$0) }
      default: return scanner.value() != nil
      }
    }
    guard isWhole, scanner.isAtEnd else {
      if diagnostics.count < Self.faultLimit {
        report(
          "boundary-json", "this is not JSON from here on", scanner.offset,
          remedy: "export the file again from the program that made it")
      }
      return
    }
    if kind != "FeatureCollection" || !hasFeatures {
      report(
        "boundary-json", "this file is not a FeatureCollection", 0,
        remedy: "export the regions as one GeoJSON FeatureCollection (RFC 7946)")
    }
  }

  private mutating func readFeature(from scanner: inout JSONScanner) -> Bool {
    _ = scanner.peek()
    let start = scanner.offset
    var name: String?
    var kind: String?
    var polygons: [[[BoundaryRegion.Point]]]?
    let isWhole = scanner.object { key, scanner in
      switch key {
      case "properties":
        return scanner.object { key, scanner in
          guard key == property, scanner.peek() == UInt8(ascii: "\"") else {
            return scanner.value() != nil
          }
          name = scanner.string()
          return name != nil
        }
      case "geometry":
        return scanner.object { key, scanner in
          switch key {
          case "type":
            kind = scanner.string()
            return kind != nil
          case "coordinates": return scanner.coordinates(&polygons)
          default: return scanner.value() != nil
          }
        }
      default: return scanner.value() != nil
      }
    }
    guard isWhole else { return false }
    add(name, kind, polygons, start)
    return diagnostics.count < Self.faultLimit
  }

  private mutating func add(
    _ name: String?, _ kind: String?, _ polygons: [[[BoundaryRegion.Point]]]?, _ start: Int
  ) {
    guard let name else {
      report(
        "boundary-region", "a region has no property '\(property)'", start,
        remedy: "`property` in the map's file says which property names the regions")
      return
    }
    guard names.insert(name).inserted else {
      report(
        "boundary-region", "the region '\(name)' appears twice", start,
        remedy: "combine both into one MultiPolygon")
      return
    }
    guard kind == "Polygon" || kind == "MultiPolygon", let polygons else {
      report(
        "boundary-geometry", "the region '\(name)' is a \(kind ?? "nothing"), not a polygon", start,
        remedy: "a region is a Polygon or a MultiPolygon")
      return
    }
    let rings = polygons.flatMap(\.self)
    for ring in rings where ring.count < 4 || ring.first != ring.last {
      report(
        "boundary-geometry", "an outline of '\(name)' does not end where it begins", start,
        remedy: "a ring has at least four positions, and the last equals the first")
      return
    }
    let isOnEarth = rings.joined().allSatisfy {
      (-180...180).contains($0.longitude) && (-90...90).contains($0.latitude)
    }
    guard isOnEarth, !rings.isEmpty else {
      report(
        "boundary-geometry", "the region '\(name)' has coordinates that are not degrees", start,
        remedy: "write longitude and latitude in degrees (WGS 84), longitude first")
      return
    }
    regions.append(BoundaryRegion(name: name, rings: rings))
  }

  private mutating func report(
    _ rule: String, _ message: String, _ offset: Int, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(.error, rule, message, at: text.position(offset: offset), remedy: remedy))
  }
}

extension JSONScanner {
  /// Takes what has the depth of polygons as them, and skips all else; the type says what it is.
  fileprivate mutating func coordinates(_ polygons: inout [[[BoundaryRegion.Point]]]?) -> Bool {
    switch depth {
    case 3:
      let rings = rings()
      polygons = rings.map { [$0] }
      return rings != nil
    case 4:
      var found: [[[BoundaryRegion.Point]]] = []
      let isWhole = list { scanner in
        guard let rings = scanner.rings() else { return false }
        found.append(rings)
        return true
      }
      polygons = found
      return isWhole
    default: return value() != nil
    }
  }

  /// How many lists open here, one in the other.
  private var depth: Int {
    var rest = self
    var depth = 0
    while depth < 5, rest.take("[") { depth += 1 }
    return depth
  }

  private mutating func rings() -> [[BoundaryRegion.Point]]? {
    var rings: [[BoundaryRegion.Point]] = []
    let isWhole = list { scanner in
      var ring: [BoundaryRegion.Point] = []
      let isWhole = scanner.list { scanner in
        guard scanner.take("["), let longitude = scanner.decimal(), scanner.take(","),
          let latitude = scanner.decimal()
        else { return false }
        // A height may follow; nothing is drawn of it.
        while scanner.take(",") {
          guard scanner.decimal() != nil else { return false }
        }
        ring.append(.init(longitude: longitude, latitude: latitude))
        return scanner.take("]")
      }
      rings.append(ring)
      return isWhole
    }
    return isWhole ? rings : nil
  }
}

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
