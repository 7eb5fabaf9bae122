import Diagnostics
import Testing

@Suite struct `Suggesting a name` {
  @Test func `a slip of the finger finds what was meant`() {
    let known = ["home-entry", "at-work", "judicial-warrant"]
    #expect(suggestion(for: "home-entri", among: known) == "home-entry")
    #expect(suggestion(for: "hmoe-entry", among: known) == "home-entry")
    #expect(suggestion(for: "AT-WORK", among: known) == "at-work")
    #expect(suggestion(for: "judicalwarrant", among: known) == "judicial-warrant")
  }

  @Test func `what sounds alike is suggested where nothing is close`() {
    #expect(suggestion(for: "rool", among: ["say", "rule", "ride"]) == "rule")
    #expect(suggestion(for: "oral", among: ["rule"]) == nil)
    #expect(suggestion(for: "r-l-e", among: ["rule"]) == nil)
  }

  @Test func `what is far away is not suggested`() {
    #expect(suggestion(for: "phone", among: ["home-entry", "at-work"]) == nil)
    #expect(suggestion(for: "", among: ["a"]) == nil)
    #expect(suggestion(for: "a", among: ["b", ""]) == nil)
    #expect(suggestion(for: "x", among: [String]()) == nil)
    #expect(suggestion(for: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
  }

  @Test func `of equally close names the first in byte order is taken`() {
    #expect(suggestion(for: "cat", among: ["cut", "cot", "car"]) == "car")
    #expect(suggestion(for: "cat", among: ["car", "cot", "cut"]) == "car")
  }

  @Test func `an exchange of neighbours is one slip`() {
    #expect(suggestion(for: "tilte", among: ["title"]) == "title")
    #expect(suggestion(for: "ab", among: ["ba"]) == "ba")
  }
}
