import Diagnostics
import Testing

@testable import XML

@Suite struct `A drawing` {
  private static let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\""

  /// What is reported of a file, each as `line:column rule`.
  private func found(_ text: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = SVGDrawing(reading: SourceText(text, file: "d.svg"), diagnostics: &diagnostics)
    #expect(diagnostics.allSatisfy { $0.severity == .error && !$0.remedy.isEmpty })
    return diagnostics.map { found in
      "\(found.position?.line ?? 0):\(found.position?.column ?? 0) \(found.rule)"
    }
  }

  private func found(in body: String) -> [String] { found("\(Self.head)>\n\(body)\n</svg>") }

  @Test func `of shapes, words, gradients, masks and filters is fine`() {
    let drawing = """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- Drawn for this test. -->
      \(Self.head) role="img" aria-label="A door (open)" xml:lang="en" version="1.1"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:unused="urn:editor">
      <title>A door (open)</title><desc>It is &lt;open&gt;.</desc>
      <style>.wall { fill: url(#light); stroke: rgb(0 0 0 / 50%) } .wall:not(.low) { opacity: .5 }</style>
      <defs>
        <linearGradient id="light"><stop offset="0" style="stop-color:#fff;stop-opacity:1"/></linearGradient>
        <radialGradient id="lamp" xlink:href="#light"/>
        <clipPath id="hole"><circle r="3"/></clipPath><mask id="m"><rect width="8" height="8"/></mask>
        <filter id="blur"><feGaussianBlur stdDeviation="1"/></filter>
        <symbol id="hinge"><path d="M0 0h1"/></symbol>
      </defs>
      <g id="house" class="wall" data-name="House (old)" transform="translate(1 2) rotate(3)">
        <use href="#hinge"/><use xlink:href="#hinge"/>
        <rect fill="url(#light) none" clip-path="url('#hole')" mask="url(#m)" filter="url(#blur)"/>
        <text x="1" font-family="Arial (Narrow), sans-serif"><tspan>Rent (due)</tspan></text>
      </g></svg>
      """
    #expect(found(drawing) == [])
  }

  /// The ways past the first scanner, which cut tags at the next `>` and knew elements by their bare names.
  @Test(arguments: [
    ("\(head)><rect data-x=\">\" onclick=\"go()\"/></svg>", "1:76 unsafe-drawing"),
    (
      "<svg data-x=\">\" onload=\"go()\" xmlns=\"http://www.w3.org/2000/svg\"/>",
      "1:17 unsafe-drawing"
    ),
    (
      "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>go()</s:script></s:svg>",
      "1:45 unsafe-drawing"
    ),
    (
      "\(head)><h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">go()</h:script></svg>",
      "1:59 unsafe-drawing"
    ),
    (
      "\(head)><h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"https://example.org/x\"/></svg>",
      "1:59 unsafe-drawing"
    ),
    (
      "<!DOCTYPE svg [<!ENTITY s \"&#60;script xmlns='http://www.w3.org/2000/svg'&#62;go()&#60;/script&#62;\">]>\n\(head)>&s;</svg>",
      "1:1 broken-drawing"
    ),
    (
      "<?xml-stylesheet type=\"text/css\" href=\"https://example.org/x.css\"?>\n\(head)/>",
      "1:1 broken-drawing"
    ),
    ("\(head)>\n<g></svg>", "2:6 broken-drawing"),
  ])
  func `cannot hide a program, another host or a fault`(_ text: String, _ place: String) {
    #expect(found(text) == [place])
  }

  @Test(arguments: [
    "<script/>", "<foreignObject/>", "<foreignobject/>", "<FOREIGNOBJECT/>", "<ForeignObject/>",
    "<image href='#a'/>", "<a href='#a'/>", "<animate/>", "<set/>", "<animateMotion/>",
    "<feImage/>",
    "<metadata/>", "<iframe/>", "<view/>", "<switch/>", "<handler/>", "<discard/>", "<anything/>",
    "<rdf:RDF xmlns:rdf='urn:rdf'><rdf:li/></rdf:RDF>", "<g xmlns=''/>",
  ])
  func `has no element that runs, moves, links, loads or is not SVG`(_ element: String) {
    #expect(found(in: element) == ["2:1 unsafe-drawing"])
  }

  @Test(arguments: [
    "onclick=''", "ONLOAD=''", "onanything=''", "href='x.svg#a'", "href='https://example.org/'",
    "href='//example.org/'", "href='data:image/png;base64,AA=='", "href='javascript:go()'",
    "href=''",
    "src='x'", "xml:base='https://example.org/'", "tabindex='0'",
    "fill='url(https://example.org/a)'",
    "fill='URL( x.svg#a )'", "style='fill:url(//example.org)'", "style='fill:u\\72l(x)'",
    "style='background:image-set(\"x\" 1x)'", "style='width:expression(go())'", "style='@import x'",
    "filter='url(#a) src(x)'", "clip-path='url()'", "x:y='1' xmlns:x='urn:editor'",
    "s:onclick='' xmlns:s='http://www.w3.org/2000/svg'",
  ])
  func `has no attribute that runs something or leads elsewhere`(_ attribute: String) {
    #expect(found(in: "<rect \(attribute)/>") == ["2:7 unsafe-drawing"])
  }

  @Test(arguments: [
    "@import 'x.css';", "rect { fill: url(x.svg#a) }", "<![CDATA[@font-face { src: url(x) }]]>",
    "r\\65 ct { }", "rect { background: image(x) }",
  ])
  func `has no style with addresses`(_ style: String) {
    #expect(found(in: "<style>\(style)</style>") == ["2:1 unsafe-drawing"])
  }

  @Test func `says each kind of thing once, and nothing of what is inside it`() {
    let body = """
      <g xmlns:e="urn:editor" e:a="1" e:b="2"><e:view/></g>
      <rect onclick=""/><rect onclick=""/>
      <foreignObject><div xmlns="http://www.w3.org/1999/xhtml" onclick=""/></foreignObject>
      """
    #expect(
      found(in: body) == ["2:25 unsafe-drawing", "3:7 unsafe-drawing", "4:1 unsafe-drawing"])
  }

  @Test(arguments: [
    ("<svg viewBox=\"0 0 8 8\"/>", "xmlns"),
    ("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "SVG"),
  ])
  func `begins with an svg that browsers know`(_ text: String, _ remedy: String) throws {
    var diagnostics: [Diagnostic] = []
    #expect(
      SVGDrawing(reading: SourceText(text, file: "d.svg"), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.rule) == ["broken-drawing"])
    #expect(diagnostics[0].remedy.contains(remedy))
  }

  /// Six levels of ten uses each are a million shapes.
  @Test func `does not grow without end when its references are followed`() {
    let levels = (1...6).map { level in
      "<g id=\"l\(level)\">" + String(repeating: "<use href=\"#l\(level - 1)\"/>", count: 10)
        + "</g>"
    }
    #expect(found(in: "<rect id=\"l0\"/>" + levels.prefix(3).joined()) == [])
    #expect(
      found(in: "<rect id=\"l0\"/>" + levels.joined()).map { $0.suffix(14) } == ["unsafe-drawing"])
    #expect(found(in: "<g id=\"a\">\n<use href=\"#a\"/></g>") == ["3:1 unsafe-drawing"])
    #expect(
      found(in: "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>").count == 1)
    let chain = (1...40).map { "<use id=\"c\($0)\" href=\"#c\($0 + 1)\"/>" }.joined()
    #expect(found(in: chain).count == 1)
  }
}
