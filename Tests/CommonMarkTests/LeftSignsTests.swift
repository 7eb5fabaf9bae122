import CommonMark
import Diagnostics
import Testing

/// A text, and where a sign of Markdown is left in it: `line:column+length`, in order.
struct LeftSignsExample: Sendable, CustomTestStringConvertible {
  let markdown: String
  let places: [String]

  init(_ markdown: String, _ places: String...) {
    self.markdown = markdown
    self.places = places
  }

  var testDescription: String { markdown }
}

private func found(
  _ text: SourceText, asError: Bool = false
) -> [Diagnostic] {
  let dialect = Dialect(
    directives: [
      DirectiveRule(name: "say", argument: .optional, hasBody: true),
      DirectiveRule(name: "steps", hasBody: true, list: .numbered),
      DirectiveRule(name: "checklist", hasBody: true, list: .plain),
    ], schemes: ["rule", "section"], leftSigns: asError ? .error : .warning)
  var found: [Diagnostic] = []
  _ = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &found)
  return found.sortedByPlace()
}

private func places(_ markdown: String, rule: String = "markdown-left") -> [String] {
  found(SourceText(markdown, file: "a.md")).map { found in
    let place = "\(found.position?.line ?? 0):\(found.position?.column ?? 0)+\(found.length)"
    return found.rule == rule ? place : "\(place) \(found.rule)"
  }
}

