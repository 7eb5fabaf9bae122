import Diagnostics
import Guides
import Testing
import TextFolding
import ToolkitModel

@testable import ContentChecks

@Suite struct `Signatures` {
  @Test(arguments: [
    (Rule.Volatility.fast, "2026-03-02", 0), (.fast, "2026-03-03", 1), (.slow, "2027-01-01", 0),
    (.slow, "2027-01-02", 1), (.stable, "2036-01-01", 0),
  ])
  func `last no longer than the law stands still`(
    volatility: Rule.Volatility, next: String, count: Int
  ) {
    let rules = [
      rule("a", volatility: volatility, signed: ("2026-01-01", next)),
      rule("b", volatility: volatility),
    ]
    #expect(ReviewIntervals.diagnostics(for: rules).count == count)
  }
}

@Suite struct `Rules` {
  @Test func `that say the same in other marks and capitals are one rule too many`() {
    let found = SameStatement.diagnostics(for: [
      rule("a", action: "Say nothing. Wait."), rule("b", action: "Say *nothing*; wait!"),
      rule("c", action: "say\nnothing wait"), rule("d", action: "Say nothing."),
    ])
    #expect(
      found.map(\.message) == [
        "'action' of rule 'b' repeats that of rule 'a'",
        "'action' of rule 'c' repeats that of rule 'a'",
      ])
  }

  @Test func `may share words between different fields`() {
    #expect(
      SameStatement.diagnostics(for: [rule("a", title: "Wait."), rule("b", card: "Wait.")]) == [])
  }
}

@Suite struct `What rules rest on` {
  private let authorities = PieceIndex([
    authority("act", address: "https://example.org/act"), authority("gone", .policy, .no),
    authority("overturned", .case, .reversed), authority("doubtful", .case, .unknown),
    authority("habit", .practice, .unknown), authority("unnamed"),
  ])

  @Test func `is in force, unless the rule says that it is superseded`() {
    let good = rule("old", standing: .superseded, authorities: ["overturned", "gone"])
    let bad = rule("new", standing: .settled, authorities: ["act", "gone", "doubtful"])
    let contested = rule("disputed", standing: .contested, authorities: ["overturned"])
    let found = RevokedSupport.diagnostics(
      for: [good, bad, contested], authorities: authorities)
    #expect(
      found.map(\.message) == [
        "rule 'new' rests on authority 'gone', which is no longer in force",
        "rule 'disputed' rests on authority 'overturned', which was reversed",
      ])
    #expect(found.map(\.length) == [4, 10])
    #expect(found.allSatisfy { $0.severity == .error && $0.position == nowhere })
  }

  @Test func `is counted by address, in one note that names those without`() {
    func found(_ rules: [Rule]) -> [String] {
      SourceAddresses.diagnostics(for: rules, authorities: authorities).map {
        "\($0.severity) \($0.position?.file ?? ""): \($0.message)"
      }
    }
    let good = rule("a", authorities: ["act", "habit"])
    let bad = rule("b", authorities: ["doubtful", "habit"])
    #expect(found([good]) == [])
    #expect(found([rule("c", authorities: ["habit"])]) == [])
    #expect(
      found([good, bad, rule("d", authorities: ["act", "gone"])]) == [
        "note authorities.yaml: 2 of 3 rules rest on an authority with an address; authorities without one: "
          + "gone, doubtful"
      ])
    #expect(
      found([bad]) == [
        "note authorities.yaml: 0 of 1 rule rests on an authority with an address; authorities without one: "
          + "doubtful"
      ])
  }
}

@Suite struct `References by bytes` {
  private func references(_ text: String) -> [WrittenReferences.Reference] {
    var found: [WrittenReferences.Reference] = []
    WrittenReferences.visit(Array(text.utf8)) { reference, _ in found.append(reference) }
    return found
  }

  @Test func `links and directives are found without a parse`() {
    #expect(
      references(
        """
        A [rule](rule:home-entry), [](cite:a-1) and <term:b>; not overrule:x, rule: y or {rule} z.

        ```{points} one two
        ```

        > ~~~{contacts}
        > :kind: hotline
        > ~~~

        ```{contacts}
        :kind: hotline
        :area: us
        ```
        [x]: paper:p-1
        """) == [
          .link(scheme: "rule", id: "home-entry"),
          .link(scheme: "cite", id: "a-1"),
          .link(scheme: "term", id: "b"),
          .directive("points", arguments: ["one", "two"], options: [:]),
          .directive("contacts", arguments: [], options: [:]),
          .directive("contacts", arguments: [], options: ["kind": "hotline", "area": "us"]),
          .link(scheme: "paper", id: "p-1"),
        ])
  }
}

@Suite struct `Rare bytes` {
  @Test(arguments: ["", ":", "a:b", "0123456789:;/", "no such byte in here", "{:}", "é9ü:"])
  func `are all found, wherever they stand`(text: String) {
    for shift in 0..<9 {
      let bytes = Array((String(repeating: "x", count: shift) + text + "xyz").utf8)
      var digits: Set<Int> = []
      var braces: Set<Int> = []
      bytes.withUnsafeBufferPointer { buffer in
        RareBytes.visitDigitsAndColons(buffer) { digits.insert($0).inserted && false }
        RareBytes.visitColonsAndBraces(buffer) { braces.insert($0).inserted && false }
      }
      #expect(digits.isSuperset(of: bytes.indices.filter { (0x30...0x3A).contains(bytes[$0]) }))
      #expect(braces.isSuperset(of: bytes.indices.filter { [0x3A, 0x7B].contains(bytes[$0]) }))
    }
  }

  @Test func `end the search when told to`() {
    let bytes = Array("1 2 3 4 5 6 7 8 9".utf8)
    var seen = 0
    bytes.withUnsafeBufferPointer { buffer in
      RareBytes.visitDigitsAndColons(buffer) { index in
        seen += 1
        return index == 4
      }
    }
    #expect(seen == 3)
  }
}

@Suite struct `The set of anchors` {
  @Test(arguments: [
    ("a WARRANT here", true), ("warran", false), ("", false), ("Écrit", true), ("ÉCRIT", true),
    ("can’t", true), ("xq", true), ("q", true), ("nothing", false),
  ])
  func `finds its words in any case`(text: String, occurs: Bool) {
    let anchors = Anchors(["warrant", "écrit", "can't", "q"])
    #expect(anchors.occurs(in: Array(text.utf8).folded) == occurs)
  }
}

@Suite struct `Reading measures` {
  @Test func `words, units and syllables are counted as Flesch did`() {
    let measure = ReadingMeasure([
      "Keep the door closed: ask who is there.", "Wait — then go; 3 times.",
    ])
    #expect([measure.words, measure.units, measure.syllables] == [13, 4, 13])
  }
}
