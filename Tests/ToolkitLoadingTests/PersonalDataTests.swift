import Diagnostics
import Testing

@testable import ToolkitLoading
@testable import ToolkitModel

@Suite struct `Personal data` {
  private let place = SourcePosition(file: "checks.yaml", line: 1, column: 1)

  private func pattern(
    _ text: String, needs: String = "", except: [String] = []
  ) throws -> PersonalDataPattern {
    let example = SourceText("", file: "checks.yaml")
    return PersonalDataPattern(
      id: PieceID("plate"), label: "a plate",
      pattern: try TextPattern(SourceText(text, file: "checks.yaml")),
      needs: needs, except: except, remedy: "hide it",
      examples: CheckExamples(good: example, bad: example), position: place)
  }

  /// What is found in a Markdown text, as `1:5+4`.
  private func found(
    in text: String, by pattern: PersonalDataPattern, known: PublicNames = PublicNames(),
    rules: [String] = ["personal-data"]
  ) -> [String] {
    PersonalDataScan([pattern], known: known, isRelease: false)
      .diagnostics(in: SourceText(text, file: "a.md")).filter { rules.contains($0.rule) }
      .map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0)+\($0.length)" }
  }

  @Test(arguments: ["", "0123456789", "Q"])
  func `is found the same where its signs are named`(needs: String) throws {
    let matcher = try pattern(#"\bq-?\d+\b"#, needs: needs).matcher()
    for (text, count) in [
      ("", 0), ("No plate here.", 0), ("It is q12.", 1), ("Q-7 and q8", 2), ("7 and 8", 0),
      ("été q3 q", 1),
    ] {
      #expect(matcher.ranges(in: Array(text.utf8)).count == count, "\(text)")
    }
  }

  @Test func `is not looked for in a text without its signs`() throws {
    // Of a pattern that is wrong about its signs nothing is found, which its bad example shows.
    let matcher = try pattern(#"\bq\d+\b"#, needs: "@").matcher()
    #expect(matcher.ranges(in: Array("It is q12.".utf8)).isEmpty)
  }

  @Test(arguments: [
    ("q-12-34", "1:1+7"), ("a **q-12-34**", "1:5+7"), ("a q-**12**-34", "1:3+11"),
    (#"q\-12\-34"#, "1:1+9"),
    ("é q\u{2011}12\u{2010}34.", "1:4+11"), ("q\u{2212}12\u{2013}34", "1:1+11"),
    ("q-1\u{200B}2-3\u{AD}4", "1:1+12"),
    ("q-\u{FF11}\u{FF12}-34", "1:1+11"), ("q-\u{661}٢-34", "1:1+9"), ("q&#8209;12-34", "1:1+13"),
    ("q-1&shy;2-34", "1:1+12"),
    ("a\nq-12-34\n", "2:1+7"), ("[q-12-34](b.md)", "1:2+7"), ("![q-12-34](b.png)", "1:3+7"),
    ("| a | q-12-34 |", "1:7+7"),
    ("<!-- q-12-34 -->", "1:6+7"), ("`q-12-34`", "1:2+7"), ("q-12\u{2060}-34", "1:1+10"),
    ("\u{FF51}-12-34", "1:1+9"),
  ])
  func `hides behind no look-alike, no sign without width and no markup`(
    text: String, place: String
  ) throws {
    #expect(found(in: text, by: try pattern(#"\bq-\d\d-\d\d\b"#)) == [place])
  }

  @Test(arguments: [
    ("q 12\n34", "1:1+7"), ("> q 12\n> 34", "1:3+9"), ("q\u{A0}12\u{2009}34", "1:1+10"),
    ("q _12_ 34", "1:1+9"),
  ])
  func `is found over the end of a line and odd spaces`(text: String, place: String) throws {
    #expect(found(in: text, by: try pattern(#"\bq \d\d \d\d\b"#)) == [place])
  }

  @Test func `does not grow together over paragraphs, items and cells`() throws {
    for text in ["q 12\n\n34", "q 12\n- 34", "q 12 | 34", "q 12\n# 34"] {
      #expect(
        found(
          in: text, by: try pattern(#"\bq \d\d\W{1,2}\d\d\b"#.replacing(#"\W{1,2}"#, with: " ")))
          == [], "\(text)")
    }
  }

  @Test func `is no such thing if a check excepts it, or a contact or an authority names it`()
    throws
  {
    let pattern = try pattern(#"\b\d+ [a-z]+ road\b"#, except: ["12 Court Road"])
    #expect(found(in: "12 court\u{A0}road, 13 Court Road", by: pattern) == ["1:17+13"])
    var known = PublicNames()
    var faults: [Diagnostic] = []
    let file = "- {id: a, name: A, number: '+44 (0)20 7946 0000', note: 3 High Road}\n"
    let node = try #require(
      YAMLNode(parsing: Array(file.utf8), file: "contacts.yaml", diagnostics: &faults))
    known.add(node, keys: ["name", "number", "address"])
    let numbers = try self.pattern(#"[+\d][\d ()-]{6,}\d"#)
    #expect(found(in: "020 7946-0000 and 020 7946-0001", by: numbers, known: known) == ["1:19+13"])
    // A note is a text like any other.
    #expect(
      found(in: "3 High Road", by: try self.pattern(#"\d [a-z]+ road"#), known: known) == ["1:1+11"]
    )
    let court = "- {id: b, full: 'Example v. Example (5 Low Road, Town)'}\n"
    known.add(
      try #require(
        YAMLNode(parsing: Array(court.utf8), file: "authorities.yaml", diagnostics: &faults)),
      keys: ["short", "full", "address"])
    #expect(found(in: "5 Low Road", by: try self.pattern(#"\d [a-z]+ road"#), known: known) == [])
  }

  @Test func `at the place of a telephone number is one message`() throws {
    let rules = ["personal-data", "typed-number"]
    #expect(
      found(in: "Ring 212-555-0100.", by: try pattern(#"\d{3}-\d{4}"#), rules: rules) == ["1:10+8"])
    #expect(found(in: "Ring 212-555-0100.", by: try pattern("x"), rules: rules) == ["1:6+12"])
  }
}
