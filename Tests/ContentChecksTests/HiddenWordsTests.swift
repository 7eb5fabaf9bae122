import Diagnostics
import Testing

@testable import ContentChecks
@testable import ToolkitModel

/// Point 7 of what can harm a reader: checks read what readers read.
@Suite struct `Words that signs hide` {
  private func wording() throws -> DangerousWordings {
    DangerousWordings([
      DangerousWording(
        id: PieceID("signer"), label: "wrong signer", anchors: ["signed by"],
        pattern: try pattern("signed by (an? )?guard’?s?"), unless: [], unlessText: [],
        unlessAudience: nil, remedy: "", examples: examples, position: nowhere)
    ]) { piece in piece.texts.map(\.source.string).joined(separator: "\n") }
  }

  @Test(arguments: [
    ("It is signed by a guard.", "1:7+17"), ("It is sig\u{AD}ned by a gu\u{200B}ard.", "1:7+22"),
    ("It is ｓｉｇｎｅｄ by a guard.", "1:7+29"), ("It is signed\u{A0}by\u{3000}a guard.", "1:7+20"),
    ("It is sig\u{202F}ned.\n\nSigned\u{2009}by a guard", "3:1+19"),
    ("It is sig\u{2066}ned b\u{2069}y a \u{FEFF}guard.", "1:7+26"),
    ("It is sig&shy;ned by a gu&#8203;ard.", "1:7+29"), ("It is **sig**ned by a guard.", "1:9+19"),
    ("It is signed\nby a guard.", "1:7+6"), ("> It is signed\n> by a guard.", "1:9+6"),
    ("It is sig[ned](term:x) by a guard.", "1:7+27"),
  ])
  func `are found at their place`(text: String, place: String) throws {
    #expect(findings(try wording(), text) == ["\(place) dangerous-wording"])
  }

  @Test func `are found by flat words and by numbers of papers`() throws {
    let absolutes = Absolutes(
      ContentCheckSettings.Absolutes(
        subjects: ["guard"], words: ["can't"], unless: ["may"], except: [], examples: examples))
    #expect(
      findings(absolutes, "A gu\u{AD}ard ca\u{200D}n\u{2019}t.") == ["1:11+10 absolute-wording"])
    let papers = try #require(
      PaperNames([paper("p-1", "P\u{2011}1", "Rules")], otherNumbers: ["P–9"]))
    #expect(findings(papers, "Ask for P\u{2011}３, P-9 and P-1.") == ["1:9+7 unknown-paper"])
    #expect(findings(papers, #"Ask for P\-3."#) == ["1:9+4 unknown-paper"])
  }

  @Test func `are counted as readers count them`() {
    func count(_ text: String) -> Int { ReadingMeasure(prose(text).sentences.map(\.text)).words }
    #expect(count("one\u{A0}two three\u{AD}four \u{200B} five") == 4)
    let same = SameStatement.diagnostics(for: [
      rule("a", action: "Wait outside."), rule("b", action: "Wa\u{AD}it out&shy;side"),
    ])
    #expect(same.map(\.rule) == ["same-statement"])
  }
}

/// Point 3 of what can harm a reader, for what Markdown makes of a text.
@Suite struct `A text of which nothing is printed` {
  private func problems(_ text: String, kind: String = "section", role: PrintedPiece.Role = .body)
    -> [String]
  {
    let piece = PrintedPiece(kind: kind, id: "a", at: nowhere, [(role, source(text))])
    return SilentTexts.diagnostics(for: [piece], reading: reading, proseAppendices: ["a"])
      .map { "\($0.position?.line ?? 0) \($0.rule)" }
  }

  @Test(arguments: [
    "[a]: https://example.org/", "&nbsp;&#8203;", "> ", "- \n- ", "***", "[](term: \"x\")",
    "```\n```", "\n[a]:\n  https://example.org/", "| |\n|---|\n| |", "[^a]",
  ])
  func `is an error`(text: String) {
    let isBroken = text.hasPrefix("[](") || text.hasPrefix("[^") || text.contains("|")
    let found = problems(text, kind: "rule", role: .law)
    #expect(isBroken || found == ["\(text.hasPrefix("\n") ? 2 : 1) prints-nothing"], "\(found)")
  }

  @Test(arguments: [
    "Words.", "> Words", "- [x](term:a)", "[](paper:p-1)", "```{rule} a\n```", "`code`", "「扉」",
    "![a drawing](../images/a.png)", "[a][b]\n\n[b]: https://example.org/", "\"No.\"",
  ])
  func `is none that prints a word, a label, a picture or a piece`(text: String) {
    #expect(problems(text, kind: "rule", role: .law) == [])
  }

  @Test func `may be the body of a flyer or of records, but not of a page that has nothing else`() {
    for kind in ["section", "encounter", "appendix"] {
      #expect(problems(" \n\u{200B}\n", kind: kind) == ["1 prints-nothing"])
    }
    #expect(problems("", kind: "flyer") == [])
    let records = PrintedPiece(kind: "appendix", id: "b", at: nowhere, [(.body, source(""))])
    #expect(
      SilentTexts.diagnostics(for: [records], reading: reading, proseAppendices: ["a"]) == [])
  }
}
