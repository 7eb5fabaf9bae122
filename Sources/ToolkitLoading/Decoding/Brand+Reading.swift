import ToolkitModel

extension Brand: JointlyRead {
  /// A colour in which links could not be read is refused.
  func completed(by reader: PieceReader, isWhole: Bool) -> Brand? {
    let light = reader.color("color", on: .light, isRequired: true)
    let dark = reader.color("dark_color", on: .dark, isRequired: false)
    guard let light else { return nil }
    var brand = Brand(light: light, dark: dark)
    brand.logo = logo
    return brand
  }
}

extension PieceReader {
  fileprivate func color(_ key: String, on ground: Brand.Ground, isRequired: Bool) -> ScreenColor? {
    let read: Located<ScreenColor>? = value(key, isRequired: isRequired)
    guard let read, let written = optionalCode(key) else { return nil }
    if ground.carries(read.value) { return read.value }
    report(
      "low-contrast",
      "'\(written.value)' has a contrast of \(Self.ratio(read.value, on: .light)) on light pages and "
        + "\(Self.ratio(read.value, on: .dark)) on dark pages; '\(key)' needs 4.5:1 on "
        + (ground == .light ? "light ones" : "dark ones"),
      at: read,
      remedy: "write \"\(ground.nearest(to: read.value).hexadecimal)\", the nearest readable color")
    return nil
  }

  /// Rounded down, so that what is refused never reads 4.5.
  private static func ratio(_ color: ScreenColor, on ground: Brand.Ground) -> String {
    let tenths = Int(ground.contrast(of: color) * 10)
    return "\(tenths / 10).\(tenths % 10):1"
  }
}
