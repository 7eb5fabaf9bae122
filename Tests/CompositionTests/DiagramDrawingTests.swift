import Composition
import Diagnostics
import Testing

@testable import ToolkitModel

@Suite struct `The drawing of a diagram` {
  /// Written `NS` in the drawings below.
  private let namespace = "xmlns=\"http://www.w3.org/2000/svg\""

  private func diagram(_ svg: String, _ labels: [(String, String)]) -> Diagram {
    func text(_ words: String) -> SourceText { SourceText(words, file: "d.yaml") }
    let place = SourcePosition(file: "d.yaml", line: 1, column: 1)
    return Diagram(
      id: PieceID("d"), title: text("A drawing"), description: text("Words."),
      labels: labels.map {
        Diagram.Label(key: Located($0.0, at: place, length: $0.0.utf8.count), text: text($0.1))
      },
      drawing: SourceText(svg.replacing("NS", with: namespace), file: "d.svg"), place: nil,
      review: nil, position: place)
  }

  private func svg(_ drawing: DiagramDrawing) -> String {
    String(decoding: drawing.svg, as: UTF8.self).replacing(namespace, with: "NS")
  }

  @Test func `a label is broken into lines that fit, each below the other`() {
    let drawing = DiagramDrawing(
      of: diagram(
        #"<svg NS viewBox="0 0 10.2 20"><text data-label="a" data-columns="9" data-lines="2" data-leading="7" x="3" y="4"/></svg>"#,
        [("a", "one two three")]))
    #expect(drawing.diagnostics == [])
    #expect(
      svg(drawing)
        == #"<svg NS viewBox="0 0 10.2 20"><text x="3" y="4"><tspan x="3" dy="0">one two</tspan><tspan x="3" dy="7">three</tspan></text></svg>"#
    )
    #expect(drawing.size == (11, 20))
  }

  @Test func `marks in a label stay text`() {
    let drawing = DiagramDrawing(
      of: diagram(#"<svg NS><text data-label='a' x="1"/></svg>"#, [("a", "R&D <x> *now*")]))
    #expect(
      svg(drawing)
        == #"<svg NS><text x="1"><tspan x="1" dy="0">R&amp;D &lt;x&gt; *now*</tspan></text></svg>"#)
  }

  @Test func `words of one character each that are many still stand in their lines`() {
    let words = Array(repeating: "x", count: 50).joined(separator: " ")
    let drawing = DiagramDrawing(
      of: diagram(
        #"<svg NS><text data-label="a" data-columns="5" data-lines="17"/></svg>"#, [("a", words)]))
    #expect(drawing.diagnostics == [])
    #expect(svg(drawing).split(separator: "<tspan").count - 1 == 17)
  }

  @Test(arguments: [
    (#"<svg NS><text data-label="a" data-columns="4"/></svg>"#, "label-too-long"),
    (#"<svg NS><text data-label="b"/></svg>"#, "unknown-label"),
    (#"<svg NS><text data-label="a">words</text></svg>"#, "unknown-label"),
    (#"<svg NS/>"#, "unknown-label"),
    (#"<svg NS><text data-label="a"/><script/></svg>"#, "unsafe-drawing"),
    (#"<svg NS><text data-label="a"/><a href="x"/></svg>"#, "unsafe-drawing"),
    (#"<svg NS onload="x()"><text data-label="a"/></svg>"#, "unsafe-drawing"),
    (#"<svg NS><text data-label="a" style="fill:url(x)"/></svg>"#, "unsafe-drawing"),
    (#"<svg NS><text data-label="a" fill="url(https://example.org)"/></svg>"#, "unsafe-drawing"),
  ])
  func `what does not fit together or could do harm is an error`(_ drawn: String, _ rule: String) {
    let drawing = DiagramDrawing(of: diagram(drawn, [("a", "words here")]))
    #expect(Set(drawing.diagnostics.map(\.rule)).contains(rule))
    #expect(drawing.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    "", "<", "<svg", "<text data-label=", "<text data-label=\"a", "<!-- <b> -->", "a > b",
    "<svg/>", "<svg NS><g></svg>",
  ])
  func `a damaged file is reported once and nothing of it is published`(_ drawn: String) {
    let drawing = DiagramDrawing(of: diagram(drawn, [("a", "words")]))
    #expect(drawing.diagnostics.map(\.rule) == ["broken-drawing"])
    #expect(drawing.svg == [])
  }

  @Test func `a prefix, quotes and references in a drawing stay what they mean`() {
    let head = #"<s:svg xmlns:s="http://www.w3.org/2000/svg"><!-- > -->"#
    let text = #"<s:text data-label='a' font-family='"A" &amp; B' data-x=">" x="1"/></s:svg>"#
    let drawing = DiagramDrawing(of: diagram(head + text, [("a", "now")]))
    #expect(drawing.diagnostics == [])
    #expect(
      String(decoding: drawing.svg, as: UTF8.self) == head
        + #"<s:text font-family="&quot;A&quot; &amp; B" x="1">"#
        + #"<s:tspan x="1" dy="0">now</s:tspan></s:text></s:svg>"#)
  }

  @Test func `the root takes another color, and nothing else changes`() {
    let drawn =
      ##"<svg NS color = '#123456' fill="#123456"><g color="#123456"/></svg>"##
    let drawing = DiagramDrawing(of: diagram(drawn, []), color: "#abcdef")
    #expect(
      svg(drawing)
        == ##"<svg NS color = '#abcdef' fill="#123456"><g color="#123456"/></svg>"##
    )
  }
}
