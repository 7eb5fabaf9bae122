import Diagnostics
import Testing
import ToolkitModel

@testable import Publishing

@Suite struct `The files that pages load` {
  @Test func `have no comments, no indentation and no empty lines`() {
    let style = TrimmedText(ofStyle: Array("/* a */\na {\n  b: c;\n}\n\n/* d\ne */ f{} \n".utf8))
    #expect(String(decoding: style.bytes, as: UTF8.self) == "a {b: c;}f{}")
    let script = TrimmedText(ofScript: Array("// a\nvar b = '// c';\n  // d\n\n  e();\n".utf8))
    #expect(String(decoding: script.bytes, as: UTF8.self) == "var b = '// c';\ne();")
  }

  @Test func `a text without any of these stays as it is`() {
    let text = Array("a{b:c}d{content:\"/ *\"}".utf8)
    #expect(TrimmedText(ofStyle: text).bytes == text)
    #expect(TrimmedText(ofScript: text).bytes == text)
  }

  @Test func `an unclosed comment is no comment`() {
    let text = Array("a{b:c} /* d".utf8)
    #expect(TrimmedText(ofStyle: text).bytes == text)
  }

  @Test func `are the scripts as one, and no file for what stands inside pages`() {
    let assets = SiteAssets(
      of: [
        ("site.css", "a{}"), ("scripts/b.js", "b();"), ("scripts/exit.js", "// e\ne();"),
        ("right-now.css", "r{}"), ("not-found.css", "n{}"),
      ].map { Site.File(path: "assets/" + $0, bytes: Array($1.utf8)) })
    #expect(
      assets.files == [
        Site.File(path: "assets/site.css", bytes: Array("a{}".utf8)),
        Site.File(path: "assets/site.js", bytes: Array("b();\ne();".utf8)),
      ])
    #expect(assets.rightNowStyle == Array("r{}".utf8))
    #expect(assets.notFoundStyle == Array("n{}".utf8))
    #expect(assets.exitScript == Array("e();".utf8))
  }
}

@Suite struct `The policy of a page` {
  // `openssl dgst -sha256 -binary | base64` of "a{}".
  private let style = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"

  @Test func `allows files of the site, or what stands inside, and nothing else`() {
    let inside = ContentSecurityPolicy(allowingStyle: Array("a{}".utf8))
    #expect(
      inside.text
        == "default-src 'none'; style-src \(style); img-src 'self' data:; base-uri 'none'; form-action 'none'"
    )
    #expect(
      ContentSecurityPolicy.page.text
        == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'")
    #expect(!ContentSecurityPolicy.header(allowing: [inside]).contains("unsafe"))
    #expect(ContentSecurityPolicy.header(allowing: [inside]).contains("style-src 'self' \(style);"))
  }

  @Test func `have the colour of the toolkit where they name it, and say where they do not`() throws
  {
    let named = "a{color:var(--brand,#000)}b{color:var(--brand-dark,#fff)}"
    let brand = Brand(
      light: try #require(ScreenColor(hexadecimal: "#0b4f9e")),
      dark: ScreenColor(hexadecimal: "#8ec5ff"))
    let assets = SiteAssets(
      of: [("site.css", named), ("right-now.css", "r{}"), ("records.css", "c{}")].map {
        Site.File(path: "assets/" + $0, bytes: Array($1.utf8))
      }, brand: brand)
    let rule = "\n:root{--brand:#0b4f9e;--brand-dark:#8ec5ff}"
    #expect(
      assets.files.prefix(2) == [
        Site.File(path: "assets/records.css", bytes: Array("c{}".utf8)),
        Site.File(path: "assets/site.css", bytes: Array((named + rule).utf8)),
      ])
    #expect(assets.rightNowStyle == Array(("r{}" + rule).utf8))
    #expect(assets.diagnostics.map(\.rule) == ["brand-unused"])
  }
}
