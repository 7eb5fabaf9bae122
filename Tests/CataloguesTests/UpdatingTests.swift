import Catalogues
import Testing

@Suite struct `A catalogue that is brought up to date` {
  private func message(_ context: String, _ text: String, _ translation: String = "") -> Message {
    Message(context: context, text: text, translations: [translation])
  }

  private func updated(_ old: [Message], _ new: [Message]) -> [Message] {
    Catalogue(messages: old).updated(for: new).messages
  }

  @Test func `keeps the translations of texts that stay, in the order of today`() {
    #expect(
      updated(
        [message("a", "A", "1"), message("b", "B", "2")], [message("b", "B"), message("a", "A")])
        == [message("b", "B", "2"), message("a", "A", "1")])
  }

  @Test func `carries the one changed text of a context as fuzzy, with what it was`() {
    var expected = message("a", "New", "1")
    expected.flags = ["fuzzy"]
    expected.previous = .init(text: "Old")
    #expect(updated([message("a", "Old", "1")], [message("a", "New")]) == [expected])
    // And what was fuzzy before keeps the text that its translation is of.
    var again = expected
    again.text = "Newer"
    #expect(updated([expected], [message("a", "Newer")]) == [again])
  }

  @Test func `guesses nothing where several texts changed, or the context is another`() {
    let old = [message("a", "You must open.", "Debe abrir."), message("a", "B", "2")]
    let new = [
      message("a", "You must not open."), message("a", "C"), message("b", "You must open."),
    ]
    let result = updated(old, new)
    #expect(result.prefix(3).map(\.translation) == ["", "", ""])
    #expect(result.dropFirst(3).map(\.isObsolete) == [true, true])
  }

  @Test func `takes back what was put aside`() {
    let gone = updated([message("a", "A", "1")], [])
    #expect(gone.map(\.isObsolete) == [true])
    #expect(updated(gone, [message("a", "A")]) == [message("a", "A", "1")])
    #expect(updated([message("a", "A")], []) == [])
  }

  @Test func `shows again what an editor says is the same`() {
    let fuzzy = Catalogue(messages: updated([message("a", "Old", "1")], [message("a", "New")]))
    let (accepted, unused) = fuzzy.acceptingEditorial(["a", "b"])
    #expect(accepted.messages == [message("a", "New", "1")])
    #expect(unused == ["b"])
  }
}
