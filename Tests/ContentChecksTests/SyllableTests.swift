import Testing

@testable import ContentChecks

@Suite struct `Counting syllables` {
  @Test(arguments: [
    ("a", 1), ("door", 1), ("open", 2), ("officer", 3), ("note", 1), ("notes", 1), ("the", 1),
    ("table", 2), ("tables", 2), ("people", 2), ("locked", 1), ("wanted", 2), ("needed", 2),
    ("places", 2), ("judge", 1), ("judges", 2), ("searches", 2), ("yes", 1), ("way", 1),
    ("year", 1), ("lawyer", 2), ("agree", 2), ("free", 1), ("immigration", 4), ("warrant", 2),
    ("signature", 3), ("consent", 2), ("check-in", 2), ("don't", 1), ("2026", 1), ("I-205", 2),
    ("try", 1),
  ])
  func `a known word has the syllables that it has`(word: String, count: Int) {
    #expect(Syllables.count(in: word.utf8) == count)
  }
}
