import Composition
import Testing

@Suite struct `The order of letters` {
  private let french = LetterOrder("aàâ b c d eéè o œ t")

  private func sorted(_ texts: [String]) -> [String] {
    texts.sorted { (french.key(of: $0), $0) < (french.key(of: $1), $1) }
  }

  @Test func `letters of a group count as one, capitals as small ones`() {
    #expect(sorted(["Eb", "éa", "àb", "Aa", "œ", "oz"]) == ["Aa", "àb", "éa", "Eb", "oz", "œ"])
    #expect(french.letter(of: "Été") == french.letter(of: "et"))
    #expect(french.letters == ["A", "B", "C", "D", "E", "O", "Œ", "T"])
  }

  @Test func `marks at the beginning do not count`() {
    #expect(french.key(of: "« Bonté »") == french.key(of: "Bonté »"))
    #expect(french.letter(of: "“Tu”") == 7)
  }

  @Test func `digits and letters of other scripts come first and have no letter`() {
    #expect(sorted(["b", "日本", "10 a"]) == ["10 a", "日本", "b"])
    #expect(french.letter(of: "10 a") == nil)
    #expect(french.letter(of: "") == nil)
  }

  @Test func `without an alphabet nothing has a letter`() {
    let none = LetterOrder("")
    #expect(none.letters == [])
    #expect(none.letter(of: "a") == nil)
    #expect(none.key(of: "B") == "b")
  }
}
