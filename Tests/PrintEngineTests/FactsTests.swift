import JSON
import Testing

@testable import PrintEngine

@Suite struct `Facts from a worker` {
  @Test func `are written as they were read`() throws {
    let facts = PrintFacts(
      pages: 2, madePages: 3,
      used: [
        PrintFacts.BoxUse(id: "front", points: 119.25, size: 9.5),
        PrintFacts.BoxUse(id: "back", points: nil, size: nil),
      ],
      strays: [StrayWord(page: 1, box: "front", text: "a \"b\"", by: 3.25, part: "p")],
      destinations: ["é\"<": 2, "a": 1], warnings: ["one\ntwo"])
    let value = try #require(JSONValue(parsing: facts.json.line.utf8))
    #expect(PrintFacts(value) == facts)
    #expect(WorkerAnswer(parsing: facts.json.line) == .made(facts))
  }

  @Test func `tell whether a job or the engine is at fault`() {
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
