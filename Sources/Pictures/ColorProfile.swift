// Reading and writing ICC profiles (ICC.1:2022), as far as pictures need them.

extension ColorModel {
  /// The model that a profile of three primaries or of gray describes; `nil` where it is no profile, so that
  /// programs ignore it.
  ///
  /// - Throws: `unusualColors` for one of another kind: of inks, or with tables of colors.
  init?(ofProfile profile: [UInt8]) throws(PictureRefusal) {
    let reader = PictureBytes(profile)
    guard reader.has("acsp".utf8, at: 36), let count = try? reader.big(128, bytes: 4), count < 256
    else { return nil }
    var tags: [String: PictureBytes] = [:]
    for index in 0..<count {
      let entry = 132 + index * 12
      guard let name = try? reader.slice(entry, 4),
        let start = try? reader.big(entry + 4, bytes: 4),
        let length = try? reader.big(entry + 8, bytes: 4),
        let content = try? reader.slice(start, length)
      else { return nil }
      tags[String(decoding: name, as: UTF8.self)] = PictureBytes(content)
    }
    guard tags["A2B0"] == nil, tags["D2B0"] == nil else { throw .unusualColors }
    if reader.has("GRAY".utf8, at: 16) {
      guard let curve = tags["kTRC"].flatMap({ ColorCurve($0) }) else { throw .unusualColors }
      self.init(primaries: Self.standard.primaries, curves: [curve, curve, curve], isGray: true)
      return
    }
    guard reader.has("RGB ".utf8, at: 16) else { throw .unusualColors }
    let primaries = ["rXYZ", "gXYZ", "bXYZ"].compactMap { tags[$0].flatMap(Self.color) }
    let curves = ["rTRC", "gTRC", "bTRC"].compactMap { tags[$0].flatMap { ColorCurve($0) } }
    guard primaries.count == 3, curves.count == 3 else { throw .unusualColors }
    self.init(primaries: primaries, curves: curves)
  }

  private static func color(_ tag: PictureBytes) -> [Double]? {
    guard tag.has("XYZ ".utf8, at: 0) else { return nil }
    let numbers = [8, 12, 16].compactMap { try? tag.fixed($0) }
    return numbers.count == 3 ? numbers : nil
  }
}

extension ColorSpace {
  /// A profile of the space that is the same in every file.
  var profile: [UInt8] {
    let curve = model.curves[0].tag
    var tags = [
      ("desc", Self.text(name)), ("cprt", Self.text("No copyright")),
      ("wtpt", Self.color([0.9642, 1, 0.8249])),
    ]
    tags += zip(["rXYZ", "gXYZ", "bXYZ"], model.primaries).map { ($0, Self.color($1)) }
    var table: [UInt8] = []
    var content: [UInt8] = []
    let start = 132 + (tags.count + 3) * 12
    for (name, tag) in tags {
      Self.add(name, at: start + content.count, tag.count, to: &table)
      content += tag + [UInt8](repeating: 0, count: (4 - tag.count % 4) % 4)
    }
    // One curve serves all three.
    for name in ["rTRC", "gTRC", "bTRC"] {
      Self.add(name, at: start + content.count, curve.count, to: &table)
    }
    content += curve
    var profile = Self.header(size: start + content.count)
    profile.append(big: tags.count + 3, bytes: 4)
    return profile + table + content
  }

  private static func header(size: Int) -> [UInt8] {
    var header: [UInt8] = []
    header.append(big: size, bytes: 4)
    header += [0, 0, 0, 0, 4, 0x20, 0, 0]
    header += "mntrRGB XYZ ".utf8
    // A date must be there; this one says nothing.
    for number in [2000, 1, 1, 0, 0, 0] { header.append(big: number, bytes: 2) }
    header += "acsp".utf8
    header += [UInt8](repeating: 0, count: 28)
    for number in [0.9642, 1, 0.8249] { header.append(fixed: number) }
    return header + [UInt8](repeating: 0, count: 48)
  }

  private static func add(_ name: String, at place: Int, _ length: Int, to table: inout [UInt8]) {
    table += name.utf8
    table.append(big: place, bytes: 4)
    table.append(big: length, bytes: 4)
  }

  private static func color(_ numbers: [Double]) -> [UInt8] {
    var tag = Array("XYZ ".utf8) + [0, 0, 0, 0]
    for number in numbers { tag.append(fixed: number) }
    return tag
  }

  /// A text in English, as the format wants one.
  private static func text(_ text: String) -> [UInt8] {
    var tag = Array("mluc".utf8) + [0, 0, 0, 0]
    tag.append(big: 1, bytes: 4)
    tag.append(big: 12, bytes: 4)
    tag += "enUS".utf8
    tag.append(big: text.utf16.count * 2, bytes: 4)
    tag.append(big: 28, bytes: 4)
    for unit in text.utf16 { tag.append(big: Int(unit), bytes: 2) }
    return tag
  }
}