@Suite struct `Signs of Markdown left in the text` {
  @Test(arguments: [
    // Emphasis.
    LeftSignsExample("**待って。**次", "1:1+16"),
    LeftSignsExample("角を**（右）**曲がる。", "1:7+13"),
    LeftSignsExample("Say ** no ** twice.", "1:5+8"),
    LeftSignsExample("Say **no ** twice.", "1:5+7"),
    LeftSignsExample("Say ** no** twice.", "1:5+7"),
    LeftSignsExample("صبر**: صبر", "1:7+2"),
    LeftSignsExample(#"Say \*\*no\*\* twice."#, "1:6+9"),
    LeftSignsExample(#"Say \*no\* twice."#, "1:6+5"),
    LeftSignsExample("前*注意：*後", "1:4+11"),
    LeftSignsExample("前_注意：_後", "1:4+11"),
    LeftSignsExample("前__注意：__後", "1:4+13"),
    LeftSignsExample("Say __ no __ twice.", "1:5+8"),
    LeftSignsExample("Take *bus * now", "1:6+6"),
    LeftSignsExample("Pay ~~two~~ three.", "1:5+7"),
    LeftSignsExample("## ##~~two~~", "1:6+7"),
    LeftSignsExample("H~2~O and m^2^", "1:2+3", "1:12+3"),
    LeftSignsExample("The ==last== bus", "1:5+8"),
    // Links, pictures, notes.
    LeftSignsExample("See [the map] (https://example.org/m).", "1:5+33"),
    LeftSignsExample("See [the map]\n(https://example.org/m).", "1:5+9"),
    LeftSignsExample("See [map](rule: last bus).", "1:5+21"),
    LeftSignsExample("See [the map]（https://example.org/m）.", "1:5+36"),
    LeftSignsExample("See [map] (bus.md).", "1:5+14"),
    LeftSignsExample("See [a [map](bus.md) there](stop.md).", "1:27+10"),
    LeftSignsExample("See [[last-bus]].", "1:5+12"),
    LeftSignsExample("![A map] (images/map.png)", "1:1+25"),
    LeftSignsExample("Wait^[not long] here.", "1:5+11"),
    LeftSignsExample("Wait[^a&b] here.", "1:5+6"),
    LeftSignsExample(#"See \[the map\](bus.md)."#, "1:6+18"),
    LeftSignsExample("Wait.\n[a]: https://example.org/", "2:1+25"),
    // Lines.
    LeftSignsExample("##Stops", "1:1+2"),
    LeftSignsExample("#\u{A0}Stops", "1:1+1"),
    LeftSignsExample("##\u{3000}停留所", "1:1+2"),
    LeftSignsExample("Wait.\n###Stops", "2:1+3"),
    LeftSignsExample("####### Stops", "1:1+7"),
    LeftSignsExample("\\## Stops", "1:2+2"),
    LeftSignsExample("-\u{A0}one\n-\u{A0}two", "1:1+1", "2:1+1"),
    LeftSignsExample("1.\u{A0}one", "1:1+2"),
    LeftSignsExample("- a\n-\u{202F}b", "2:1+1"),
    LeftSignsExample("Bring:\n• a coat\n• a hat", "2:1+3"),
    LeftSignsExample("– a coat\n– a hat", "1:1+3"),
    LeftSignsExample("– a coat\n\n– a hat", "1:1+3", "3:1+3"),
    LeftSignsExample("> [!NOTE] Late\n> Wait.", "1:3+7"),
    LeftSignsExample("> Wait.\n> [!NOTE]", "2:3+7"),
    LeftSignsExample("[!NOTE]\nWait.", "1:1+7"),
    LeftSignsExample("> \\[!NOTE]\n> Wait.", "1:4+7"),
    LeftSignsExample("> [!TO-DO]\n> Wait.", "1:3+8"),
    LeftSignsExample(":::tip\nWait.\n:::", "1:1+3"),
    LeftSignsExample("!!! tip\n    Wait.", "1:1+3"),
    LeftSignsExample("Stop\n: where buses wait", "2:1+1"),
    LeftSignsExample("- [ ] a coat\n- [x] a hat", "1:3+3", "2:3+3"),
    LeftSignsExample("| a | b |\n| c | d |", "1:1+9"),
    LeftSignsExample("| a | b |\n|---|\n| c | d |", "1:1+9"),
    LeftSignsExample("a | b\n---|---|---", "2:1+11"),
    LeftSignsExample("{say} no", "1:1+5"),
    // Braces, HTML, code.
    LeftSignsExample("## Fares {#All fares}", "1:10+12"),
    LeftSignsExample("## Fares {.wide}", "1:10+7"),
    LeftSignsExample("## Fares {#a} here", "1:10+4"),
    LeftSignsExample("Fares. {: .wide}", "1:8+9"),
    LeftSignsExample("Dear {{ name }}, wait.", "1:6+10"),
    LeftSignsExample("{% if late %}Wait.", "1:1+13"),
    LeftSignsExample("Wait.< br >Go.", "1:6+6"),
    LeftSignsExample("Wait &lt;b&gt;here&lt;/b&gt;.", "1:6+9", "1:19+10"),
    LeftSignsExample(#"Wait \<b\> here."#, "1:7+4"),
    LeftSignsExample("Wait&amp;nbsp;here&nbsp now.", "1:5+10", "1:19+5"),
    LeftSignsExample("Wait `here.", "1:6+1"),
    LeftSignsExample("Wait.\n    ```{say} no\n    ```", "2:5+8"),
    LeftSignsExample("Wait.\n\n    ```{say} no\n    ```", "3:5+11"),
    LeftSignsExample("Wait.\n\n    - a coat", "3:5+8"),
  ])
  func `are found at their place`(_ example: LeftSignsExample) {
    #expect(places(example.markdown) == example.places)
  }

  @Test func `are found behind every kind of markup`() {
    #expect(places("- *a* `b` [c](rule:d) ** e ** f") == ["1:23+7"])
    #expect(places("| a | b |\n|---|---|\n| c `\\|` | ** d ** |") == ["3:12+7"])
    #expect(places("1. a\n\n   > b\\\n   > ** c **") == ["4:6+7"])
    #expect(places("a[^n] ** b **\n\n[^n]: n ** c **") == ["1:7+7", "3:9+7"])
    #expect(places("### `a` &amp; ** b **") == ["1:15+7"])
    #expect(places("```{say}\na\n** b ** c\n```") == ["3:1+7"])
    #expect(places("![*a*](b.png \"c\") <https://d.example> ** e **") == ["1:39+7"])
    let yaml = SourceText(
      bytes: Array("a\n** b **".utf8), file: "a.yaml", origin: .indented(firstLine: 7, indent: 4))
    #expect(found(yaml).map(\.position) == [SourcePosition(file: "a.yaml", line: 8, column: 5)])
  }

  @Test(arguments: [
    "**待って**。次", "a **b** *c* _d_ **`e`**", "2 * 3 * 4 is 24; 2**3 is 8",
    "s**t, f*** off, J*** D***",
    "Fares* rise.\n\n\\*Except for children.", "Name: ____ Date: __/__/20__",
    "a_file_name and __init__",
    "`** a **`, `[[b]]`, `##c` and ``d`e``", "```\n** a **\n- [ ] b\n```", "    let a = 1",
    "See [the map](https://example.org/m \"Map\") [sic] (p. 3), and [a] (see below).",
    "[the map][m]\n\n[m]: https://example.org/m", "A note.[^1]\n\n[^1]: Here (https:) it is.",
    "#7 bus and #BusesForAll", "- 5 degrees\n- 3", "-5 degrees", "– The driver",
    "Wait – then go.\n\n– The driver", "« Bonjour\u{A0}! »", "Bus | tram | metro",
    "| a |\n|---|\n| b |",
    "A \\| b", "Wow!!! Really???", "At 12:30: wait", "## Fares {#fares}", "## Fares \\{#fares}",
    "A {brace} and \\{{ two }}", "a < b > c, I <3 it, \\<name> and AT&T", "Ask \\<b> here",
    "> [!NOTE]\n> Wait.", "> \"Wait,\" she said.", "- [x](rule:a) b", "[ ] yes [ ] no",
    "~5 to ~10 minutes", "a == b == c", "x^2 and y^2", "Term: meaning",
    "1. a\n\n   ```{say} b\n   ```",
    "Stop! [Read on](bus.md)",
  ])
  func `are not seen in what is right`(markdown: String) {
    #expect(places(markdown) == [])
  }

  @Test func `are errors in a release`() {
    #expect(
      found(SourceText("##Stops", file: "a.md"), asError: true) == [
        Diagnostic(
          .error, "markdown-left", "readers see '##'",
          at: SourcePosition(file: "a.md", line: 1, column: 1), length: 2,
          remedy: "for a heading, write '## Title' as its own paragraph; otherwise delete the '#'")
      ])
  }

  @Test func `an alert that no box is called is one message, not two`() {
    #expect(places("> [!NOTICE]\n> Wait.", rule: "unknown-alert") == ["1:5+6"])
  }
}

@Suite struct `Addresses that are no links` {
  @Test(arguments: [
    LeftSignsExample("See https://example.org/a_b, now.", "1:5+23"),
    LeftSignsExample("See (www.example.org).", "1:6+15"),
    LeftSignsExample("Write to help@example.org.", "1:10+16"),
    LeftSignsExample("In <https://example.org> or [here](https://example.org)"),
    LeftSignsExample(
      "[https://example.org](https://example.org), <help@example.org>, `www.example.org`"),
    LeftSignsExample("@buses, 2 @ 3, a@b, www. and https:// alone"),
  ])
  func `are reported at their place`(_ example: LeftSignsExample) {
    #expect(places(example.markdown, rule: "bare-address") == example.places)
  }

  @Test func `stop no release`() {
    let text = SourceText("See www.example.org", file: "a.md")
    #expect(found(text, asError: true).map(\.severity) == [.warning])
  }
}

@Suite struct `Names of notes` {
  @Test func `a name with spaces is an error, once for each name`() {
    #expect(
      places("a[^last bus]\n\n[^last bus]: At ten.\n\nb[^n]\n\n[^n]: c", rule: "note-name")
        == ["1:4+8"])
    #expect(places("a[^last bus]\n\n[^last bus]: ten", rule: "note-name") == ["1:4+8"])
    #expect(places("a\n\n[^last bus]: ten", rule: "note-name") == ["3:3+8"])
    #expect(places("`[^last bus]` and \\[^last bus]", rule: "note-name") == [])
  }
}

@Suite struct `Steps and checklists` {
  @Test(arguments: [
    LeftSignsExample("1. a\n   - b\n2. c"),
    LeftSignsExample("1. a\n\n   b\n2. c"),
    LeftSignsExample("1. a\n  - b\n2. c", "3:3+1"),
    LeftSignsExample("1. a\n\nb\n\n2. c", "4:1+1"),
    LeftSignsExample("a\n\n1. b", "2:1+1"),
    LeftSignsExample("- a\n- b", "2:1+1"),
    LeftSignsExample("a", "2:1+1"),
    LeftSignsExample("1. a\n2. b\n\n## c", "5:1+1"),
  ])
  func `contain one list, or the block that is no item is reported`(_ example: LeftSignsExample) {
    #expect(
      places("```{steps}\n\(example.markdown)\n```", rule: "list-items") == example.places)
  }

  @Test func `a checklist has points`() {
    #expect(places("```{checklist}\n- a\n  - b\n```", rule: "list-items") == [])
    #expect(places("```{checklist}\n1. a\n```", rule: "list-items") == ["2:1+1"])
  }

  @Test func `stop a release when the numbers start again`() {
    func severities(_ body: String) -> [Diagnostic.Severity] {
      found(SourceText("```{steps}\n\(body)\n```", file: "a.md"), asError: true).map(\.severity)
    }
    #expect(severities("1. a\n  - b\n2. c") == [.warning])
    #expect(severities("1. a\n  - b\n1. c") == [.error])
  }

  @Test func `the remedy counts the spaces`() {
    let text = SourceText("```{steps}\n9. a\n10. b\n  - c\n```", file: "a.md")
    #expect(found(text).first?.remedy.contains("by 4 spaces") == true)
  }
}
