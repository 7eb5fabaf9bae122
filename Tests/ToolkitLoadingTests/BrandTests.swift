import Diagnostics
import Foundation
import Testing
import ToolkitLoading
import ToolkitModel

@Suite struct `The colour of a toolkit` {
  private let black = ScreenColor(red: 0, green: 0, blue: 0)
  private let white = ScreenColor(red: 255, green: 255, blue: 255)

  private func color(_ text: String) throws -> ScreenColor {
    try #require(ScreenColor(hexadecimal: text))
  }

  @Test func `is written as six digits`() throws {
    #expect(try color("#0B4f9e") == ScreenColor(red: 0x0B, green: 0x4F, blue: 0x9E))
    #expect(try color("#0B4f9e").hexadecimal == "#0b4f9e")
    for text in ["", "#", "#fff", "0b4f9e", "#0b4f9", "#0b4f9e0", "#+b4f9e", "#0b4f9g", "blue"] {
      #expect(ScreenColor(hexadecimal: text) == nil, "\(text)")
    }
  }

  @Test func `has the contrast that WCAG computes`() throws {
    #expect(abs(black.contrast(with: white) - 21) < 0.000_001)
    #expect(white.contrast(with: white) == 1)
    // The two greys on white between which the bar of 4.5 is known to lie.
    #expect(try color("#767676").contrast(with: white) >= 4.5)
    #expect(try color("#777777").contrast(with: white) < 4.5)
  }

  @Test func `that no page could show is moved until one can`() throws {
    for text in ["#7fb2ff", "#ffffff", "#ffdd00", "#000000", "#0b4f9e"] {
      let brand = Brand(light: Brand.Ground.light.nearest(to: try color(text)))
      #expect(Brand.Ground.light.carries(brand.light), "\(text)")
      #expect(Brand.Ground.dark.carries(brand.dark), "\(text)")
    }
    #expect(Brand.Ground.light.nearest(to: try color("#0b4f9e")).hexadecimal == "#0b4f9e")
  }

  @Test func `cannot be one for light and dark pages`() {
    for value in UInt8.min...UInt8.max {
      let grey = ScreenColor(red: value, green: value, blue: value)
      #expect(!(Brand.Ground.light.carries(grey) && Brand.Ground.dark.carries(grey)))
    }
  }

  /// What a `toolkit.yaml` that ends in a brand reports about it, and nothing else of it.
  private func problems(_ brand: String) throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("schema: 1\nbrand: \(brand)\n".utf8).write(
      to: folder.appending(path: "toolkit.yaml"))
    var found: [Diagnostic] = []
    let content = ContentFolder(path: folder.path, diagnostics: &found)
    do throws(ContentProblems) {
      _ = try Toolkit(contentsOf: content, reserved: [], warnings: &found)
    } catch {
      found += error.diagnostics
    }
    return found.filter { $0.position?.line == 2 }
  }

  @Test func `is refused where links could not be read, with both ratios and one that can`() throws
  {
    let found = try problems("{color: \"#7fb2ff\"}")
    #expect(found.map(\.rule) == ["low-contrast"])
    #expect(found.first?.position?.column == 17)
    #expect(
      found.first?.message
        == "'#7fb2ff' has a contrast of 1.8:1 on light pages and 6.6:1 on dark pages; "
        + "'color' needs 4.5:1 on light ones")
    let remedy = try #require(found.first?.remedy.firstMatch(of: #/"(#[0-9a-f]{6})"/#)?.1)
    #expect(Brand.Ground.light.carries(try color(String(remedy))))
  }

  @Test func `is refused on dark pages too, and where it is no colour`() throws {
    #expect(try problems("{color: \"#0b4f9e\"}") == [])
    #expect(try problems("{color: \"#0b4f9e\", dark_color: \"#8ec5ff\"}") == [])
    #expect(
      try problems("{color: \"#0b4f9e\", dark_color: \"#0b4f9e\"}").map(\.rule) == ["low-contrast"])
    #expect(try problems("{color: blue}").map(\.rule) == ["wrong-type"])
    #expect(try problems("{dark_color: \"#8ec5ff\"}").map(\.rule) == ["missing-key"])
  }
}
