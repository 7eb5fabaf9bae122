import Testing

@testable import PrintEngine

@Suite struct `JSON from a worker` {
  @Test func `is read whole`() {
    let text =
      #"{"a": [1, -2.5e1, 0.25], "b": {"c": null, "d": true}, "e": "x\n\u00e9\ud83d\ude00"}"#
    #expect(
      JSONValue(parsing: text.utf8)
        == .object([
          ("a", .list([.number(1), .number(-25), .number(0.25)])),
          ("b", .object([("c", .null), ("d", .bool(true))])),
          ("e", .string("x\né😀")),
        ]))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "01", "1.", "+1", "nul", "\"\u{1}\"", "\"\\x\"", "\"\\ud800\"",
    "1e999", "[1] 2", "NaN", "'a'",
  ])
  func `is refused when it is not JSON`(_ text: String) {
    #expect(JSONValue(parsing: text.utf8) == nil)
  }

  @Test func `is refused when it is nested without end`() {
    #expect(JSONValue(parsing: String(repeating: "[", count: 1_000_000).utf8) == nil)
    #expect(JSONValue(parsing: [0xFF]) == nil)
    #expect(JSONValue(parsing: [0x22, 0xFF, 0x22]) == nil)
  }

  @Test func `gives facts that are written as they were read`() throws {
    let facts = PrintFacts(
      pages: 2, madePages: 3, scale: 0.95, used: [("front", 119.25), ("back", nil)],
      strays: [StrayWord(page: 1, box: "front", text: "a \"b\"", by: 3.25)],
      destinations: ["é\"<": 2, "a": 1], warnings: ["one\ntwo"])
    let value = try #require(JSONValue(parsing: facts.json.utf8))
    #expect(PrintFacts(value) == facts)
    #expect(WorkerAnswer(parsing: facts.json) == .made(facts))
  }

  @Test func `tells whether a job or the engine is at fault`() {
    #expect(
      WorkerAnswer(parsing: #"{"error": "no", "kind": "job", "warnings": ["w"]}"#)
        == .refused("no", warnings: ["w"]))
    #expect(
      WorkerAnswer(parsing: #"{"error": "no", "kind": "engine", "warnings": []}"#) == .broken("no"))
    #expect(WorkerAnswer(parsing: "Traceback (most recent call last):") == nil)
    #expect(WorkerAnswer(parsing: #"{"pages": 1, "warnings": []}"#) == nil)
    #expect(WorkerAnswer(parsing: #"{"pages": -1.5, "warnings": []}"#) == nil)
  }
}
