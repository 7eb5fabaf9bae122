import Testing
import ToolkitModel

@testable import Books

@Suite struct `The check of contents lists` {
  /// A book with a run on each of these pages.
  private static let made: MadeBook = {
    let runs = [
      (BookRun(.cover, title: "All"), 1), (BookRun(.front, title: "Contents"), 2),
      (BookRun(.part, id: "a", title: "Part"), 4), (BookRun(.back, title: "Indexes"), 13),
      (BookRun(.appendix, id: "x", title: "Appendix A", prefix: "A-"), 16),
    ]
    let book = BookFile(
      edition: PieceID("full"), code: "1-full", path: "full.pdf", paper: .a4, isLarge: false,
      runs: runs.map(\.0),
      entries: runs.map {
        BookEntry(level: 1, title: $0.0.title, anchor: $0.0.anchor, prefix: $0.0.prefix)
      })
    return MadeBook(
      book, pages: 35,
      destinations: Dictionary(uniqueKeysWithValues: runs.map { ($0.0.anchor, $0.1) }))
  }()

  @Test func `finds nothing where the numbers are those of the pages, and else what differs`() {
    let right = """
      All .................. 1
      Contents.............. 2
      Part ................. 4
      Indexes .............13
      Appendix A ....... A-1
      """
    #expect(ContentsCheck(of: right, in: Self.made).mismatches == [])
    let wrong = right.replacing("Part ................. 4", with: "Part ..... 5")
      .replacing("Indexes", with: "")
    let entries = Self.made.book.entries
    #expect(
      ContentsCheck(of: wrong, in: Self.made).mismatches == [
        ContentsCheck.Mismatch(entry: entries[2], expected: "4", printed: "5"),
        ContentsCheck.Mismatch(entry: entries[3], expected: "13", printed: nil),
      ])
  }
}
