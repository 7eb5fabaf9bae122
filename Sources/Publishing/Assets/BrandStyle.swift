import Diagnostics
import ToolkitModel

/// How a toolkit is known again, as style sheets take it: two values at their end, and the look of its logo.
///
/// A sheet names them where a link has its colour; where a reader asks for more contrast, it does not.
struct BrandStyle: Sendable, Equatable {
  private let rule: String

  init(_ brand: Brand) {
    rule =
      "\n:root{--brand:\(brand.light.hexadecimal);--brand-dark:\(brand.dark.hexadecimal)}"
      // A logo is drawn for a light ground.
      + (brand.logo == nil ? "" : ".brand img{vertical-align:middle;background:#fff}")
  }

  func added(to sheet: [UInt8]) -> [UInt8] { sheet + rule.utf8 }

  /// That a sheet, as a toolkit's own may be, does not name the colour.
  func diagnostic(for sheet: Site.File) -> Diagnostic? {
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    if text.contains("var(--brand,"), text.contains("var(--brand-dark,") { return nil }
    return Diagnostic(
      .warning, "brand-unused", "'\(sheet.path)' does not use the color of `brand`", at: nil,
      remedy: "write var(--brand, …) for light pages and var(--brand-dark, …) for dark ones")
  }
}
