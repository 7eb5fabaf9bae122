import Diagnostics
import Rendering
import Testing
import ToolkitModel

@Suite struct `The drawing of a diagram` {
  private func diagram(_ svg: String, _ labels: [(String, String)]) -> Diagram {
    func text(_ words: String) -> SourceText { SourceText(words, file: "d.yaml") }
    let place = SourcePosition(file: "d.yaml", line: 1, column: 1)
    return Diagram(
      id: PieceID("d"), title: text("A drawing"), description: text("Words."),
      labels: labels.map {
        Diagram.Label(key: Located($0.0, at: place, length: $0.0.utf8.count), text: text($0.1))
      },
      drawing: SourceText(svg, file: "d.svg"), place: nil, review: nil, position: place)
  }

  private func svg(_ drawing: DiagramDrawing) -> String {
    String(decoding: drawing.svg, as: UTF8.self)
  }

  @Test func `a label is broken into lines that fit, each below the other`() {
    let drawing = DiagramDrawing(
      of: diagram(
        #"<svg viewBox="0 0 10.2 20"><text data-label="a" data-columns="9" data-lines="2" data-leading="7" x="3" y="4"/></svg>"#,
        [("a", "one two three")]))
    #expect(drawing.diagnostics == [])
    #expect(
      svg(drawing)
        == #"<svg viewBox="0 0 10.2 20"><text x="3" y="4"><tspan x="3" dy="0">one two</tspan><tspan x="3" dy="7">three</tspan></text></svg>"#
    )
    #expect(drawing.size == (11, 20))
  }

  @Test func `marks in a label stay text`() {
    let drawing = DiagramDrawing(
      of: diagram(#"<svg><text data-label='a' x="1"/></svg>"#, [("a", "R&D <x> *now*")]))
    #expect(
      svg(drawing)
        == #"<svg><text x="1"><tspan x="1" dy="0">R&amp;D &lt;x&gt; *now*</tspan></text></svg>"#)
  }

  @Test func `words of one character each that are many still stand in their lines`() {
    let words = Array(repeating: "x", count: 50).joined(separator: " ")
    let drawing = DiagramDrawing(
      of: diagram(
        #"<svg><text data-label="a" data-columns="5" data-lines="17"/></svg>"#, [("a", words)]))
    #expect(drawing.diagnostics == [])
    #expect(svg(drawing).split(separator: "<tspan").count - 1 == 17)
  }

  @Test(arguments: [
    (#"<svg><text data-label="a" data-columns="4"/></svg>"#, "label-too-long"),
    (#"<svg><text data-label="b"/></svg>"#, "unknown-label"),
    (#"<svg><text data-label="a">words</text></svg>"#, "unknown-label"),
    (#"<svg/>"#, "unknown-label"),
    (#"<svg><text data-label="a"/><script/></svg>"#, "unsafe-drawing"),
    (#"<svg><text data-label="a"/><a href="x"/></svg>"#, "unsafe-drawing"),
    (#"<svg onload="x()"><text data-label="a"/></svg>"#, "unsafe-drawing"),
    (#"<svg><text data-label="a" style="fill:url(x)"/></svg>"#, "unsafe-drawing"),
    (#"<svg><text data-label="a" fill="url(https://example.org)"/></svg>"#, "unsafe-drawing"),
  ])
  func `what does not fit together or could do harm is an error`(_ drawn: String, _ rule: String) {
    let drawing = DiagramDrawing(of: diagram(drawn, [("a", "words here")]))
    #expect(Set(drawing.diagnostics.map(\.rule)).contains(rule))
    #expect(drawing.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    "", "<", "<svg", "<text data-label=", "<text data-label=\"a", "<!-- <b> -->", "a > b",
  ])
  func `a damaged file is copied or reported`(_ drawn: String) {
    let drawing = DiagramDrawing(of: diagram(drawn, []))
    #expect(svg(drawing) == drawn || drawing.diagnostics.containsError)
  }
}
