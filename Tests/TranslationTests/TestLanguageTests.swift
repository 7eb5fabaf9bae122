import Diagnostics
import Testing
import ToolkitModel
import Translation

@Suite struct `A test language` {
  private let key = TextKey(PieceKey(kind: "section", id: "a"))

  private func text(_ language: TestLanguage, _ text: String) -> String {
    language.text(SourceText(text, file: "a.md"), of: key, TextTraits(.body)).string
  }

  @Test func `has longer words with accents, or those of another script`() {
    #expect(text(.accented, "Keep it. I-200") == "Ķééééþ ííŧ. Íí-200")
    #expect(text(.mirrored, "Keep it. I-200") == "كههپ يت. ي-200")
    #expect(text(.accented, "Está") == "Ééšŧá")
  }

  @Test(arguments: [
    ("[a](section:at-the-door \"b\") b", "[áá](section:at-the-door \"b\") ƀ"),
    ("[](term:warrant)", "[](term:warrant)"),
    ("## Ab {#old-order}", "## Ááƀ {#old-order}"),
    ("```{rule} home-entry\n:show: card\n```", "```{rule} home-entry\n:show: card\n```"),
    ("> [!NOTE]\n> b", "> [!NOTE]\n> ƀ"),
    ("b[^n]\n\n[^n]: b", "ƀ[^n]\n\n[^n]: ƀ"),
    ("[b]: https://example.org", "[b]: https://example.org"),
    (
      "[b c][b] [b] [B][] [c]\n\n[b]: https://example.org",
      "[ƀ ç][b] [b] [B][] [ç]\n\n[b]: https://example.org"
    ),
    ("b START-HERE.html, b. b", "ƀ START-HERE.html, ƀ. ƀ"),
    ("`code` ``a`b`` b", "`code` ``a`b`` ƀ"),
    ("b & b &amp; <https://example.org> < b", "ƀ & ƀ &amp; <https://example.org> < ƀ"),
    ("b\\nb", "ƀ\\nƀ"),
    ("{count} b", "{count} ƀ"),
    ("(b) [b] b: c", "(ƀ) [ƀ] ƀ: ç"),
  ]) func `leaves markup, ids and addresses`(_ source: String, _ expected: String) {
    #expect(text(.accented, source) == expected)
  }

  @Test func `keeps the lines of a text and where they were written`() {
    let source = SourceText(
      bytes: Array("ab\ncd".utf8), file: "rules.yaml", origin: .indented(firstLine: 7, indent: 4))
    let made = TestLanguage.mirrored.text(source, of: key, TextTraits(.body))
    #expect(made.file == source.file)
    #expect(made.origin == source.origin)
    #expect(made.position(line: 2, column: 1) == source.position(line: 2, column: 1))
  }

  @Test func `finds its way back from a text that lies in several lines of its file`() {
    let source = SourceText(
      bytes: Array("abba ab".utf8), file: "rules.yaml",
      origin: .runs([
        SourceText.Run(offset: 0, line: 3, column: 5),
        SourceText.Run(offset: 5, line: 4, column: 5),
      ]))
    let made = TestLanguage.accented.text(source, of: key, TextTraits(.body))
    let behind = made.bytes.count - "ááƀ".utf8.count
    #expect(
      made.position(line: 1, column: behind + 1)
        == SourcePosition(file: "rules.yaml", line: 4, column: 5))
    #expect(made.position(line: 1, column: behind).line == 3)
  }

  @Test func `speaks the words of an interface, its months and its direction`() {
    let words = InterfaceWords(
      direction: "ltr", texts: [("found", "Results: {count}")],
      months: Array(repeating: "May", count: 12))
    let made = TestLanguage.mirrored.words(words)
    #expect(
      made
        == InterfaceWords(
          direction: "rtl", texts: [("found", "رهسولتس: {count}")],
          months: Array(repeating: "ماظ", count: 12)))
  }
}
