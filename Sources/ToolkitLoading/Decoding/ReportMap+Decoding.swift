import Diagnostics
import ToolkitModel

extension ReportMap {
  /// Reads what a map says of itself; `boundaries` is the file that lies beside it.
  init?(_ reader: PieceReader, id: PieceID<ReportMap>, boundaries: SourceText) {
    let title = reader.text("title")
    let source = reader.text("source")
    let credit = reader.text("credit")
    let property = reader.string("property")
    let width = reader.integer("width")
    let projection = reader.requiredObject("projection", kind: "projection") { MapProjection($0) }
    let insets = reader.objects("insets", kind: "inset") { Inset($0) }
    let regions = reader.objects("regions", kind: "region") { reader -> Region? in
      let place = reader.requiredReference("place", to: Place.self)
      let name = reader.code("region")
      guard let place, let name else { return nil }
      return Region(place: place, name: name)
    }
    if let width, !(100...4_000).contains(width) {
      reader.report(
        "map-size", "a map cannot be \(width) units wide", at: reader.position,
        remedy: "write a width from 100 to 4000; 600 suits a city, 900 a country")
    }
    guard let width, let projection else { return nil }
    self.init(
      id: id, title: title, source: source, credit: credit, property: property, width: width,
      projection: projection, insets: insets, regions: regions, boundaries: boundaries,
      position: reader.position)
  }
}

extension ReportMap.Inset {
  fileprivate init?(_ reader: PieceReader) {
    let names = reader.codes("regions")
    let projection = reader.requiredObject("projection", kind: "projection") { MapProjection($0) }
    let box = reader.degrees("box", count: 4, in: 0...4_000)
    guard let projection, let box else { return nil }
    if box[2] < 1 || box[3] < 1 {
      reader.report(
        "map-size", "this inset has no area", at: reader.position,
        remedy: "write `box: [x, y, width, height]` in units of the map")
    }
    self.init(
      names: names, projection: projection,
      box: .init(x: box[0], y: box[1], width: box[2], height: box[3]))
  }
}

extension MapProjection {
  private enum Kind: String, CaseIterable {
    case equirectangular, albers
  }

  fileprivate init?(_ reader: PieceReader) {
    switch reader.choice("kind", of: Kind.self) {
    case nil: return nil
    case .equirectangular: self = .equirectangular
    case .albers:
      let center = reader.degrees("center", count: 2, in: -180...180)
      let parallels = reader.degrees("parallels", count: 2, in: -89...89)
      guard let center, let parallels else { return nil }
      if abs(parallels[0] + parallels[1]) < 1 {
        reader.report(
          "map-projection", "there is no cone between these parallels", at: reader.position,
          remedy: "choose two on the same side of the equator")
        return nil
      }
      self = .albers(
        longitude: center[0], latitude: center[1], parallels: (parallels[0], parallels[1]))
    }
  }
}

extension PieceReader {
  /// A list of so many numbers.
  fileprivate func degrees(
    _ key: String, count: Int, in range: ClosedRange<Double>
  ) -> [Double]? {
    guard let node = requiredNode(key) else { return nil }
    let written = codes(key)
    let numbers = written.compactMap { Double($0.value) }.filter { range.contains($0) }
    if numbers.count == count, written.count == count { return numbers }
    report(
      "wrong-type", "'\(key)' is not \(count) numbers", at: node.position, length: node.underline,
      remedy: "write \(count) numbers from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    return nil
  }
}
