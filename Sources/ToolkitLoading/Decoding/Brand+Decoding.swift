import Diagnostics
import ToolkitModel

extension Brand {
  /// `brand:` of a `toolkit.yaml`; a colour in which links could not be read is refused.
  init?(_ reader: PieceReader) {
    let light = reader.color("color", on: .light, isRequired: true)
    let dark = reader.color("dark_color", on: .dark, isRequired: false)
    let logo = reader.optionalCode("logo")
    guard let light else { return nil }
    self.init(light: light, dark: dark, logo: logo)
  }
}

extension PieceReader {
  fileprivate func color(_ key: String, on ground: Brand.Ground, isRequired: Bool) -> ScreenColor? {
    guard let read = isRequired ? code(key) : optionalCode(key) else { return nil }
    guard let color = ScreenColor(hexadecimal: read.value) else {
      report(
        "wrong-type", "'\(key)' is '\(read.value)', not a color", at: read.position,
        length: read.length, remedy: "write # and six hexadecimal digits in quotes: \"#0b4f9e\"")
      return nil
    }
    if ground.carries(color) { return color }
    report(
      "low-contrast",
      "'\(read.value)' has a contrast of \(Self.ratio(color, on: .light)) on light pages and "
        + "\(Self.ratio(color, on: .dark)) on dark pages; '\(key)' needs 4.5:1 on "
        + (ground == .light ? "light ones" : "dark ones"),
      at: read.position, length: read.length,
      remedy: "write \"\(ground.nearest(to: color).hexadecimal)\", the nearest readable color")
    return nil
  }

  /// Rounded down, so that what is refused never reads 4.5.
  private static func ratio(_ color: ScreenColor, on ground: Brand.Ground) -> String {
    let tenths = Int(ground.contrast(of: color) * 10)
    return "\(tenths / 10).\(tenths % 10):1"
  }
}
