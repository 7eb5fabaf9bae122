import ToolkitModel

extension ReportMap: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> ReportMap? {
    if !(100...4_000).contains(width) {
      reader.report(
        "map-size", "a map cannot be \(width) units wide", at: reader.position,
        remedy: "write a width from 100 to 4000; 600 suits a city, 900 a country")
    }
    return isWhole ? self : nil
  }
}

extension ReportMap.Inset: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> ReportMap.Inset? {
    guard let box = reader.degrees("box", count: 4, in: 0...4_000), isWhole else { return nil }
    if box[2] < 1 || box[3] < 1 {
      reader.report(
        "map-size", "this inset has no area", at: reader.position,
        remedy: "write `box: [x, y, width, height]` in units of the map")
    }
    var inset = self
    inset.box = .init(x: box[0], y: box[1], width: box[2], height: box[3])
    return inset
  }
}

extension MapProjection: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> MapProjection? {
    let kind: Kind? = reader.value("kind", isRequired: true)
    switch kind {
    case nil: return nil
    case .equirectangular: return .equirectangular
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
      return .albers(
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
      "wrong-type", "'\(key)' is not \(count) numbers", at: node,
      remedy: "write \(count) numbers from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    return nil
  }
}
