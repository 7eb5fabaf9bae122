/// A colour as screens show it.
package struct ScreenColor: Sendable, Equatable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour written as `#` and six hexadecimal digits; `nil` for anything else.
  package init?(hexadecimal text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
  }

  /// `#` and six digits, in small letters.
  package var hexadecimal: String {
    "#"
      + [red, green, blue].map { value in
        (value < 16 ? "0" : "") + String(value, radix: 16)
      }.joined()
  }

  /// How far two colours can be told apart, from 1 to 21: the contrast ratio of WCAG 2.2
  /// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
  package func contrast(with other: ScreenColor) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The relative luminance of WCAG 2.2, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ value: UInt8) -> Double {
    let channel = Double(value) / 255
    if channel <= 0.04045 { return channel / 12.92 }
    // The exponent 2.4 without a mathematics library, so that every machine has the same bits: (x^12)^(1/5).
    let base = (channel + 0.055) / 1.055
    var power = 1.0
    for _ in 0..<12 { power *= base }
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - power) / (5 * fourth)
    }
    return root
  }

  /// The colour with a part of another in it.
  ///
  /// - Parameters:
  ///   - other: the colour to come nearer to.
  ///   - hundredths: how much of it, 0 to 100.
  /// - Returns: the mixture, channel by channel.
  package func mixed(with other: ScreenColor, hundredths: Int) -> ScreenColor {
    func mix(_ left: UInt8, _ right: UInt8) -> UInt8 {
      UInt8(clamping: (Int(left) * (100 - hundredths) + Int(right) * hundredths + 50) / 100)
    }
    return ScreenColor(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
