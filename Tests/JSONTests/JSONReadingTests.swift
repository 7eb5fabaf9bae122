import JSON
import Testing

@Suite struct `JSON that is read` {
  @Test func `becomes values in the order of the text`() {
    let text =
      #"{"a": [1, -2.5e1, 0.25], "b": {"c": null, "d": true}, "e": "x\n\u00e9\ud83d\ude00"}"#
    #expect(
      JSONValue(parsing: text.utf8)
        == [
          "a": [1, -25, .number(0.25)], "b": ["c": .null, "d": true], "e": "x\né😀",
        ])
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
}
