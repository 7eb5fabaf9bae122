import CommonMark
import Diagnostics
import Testing

@Suite struct `Where markup stands` {
  /// The places of all nodes of some kinds, as `line:column+length`.
  private func places(_ text: String, _ kind: Node.Kind) -> [String] {
    var diagnostics: [Diagnostic] = []
    let dialect = Dialect(schemes: ["rule"])
    let tree = MarkdownTree(
      parsing: SourceText(text, file: "T"), dialect: dialect, diagnostics: &diagnostics)
    return tree.nodes.indices.filter { tree.nodes[$0].kind == kind }.map { index in
      let (position, length) = tree.place(of: index)
      return "\(position.line):\(position.column)+\(length)"
    }
  }

  @Test(arguments: [
    ("[a](rule:b) [*c* d](<rule:e> \"t\") <https://x.org>", ["1:5+6", "1:22+6", "1:36+13"]),
    ("[def]: https://x.org\n[a][def] and [*def*] [def][]", ["1:8+13", "1:8+13"]),
    ("> [!NOTE]\n> [a](rule:b)", ["2:7+6"]), ("> [!NOTE]\n> # [a](rule:b)", ["2:9+6"]),
    ("| a |\n|---|\n| \\| [b](rule:c) |", ["3:10+6"]),
    ("- x &amp;\\[\n  lazy\n[a](rule:b)", ["3:5+6"]), ("[![p](q)](rule:b)", ["1:11+6"]),
  ])
  func `of links is where they lead`(_ text: String, _ expected: [String]) {
    #expect(places(text, .link) == expected)
  }

  @Test(arguments: [
    ("`a` ``b ` c``", ["1:2+1", "1:7+5"]), ("> [!NOTE]\n> x `y`", ["2:6+1"]),
    ("| a |\n|---|\n| c `\\|` |", ["3:6+2"]), ("[^1]: note `c`\n\nx[^1]", ["1:13+1"]),
  ])
  func `of code is behind its mark`(_ text: String, _ expected: [String]) {
    #expect(places(text, .code) == expected)
  }

  @Test func `of notes is their name`() {
    #expect(
      places("- a\n\n  b[^one] c[^1]\n\n[^one]: x\n\n[^1]: y", .footnoteReference) == [
        "3:6+3", "3:14+1",
      ])
  }
}
