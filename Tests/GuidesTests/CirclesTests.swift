import Testing

@testable import Guides

@Suite struct `Chains that lead back to where they began` {
  private func circles(_ next: [String: String]) -> [[String]] {
    Circles(of: next.keys.sorted() + ["z"]) { next[$0] }.circles
  }

  @Test func `are named once, whoever leads into them`() {
    #expect(circles(["a": "b", "b": "c"]) == [])
    #expect(circles(["a": "a"]) == [["a"]])
    #expect(circles(["a": "b", "b": "a", "c": "a", "d": "c"]) == [["a", "b"]])
    #expect(
      circles(["a": "c", "b": "c", "c": "d", "d": "c", "e": "f", "f": "e"]) == [
        ["c", "d"], ["e", "f"],
      ])
    #expect(["a", "b"].inWords() == "a → b → a")
  }
}
