import CommonMark
import Diagnostics
import Testing

@Suite struct `What a text may be at most` {
  private let dialect = Dialect(directives: [], schemes: [])

  private func problems(_ text: String) -> [String] {
    var found: [Diagnostic] = []
    _ = MarkdownTree(
      parsing: SourceText(bytes: Array(text.utf8), file: "a.md", origin: .verbatim(firstLine: 1)),
      dialect: dialect, diagnostics: &found)
    return found.filter { $0.rule == "too-large" }
      .map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.message)" }
  }

  @Test func `4,000 brackets may open in a paragraph, and no more`() {
    let line = String(repeating: "[", count: 2_000) + "\n"
    #expect(problems(line + line) == [])
    // A blank line begins the count anew.
    #expect(problems(line + line + "\n[" + line) == [])
    #expect(
      problems(line + line + " [ [") == ["3:2 more than 4000 brackets open in one paragraph"])
  }

  @Test(arguments: [
    #"https://safe.example\.other.example/"#, #"https://safe.example\@other.example/"#,
    #"https:\\other.example/"#, #"https://safe.example/\other"#, #"pages\other.md"#,
    "https://reader@other.example/", "https://:443/", "https:///path", "https://a b.example/",
  ])
  func `an address with a backslash, or with another host than it seems to have, is no link`(
    _ address: String
  ) {
    guard case .refused = LinkTarget(Array(address.utf8), schemes: []) else {
      Issue.record("\(address) passes")
      return
    }
  }
}
