package import Diagnostics

/// How a toolkit is known again: the colour of its links, one for light pages, one for dark, and its logo.
///
/// No colour serves both: on white and on our dark ground together, none passes the 4.5 that either needs.
package struct Brand: Described, Equatable {
  package static let kind = "brand"

  package var light: ScreenColor
  /// Where none is written, the first with as much white as dark pages need.
  package var dark: ScreenColor
  /// A picture of the content, by its path there (`images/logo.svg`).
  package var logo: Located<String>?

  package init(light: ScreenColor, dark: ScreenColor? = nil) {
    self.light = light
    self.dark = dark ?? Ground.dark.nearest(to: light)
  }
}

extension Brand {
  package init(at _: SourcePosition) {
    self.init(light: ScreenColor(red: 0, green: 0, blue: 0))
  }

  package static let fields: [Field<Self>] = [
    .made("color", .words, isRequired: true), .made("dark_color", .words),
    .optionalCode(\.logo, "logo", in: nil),
  ]
}

extension ScreenColor {
  /// The signature color of the templates, for toolkits without one of their own.
  package static let signature = ScreenColor(red: 0x00, green: 0x59, blue: 0x5E)
}

extension Brand {
  /// All that links stand on in one mode: the page, its surfaces, its boxes.
  package struct Ground: Sendable, Equatable {
    /// What text must at least have on everything that it stands on.
    package static let leastContrast = 4.5

    /// The grounds of `site.css`; a test holds them against it.
    package let colors: [ScreenColor]
    /// Towards what a colour has to go to be seen better.
    private let end: ScreenColor

    package static let light = Ground(
      [0xFFFFFF, 0xF3F5F6, 0xE4F3F3, 0xFDECEC], end: 0x000000)
    package static let dark = Ground(
      [0x14171B, 0x1F242B, 0x0C2E31, 0x3B1416], end: 0xFFFFFF)

    private init(_ colors: [UInt32], end: UInt32) {
      func color(_ number: UInt32) -> ScreenColor {
        ScreenColor(
          red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
      }
      self.colors = colors.map(color)
      self.end = color(end)
    }

    /// The contrast of a colour on the ground where it is seen worst.
    package func contrast(of color: ScreenColor) -> Double {
      colors.map { $0.contrast(with: color) }.min() ?? 1
    }

    package func carries(_ color: ScreenColor) -> Bool {
      contrast(of: color) >= Self.leastContrast
    }

    /// The colour itself if it can be read, else the one nearest to it, towards black or white, that can.
    package func nearest(to color: ScreenColor) -> ScreenColor {
      (0...100).lazy.map { color.mixed(with: end, hundredths: $0) }.first { carries($0) } ?? end
    }
  }
}
