import CommonMark
import Diagnostics
import Testing

@Suite struct `The headings of a translation` {
  private func finished(_ text: String, _ ids: [String]) -> (html: String, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let tree = MarkdownTree(
      parsing: SourceText(text, file: "a.md"),
      dialect: Dialect(directives: [], schemes: []), diagnostics: &problems
    ).finished(PageRules(headingIDs: ids), diagnostics: &problems)
    return (
      String(decoding: HTMLWriter(labels: testLabels).html(of: tree), as: UTF8.self), problems
    )
  }

  @Test func `have the ids of the language that it is translated from`() {
    let (html, problems) = finished("## Eins\n\n## Zwei {#two}\n\n## Drei\n", ["one", "three"])
    #expect(problems == [])
    #expect(
      html == """
        <h2 id="one">Eins</h2>
        <h2 id="two">Zwei</h2>
        <h2 id="three">Drei</h2>

        """)
  }

  @Test(arguments: [(["one"], 2, 1), (["one", "two", "three"], 2, 3)])
  func `are as many as there`(ids: [String], here: Int, there: Int) {
    #expect(
      finished("a\n\n## Eins\n\n## Zwei\n", ids).problems == [
        Diagnostic(
          .error, "other-headings",
          "the page has \(here) headings, but \(there) in the source language",
          at: SourcePosition(file: "a.md", line: 3, column: 1),
          remedy: "translate every heading, and add none")
      ])
  }
}
