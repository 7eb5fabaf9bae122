/// The words of what a page has on a screen and not on paper.
package struct ScreenLabels: Sendable, Equatable {
  /// Words around others, such as `Meaning: {words}`.
  package struct Pattern: Sendable, Equatable {
    let before: String
    let after: String

    package init(_ text: String) {
      let mark = text.firstRange(of: "{words}")
      before = String(text[..<(mark?.lowerBound ?? text.endIndex)])
      after = mark.map { String(text[$0.upperBound...]) } ?? ""
    }
  }

  /// Said of a table that scrolls, around what its columns are.
  package let table: Pattern
  /// Said of the button that opens the meaning of a word, around the word.
  package let meaning: Pattern

  package init(table: Pattern, meaning: Pattern) {
    self.table = table
    self.meaning = meaning
  }
}
