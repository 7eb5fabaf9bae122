import Diagnostics
import Testing
import ToolkitModel

@testable import Composition

@Suite struct `A logo` {
  private let namespace = "xmlns=\"http://www.w3.org/2000/svg\""

  private func logo(_ bytes: [UInt8], named name: String = "images/logo.svg")
    -> (SiteLogo?, [String])
  {
    var found: [Diagnostic] = []
    let place = SourcePosition(file: "toolkit.yaml", line: 1, column: 1)
    let logo = SiteLogo(
      Located(name, at: place), among: ["images/logo.svg": bytes], diagnostics: &found)
    return (logo, found.map(\.rule))
  }

  @Test func `is as wide as its drawing says`() {
    let (drawn, found) = logo(
      Array("<?xml version=\"1.0\"?><!-- c --><svg \(namespace) viewBox=\"0 0 50 25\"/>".utf8))
    #expect(drawn?.width == 56)
    #expect(drawn?.height == 28)
    #expect(drawn?.path == PagePath("images/logo.svg"))
    #expect(found == [])
  }

  @Test func `may be a PNG`() {
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]
    #expect(logo(head + [0, 0, 1, 0, 0, 0, 2, 0]).0?.width == 14)
    #expect(logo(head + [0, 0, 1, 0, 0, 0, 0, 0]).1 == ["wrong-logo"])
    #expect(logo(Array(head.prefix(12))).1 == ["wrong-logo"])
  }

  @Test func `is refused where it cannot be shown`() {
    #expect(logo([], named: "images/lgo.svg").1 == ["missing-image"])
    #expect(logo([0xFF, 0xD8]).1 == ["wrong-logo"])
    #expect(logo(Array("<svg \(namespace) width=\"5\"/>".utf8)).1 == ["wrong-logo"])
    #expect(logo(Array("<svg \(namespace) viewBox=\"0 0 900 100\"/>".utf8)).1 == ["wrong-logo"])
  }
}
