import Diagnostics
import Testing

@testable import ContentChecks
@testable import ToolkitModel

@Suite struct `Dangerous wordings` {
  private func check(
    unless: [String] = [], unlessWithin: [String] = [], unlessText: [String] = [],
    audience: String? = nil
  ) throws -> DangerousWordings {
    DangerousWordings([
      DangerousWording(
        id: PieceID("signer"), label: "wrong signer", anchors: ["signed", "élu"],
        pattern: try pattern(#"signed by (an? )?guard|\bélu par"#), unless: try unless.map(pattern),
        unlessWithin: try unlessWithin.map(pattern), unlessText: try unlessText.map(pattern),
        unlessAudience: audience, remedy: "",
        examples: examples, position: nowhere)
    ]) { piece in piece.texts.map(\.source.string).joined(separator: "\n") }
  }

  @Test func `a sentence that matches is an error at its words`() throws {
    #expect(
      findings(try check(), "One.\n\nIt is **Signed** by a guard.")
        == ["3:9+19 dangerous-wording"])
    #expect(findings(try check(), "It is signed.\nBy a guard.") == [])
  }

  @Test func `capitals beyond ASCII are found as well`() throws {
    #expect(findings(try check(), "Élu par personne.") == ["1:1+8 dangerous-wording"])
  }

  @Test func `the sentence itself may make it right, but not another one`() throws {
    let check = try check(unless: [#"\bnot\b"#])
    #expect(findings(check, "It need not be signed by a guard.") == [])
    #expect(findings(check, "It is not so. It is signed by a guard.").count == 1)
  }

  @Test func `a turn of phrase makes right what lies within it, and nothing else`() throws {
    let check = try check(unlessWithin: [#"\bnot\b[^,]*"#, "never signed by a guard"])
    #expect(findings(check, "It is not signed by a guard.") == [])
    #expect(findings(check, "Not so, it is signed by a guard.") == ["1:15+17 dangerous-wording"])
    #expect(
      findings(check, "Not signed by a guard, but signed by guard dogs.")
        == ["1:28+15 dangerous-wording"])
    #expect(findings(check, "It is never signed by a guard.") == [])
  }

  @Test func `in a table the whole row makes it right`() throws {
    let check = try check(unless: [#"\bnot\b"#])
    #expect(findings(check, "| a | b |\n|---|---|\n| signed by a guard | not enough |") == [])
    #expect(
      findings(check, "| a | b |\n|---|---|\n| signed by a guard | so |\n| not | x |").count == 1)
  }

  @Test func `the whole text makes it right if all patterns of a list match it`() throws {
    let check = try check(unlessText: ["court", "date"])
    #expect(findings(check, "It is signed by a guard.\n\n- the court\n- the date") == [])
    #expect(findings(check, "It is signed by a guard.\n\n- the court").count == 1)
  }

  @Test func `an audience of its own makes it right, a mixed one does not`() throws {
    let check = try check(audience: "guards")
    #expect(findings(check, "It is signed by a guard.", audience: ["guards"]) == [])
    #expect(findings(check, "It is signed by a guard.", audience: ["guards", "all"]).count == 1)
  }

  @Test func `a wrong belief is printed as such`() throws {
    #expect(
      findings(try check(), "```{belief}\nIt is signed by a guard.\n```\n\nSigned by a guard.")
        == ["5:1+17 dangerous-wording"])
  }
}

@Suite struct `Flat words` {
  private let check = Absolutes(
    ContentCheckSettings.Absolutes(
      subjects: ["guard", "guards", "LIB"], words: ["never", "can't", "may not"],
      unless: ["may still"], except: ["may not know"], examples: examples))

  @Test(arguments: [
    ("A guard can never search you.", ["1:13+5 absolute-wording"]),
    ("Guards can’t stop you.", ["1:8+7 absolute-wording"]),
    ("LIB, even at night, may not come.", ["1:21+7 absolute-wording"]),
    ("Guards may not search. Guards may still try.", []),
    ("Guards may not search. Wait. Guards may still try.", ["1:8+7 absolute-wording"]),
    ("Guards may still not know. Never mind.", []),
    ("Guards may not know you.", []),
    ("If a guard comes, you may not know why. You can't.", []),
    ("Never tell a guard.", []),
    ("Your lib can't open.", []),
    ("Guardsmen never sleep.", []),
    ("```{belief}\nGuards never search.\n```", []),
  ])
  func `count about their subjects, unless an excuse follows`(text: String, found: [String]) {
    #expect(findings(check, text) == found)
  }

  @Test func `a rule's law has its excuse in its practice`() {
    let law = source("Guards never search.")
    func found(practice: String) -> Int {
      let piece = PrintedPiece(
        kind: "rule", id: "a", at: nowhere, [(.law, law), (.practice, source(practice))])
      return check.diagnostics(for: Prose(law, by: reading), piece.texts[0], of: piece).count
    }
    #expect(found(practice: "They may\nstill try.") == 0)
    #expect(found(practice: "They try.") == 1)
  }
}
