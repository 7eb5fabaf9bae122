import Diagnostics
import Testing
import ToolkitModel

struct `Personal data` {
  private func matcher(needs: String) throws -> PersonalDataMatcher {
    let place = SourcePosition(file: "checks.yaml", line: 1, column: 1)
    let example = SourceText(bytes: [], file: "checks.yaml", origin: .verbatim(firstLine: 1))
    return PersonalDataPattern(
      id: "plate", label: "a plate",
      pattern: try TextPattern(SourceText(#"\bq-?\d+\b"#, file: "checks.yaml")),
      needs: needs, remedy: "", examples: CheckExamples(good: example, bad: example),
      position: place
    ).matcher()
  }

  @Test(arguments: ["", "0123456789", "Q"])
  func `is found the same where its signs are named`(needs: String) throws {
    let matcher = try matcher(needs: needs)
    for (text, count) in [
      ("", 0), ("No plate here.", 0), ("It is q12.", 1), ("Q-7 and q8", 2), ("7 and 8", 0),
      ("été q3 q", 1),
    ] {
      #expect(matcher.ranges(in: Array(text.utf8)).count == count, "\(text)")
    }
  }

  @Test func `is not looked for in a text without its signs`() throws {
    // Of a pattern that is wrong about its signs nothing is found, which its bad example shows.
    #expect(try matcher(needs: "@").ranges(in: Array("It is q12.".utf8)).isEmpty)
  }
}
