import Testing

@testable import Composition

@Suite struct `The message of a piece` {
  private func message(_ words: String, situation: String? = nil) -> PieceMessage {
    PieceMessage(words, inSituation: situation, note: "Scotland. Not reviewed.", extra: "Edition 1")
  }

  @Test func `says the situation, the words, the note and the guide where there is room`() {
    let short = message("Say: no.", situation: "At the door. Say: no.")
    #expect(short.text == "At the door. Say: no. Scotland. Not reviewed. Edition 1")
    #expect(!short.isTooLong)
  }

  @Test func `leaves out the guide first, then the situation`() {
    // 160 less the note, the edition and the spaces between.
    let exact = String(repeating: "w", count: 160 - 23 - 9 - 2)
    #expect(message(exact).text == exact + " Scotland. Not reviewed. Edition 1")
    #expect(message(exact + "w").text == exact + "w Scotland. Not reviewed.")
    #expect(
      message("Say: no.", situation: exact + "in this long situation").text
        == "Say: no. Scotland. Not reviewed. Edition 1")
  }

  @Test func `keeps its words and its note however long they are`() {
    let long = String(repeating: "w", count: 160)
    #expect(message(long).text == long + " Scotland. Not reviewed.")
    #expect(message(long).isTooLong)
  }

  @Test func `is counted as telephones count, in UTF-16 units`() {
    #expect(message(String(repeating: "😀", count: 68)).isTooLong == false)
    #expect(message(String(repeating: "😀", count: 69)).isTooLong)
  }
}
