import Testing

@Suite struct `The style sheet of print` {
  private let css = String(decoding: LoadedGuide.styles, as: UTF8.self)

  /// The colours of a property, as six hexadecimal digits.
  private func colours(where isMeant: (Substring) -> Bool) -> [UInt32] {
    css.split(separator: "#").indices.dropFirst().compactMap { index in
      let parts = css.split(separator: "#")
      let property = parts[index - 1].split(whereSeparator: { ";{".contains($0) }).last ?? ""
      guard isMeant(property) else { return nil }
      let digits = parts[index].prefix { $0.isHexDigit }
      guard digits.count == 3 || digits.count == 6 else { return nil }
      return UInt32(
        digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits), radix: 16)
    }
  }

  /// As WCAG 2 computes it, against white paper; greys only.
  private func contrast(_ colour: UInt32) -> Double {
    let channel = Double(colour & 0xFF) / 255
    var power = 1.0
    // The exponent 2.4 by halves, without a mathematics library: (x^12)^(1/5).
    let base = (channel + 0.055) / 1.055
    for _ in 0..<12 { power *= base }
    var root = power
    for _ in 0..<60 {
      root -= (root * root * root * root * root - power) / (5 * root * root * root * root)
    }
    return 1.05 / ((channel <= 0.04045 ? channel / 12.92 : root) + 0.05)
  }

  @Test func `prints text in black or dark grey`() {
    let text = colours { $0.drop { $0 == " " }.hasPrefix("color:") }
    #expect(!text.isEmpty)
    // White stands on the bands alone.
    for colour in text where colour != 0xFFFFFF {
      #expect(colour >> 16 == colour & 0xFF && colour >> 8 & 0xFF == colour & 0xFF)
      #expect(contrast(colour) >= 7)
    }
  }

  @Test func `has no colour of its own but black, white and grey`() {
    for colour in colours(where: { _ in true }) {
      #expect(colour >> 16 == colour & 0xFF && colour >> 8 & 0xFF == colour & 0xFF)
    }
  }

  @Test func `fetches nothing`() {
    #expect(!css.contains("url(") && !css.contains("@import"))
  }
}
