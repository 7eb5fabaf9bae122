import Diagnostics
import JSONReading
import ToolkitModel

/// The regions of a GeoJSON file (RFC 7946), in its order.
struct BoundaryFile: Sendable, Equatable {
  let regions: [BoundaryRegion]

  init(regions: [BoundaryRegion]) {
    self.regions = regions
  }

  /// Reads a collection of polygons.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - property: the property that names each region.
  ///   - diagnostics: takes what is wrong; the regions before the first fault in the JSON stay.
  init(parsing text: SourceText, naming property: String, diagnostics: inout [Diagnostic]) {
    var reading = BoundaryReading(text: text, property: property)
    reading.readCollection()
    diagnostics += reading.diagnostics
    regions = reading.regions
  }
}

/// One pass over a GeoJSON file.
private struct BoundaryReading {
  let text: SourceText
  let property: String
  private var scanner: JSONScanner
  private(set) var regions: [BoundaryRegion] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var names: Set<String> = []
  /// After so many faults the rest is not read: finding the line of each takes the length of the file.
  private static let faultLimit = 50

  init(text: SourceText, property: String) {
    self.text = text
    self.property = property
    scanner = JSONScanner(text.bytes)
  }

  mutating func readCollection() {
    var kind: String?
    var hasFeatures = false
    let isWhole = readObject { reading, key in
      switch key {
      case "type":
        kind = reading.scanner.string()
        return kind != nil
      case "features":
        hasFeatures = true
        return reading.readList { $0.readFeature() }
      default: return reading.scanner.skipValue()
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

  private mutating func readFeature() -> Bool {
    _ = scanner.peek()
    let start = scanner.offset
    var name: String?
    var geometry: (kind: String?, polygons: [[[BoundaryRegion.Point]]]?) = (nil, nil)
    let isWhole = readObject { reading, key in
      switch key {
      case "properties":
        return reading.readObject { reading, key in
          guard key == reading.property, reading.scanner.peek() == UInt8(ascii: "\"") else {
            return reading.scanner.skipValue()
          }
          name = reading.scanner.string()
          return name != nil
        }
      case "geometry":
        return reading.readObject { reading, key in
          switch key {
          case "type":
            geometry.kind = reading.scanner.string()
            return geometry.kind != nil
          case "coordinates":
            // Only what has the depth of polygons is read as them; the type says what it is.
            switch reading.depth {
            case 3:
              let rings = reading.readRings()
              geometry.polygons = rings.map { [$0] }
              return rings != nil
            case 4:
              var polygons: [[[BoundaryRegion.Point]]] = []
              let isWhole = reading.readList { reading in
                guard let rings = reading.readRings() else { return false }
                polygons.append(rings)
                return true
              }
              geometry.polygons = polygons
              return isWhole
            default: return reading.scanner.skipValue()
            }
          default: return reading.scanner.skipValue()
          }
        }
      default: return reading.scanner.skipValue()
      }
    }
    guard isWhole else { return false }
    add(name, geometry.kind, geometry.polygons, start)
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

  /// How many lists open here, one in the other.
  private var depth: Int {
    mutating get {
      let start = scanner
      defer { scanner = start }
      var depth = 0
      while depth < 5, scanner.take("[") { depth += 1 }
      return depth
    }
  }

  private mutating func readRings() -> [[BoundaryRegion.Point]]? {
    var rings: [[BoundaryRegion.Point]] = []
    let isWhole = readList { reading in
      var ring: [BoundaryRegion.Point] = []
      let isWhole = reading.readList { reading in
        guard reading.scanner.take("["), let longitude = reading.scanner.decimal(),
          reading.scanner.take(","), let latitude = reading.scanner.decimal()
        else { return false }
        // A height may follow; nothing is drawn of it.
        while reading.scanner.take(",") {
          guard reading.scanner.decimal() != nil else { return false }
        }
        ring.append(.init(longitude: longitude, latitude: latitude))
        return reading.scanner.take("]")
      }
      rings.append(ring)
      return isWhole
    }
    return isWhole ? rings : nil
  }

  /// Reads the members of an object; `false` where it is none, or a member cannot be read.
  private mutating func readObject(
    _ member: (inout BoundaryReading, String) -> Bool
  ) -> Bool {
    guard scanner.take("{") else { return false }
    if scanner.take("}") { return true }
    repeat {
      guard let key = scanner.string(), scanner.take(":"), member(&self, key) else { return false }
    } while scanner.take(",")
    return scanner.take("}")
  }

  private mutating func readList(_ item: (inout BoundaryReading) -> Bool) -> Bool {
    guard scanner.take("[") else { return false }
    if scanner.take("]") { return true }
    repeat { guard item(&self) else { return false } } while scanner.take(",")
    return scanner.take("]")
  }

  private mutating func report(
    _ rule: String, _ message: String, _ offset: Int, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(.error, rule, message, at: text.position(offset: offset), remedy: remedy))
  }
}
