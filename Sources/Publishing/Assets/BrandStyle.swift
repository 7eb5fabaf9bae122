import Diagnostics
import ToolkitModel

/// The colour of a toolkit as style sheets take it: two values at their end.
///
/// A sheet names them where a link has its colour; where a reader asks for more contrast, it does not.
struct BrandStyle: Sendable, Equatable {
  private let rule: String

  init(_ brand: Brand) {
    rule = "\n:root{--brand:\(brand.light.hexadecimal);--brand-dark:\(brand.dark.hexadecimal)}"
  }

  func added(to sheet: [UInt8]) -> [UInt8] { sheet + rule.utf8 }

  /// That a sheet, as a toolkit's own may be, does not name the colour.
  func diagnostic(for sheet: Site.File) -> Diagnostic? {
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    if text.contains("var(--brand,"), text.contains("var(--brand-dark,") { return nil }
    return Diagnostic(
      .warning, "brand-unused", "'\(sheet.path)' has no place for the colour of `brand`", at: nil,
      remedy: "write var(--brand, …) for light pages and var(--brand-dark, …) for dark ones")
  }
}
