import Testing
import ToolkitModel

@testable import ContentChecks

@Suite struct `Numbers and names of papers` {
  private func check() throws -> PaperNames {
    try #require(
      PaperNames(
        [
          paper("p-1", "P-1", "House Rules"),
          paper("p-2", "P-2", "City Repair Notice", "paper about the pipes"),
          paper("q-12a", "Q-12A", "Entry Order", "order to enter"),
          paper("none", nil, "Letter"),
        ], otherNumbers: ["P-90"]))
  }

  @Test(arguments: [
    "P-1 (House Rules) and P-2 (City Repair Notice) hang in the hall.",
    "The house rules (P-1) hang beside the repair notice (Form P-2).",
    "P-2, the paper about the pipes, is long.",
    "[](paper:p-2) is a repair notice. [](paper:p-1) are house rules.",
    "[](paper:p-1), [](paper:p-2)",
    "P-1 hangs in the hall, where the repair notice was.",
    "Two P-1s and a P-90 and P-1-based rules, at 5 P-lane, UP-77.",
    "Ask for Q-12A.",
  ])
  func `that belong together are fine`(text: String) throws {
    #expect(findings(try check(), text) == [])
  }

  @Test(arguments: [
    ("P-1 (City Repair Notice)", "1:6+18 paper-name"),
    ("P-1, the repair notice, is long.", "1:10+13 paper-name"),
    ("Form P-2 is an order to enter.", "1:16+14 paper-name"),
    ("The repair notice (Form P-1) is long.", "1:5+13 paper-name"),
    ("[](paper:p-1) is the repair\nnotice.", "1:22+6 paper-name"),
  ])
  func `that do not are errors at the name`(text: String, found: String) throws {
    #expect(findings(try check(), text) == [found])
  }

  @Test(arguments: [
    ("Ask for P-3.", "1:9+3 unknown-paper"), ("Ask for Q-12.", "1:9+4 unknown-paper"),
  ])
  func `without an entry are errors`(text: String, found: String) throws {
    #expect(findings(try check(), text) == [found])
  }

  @Test func `a toolkit without numbers has no such check`() {
    let check = PaperNames([paper("a", "Modèle 1", "Lettre")], otherNumbers: [])
    #expect(check.map { _ in true } == nil)
  }
}
