import CommonMark
import Diagnostics
import Testing

@Suite struct `The outline of a text` {
  private func outline(_ text: String) -> Outline {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(
      parsing: SourceText(text, file: "a.md"), dialect: Dialect(directives: [], schemes: ["x"]),
      diagnostics: &problems)
    return tree.naming(rows: ["row"], caption: "").finished(diagnostics: &problems)
      .outline(countingWords: true)
  }

  @Test func `has headings, places and words in the order of the text`() {
    let outline = outline(
      "## A *b* {#x}\n\nOne two ![three four](x:a) `five`\n\n> ### C\n\n| d |\n|--|\n| e |")
    #expect(
      outline.headings.map { "\($0.level) \($0.id) \($0.text)" } == ["2 x A b", "3 c C"])
    #expect(
      outline.headings.map { String(decoding: $0.html, as: UTF8.self) } == ["A <em>b</em>", "C"])
    #expect(outline.anchors.map { String(decoding: $0, as: UTF8.self) } == ["x", "c", "row"])
    #expect(outline.words == 8)
  }

  @Test func `counts no words that nobody asks for`() {
    #expect(MarkdownTree().outline().words == 0)
  }
}
