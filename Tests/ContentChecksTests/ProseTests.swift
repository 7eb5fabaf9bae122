import CommonMark
import Diagnostics
import Testing

@testable import ContentChecks
@testable import ToolkitModel

@Suite struct `Reading a text as prose` {
  @Test(arguments: [
    ("Ask again. Then wait.", ["Ask again.", "Then wait."]),
    ("It opens at 6 a.m. and closes at ten.", ["It opens at 6 a.m. and closes at ten."]),
    ("It closes at 10 p.m. Officers may stay.", ["It closes at 10 p.m.", "Officers may stay."]),
    ("The U.S. Constitution holds.", ["The U.S. Constitution holds."]),
    ("Payton v. New York is old.", ["Payton v. New York is old."]),
    ("See p. 210 of No. 5.", ["See p. 210 of No. 5."]),
    ("Really?! Yes.", ["Really?!", "Yes."]),
    ("He said \"no.\" She left.", ["He said \"no.\"", "She left."]),
    ("Wait… then go.", ["Wait…", "then go."]),
    ("Que faire ? Attendez.", ["Que faire ?", "Attendez."]),
    ("请等。不要开门！", ["请等。", "不要开门！"]),
    ("انتظر؟ لا تفتح.", ["انتظر؟", "لا تفتح."]),
    ("It is 3.5 miles.", ["It is 3.5 miles."]),
    ("No end", ["No end"]), ("", []),
  ])
  func `sentences end where they end`(text: String, sentences: [String]) {
    #expect(prose(text).sentences.map(\.text) == sentences)
  }

  @Test func `markup has no words, and every block ends its sentence`() {
    let text = """
      ## A *heading*

      Ask for the [judge’s
      paper](term:paper) and `wait`[^n].

      - one
      - two

      | a | b |
      |---|---|
      | c | d |

      > See [](paper:p-1).

      [^n]: A note.
      """
    #expect(
      prose(text).sentences.map(\.text) == [
        "A heading", "Ask for the judge's paper and wait.", "one", "two", "a", "b", "c", "d",
        "See P-1 (House Rules).", "A note.",
      ])
  }

  @Test func `a printed wrong belief is marked, and what follows is not`() {
    let text = "One.\n\n```{belief}\nTwo.\n\nThree.\n```\n\nFour."
    #expect(prose(text).sentences.map(\.isBelief) == [false, true, true, false])
  }

  @Test(arguments: [
    ("plain words here", "words", "1:7+5"),
    ("two\nlines of words", "words", "2:10+5"),
    ("> a quote\n> with **bold** words", "bold words", "2:10+12"),
    ("- an item with [a link](term:words) and words", "and words", "1:37+9"),
    ("| cell | words |\n|---|---|\n| x | more words |", "more words", "3:7+10"),
    ("It’s the guard’s rule", "guard's rule", "1:12+14"),
    ("[](paper:p-1) and words", "words", "1:19+5"),
    ("words and &amp; words", "words", "1:1+5"),
    ("## A heading of words {#words}", "of words", "1:14+8"),
    ("```{do}\nSome words.\n```", "words", "2:6+5"),
    ("[a]: <x.md>\n\nSome words.", "words", "3:6+5"),
    ("over the\nline", "the line", "1:6+3"),
  ])
  func `words are found again in the file`(text: String, words: String, place: String) throws {
    let prose = prose(text)
    let sentence = try #require(prose.sentences.first { $0.text.contains(words) })
    let range = try #require(sentence.text.firstRange(of: words))
    let found = prose.place(of: range, in: sentence)
    #expect("\(found.position.line):\(found.position.column)+\(found.length)" == place)
  }

  @Test func `words of a folded YAML text are found in its file`() throws {
    // "a long\n  text" folded into one line.
    let text = SourceText(
      bytes: Array("a long text".utf8), file: "a.yaml",
      origin: .runs([.init(offset: 0, line: 4, column: 3), .init(offset: 7, line: 5, column: 3)]))
    let prose = Prose(text, by: reading)
    let sentence = try #require(prose.sentences.first)
    let range = try #require(sentence.text.firstRange(of: "text"))
    #expect(
      prose.place(of: range, in: sentence).position
        == SourcePosition(file: "a.yaml", line: 5, column: 3))
  }
}

@Suite struct `Signs of Markdown in short texts` {
  private func places(_ role: PrintedPiece.Role, _ text: String) -> [String] {
    let piece = PrintedPiece(kind: "diagram", id: "a", at: nowhere, [(role, source(text))])
    return MarkdownLeft.diagnostics(
      for: [piece], plainWords: [],
      dialect: Dialect(directives: [], schemes: [], leftSigns: .warning)
    ).map { "\($0.position?.column ?? 0)+\($0.length)" }
  }

  @Test func `a title may have Markdown, a label may not`() {
    #expect(places(.title, "When it is **late**.") == [])
    #expect(places(.title, "When it is ** late **.") == ["12+10"])
    #expect(places(.label, "When it is late.") == [])
    #expect(places(.label, "When it is **late**.") == ["12+8"])
    #expect(places(.label, "When it is ** late **.") == ["12+10"])
  }
}
