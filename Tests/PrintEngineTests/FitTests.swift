import Diagnostics
import Testing

@testable import PrintEngine

@Suite struct `Whether a text fits` {
  private func report(
    used: Double?, sizes: [Double] = [], pages: Int? = nil, made: Int = 1
  ) -> [String] {
    let job = PrintJob(
      path: "a.pdf", name: "card 'a' in en", document: .sheet([]),
      boxes: [PrintBox(id: "front", name: "face 'front'", room: 100, sizes: sizes)], pages: pages)
    return FitReport.diagnostics(
      for: job, fills: [BoxFill(id: "front", used: used, room: 100)], madePages: made
    ).map { "\($0.severity): \($0.message) [\($0.rule)]" }
  }

  @Test func `is not asked of what does`() {
    #expect(report(used: 100.5, pages: 1) == [])
    #expect(report(used: 0, made: 7) == [])
  }

  @Test func `is told in percent`() {
    #expect(
      report(used: 100.6) == [
        "error: card 'a' in en: face 'front' does not fit: its text takes 101 % of its space "
          + "[does-not-fit]"
      ])
    #expect(
      report(used: 229, sizes: [10, 8.5]) == [
        "error: card 'a' in en: face 'front' does not fit: its text takes 229 % of its space, "
          + "at 8.5 pt [does-not-fit]"
      ])
  }

  @Test func `is told when the end is lost`() {
    #expect(
      report(used: nil) == [
        "error: card 'a' in en: face 'front' does not fit: its text overflows the page "
          + "[does-not-fit]"
      ])
  }

  @Test func `is told when a word is too wide, or stands in a margin`() {
    let job = PrintJob(
      path: "a.pdf", name: "card 'a' in en", document: .sheet([]),
      boxes: [PrintBox(id: "front", name: "face 'front'", room: 100)])
    let word = StrayWord(page: 1, box: "front", text: "name@example.org", by: 11.6)
    let found = FitReport.diagnostics(
      for: job, fills: [BoxFill(id: "front", used: 50, room: 100, stray: word)],
      strays: [StrayWord(page: 2, box: "", text: "", by: 0.6)], madePages: 2)
    #expect(
      found.map { "\($0.message) [\($0.rule)]" } == [
        "card 'a' in en: face 'front' does not fit: 'name@example.org' is 12 pt beyond its "
          + "edge [does-not-fit]",
        "card 'a' in en: a picture is 1 pt outside the margins of page 2 [outside-the-page]",
      ])
  }

  @Test func `names sizes of type briefly`() {
    #expect([8, 8.5, 9.25, 12.05].map(FitReport.points) == ["8", "8.5", "9.25", "12.05"])
  }

  @Test func `is told in pages`() {
    #expect(
      report(used: 1, pages: 2, made: 3) == [
        "error: card 'a' in en has 3 pages, and 2 are wanted [wrong-page-count]"
      ])
    #expect(
      report(used: 1, pages: 2, made: 1) == [
        "error: card 'a' in en has 1 page, and 2 are wanted [wrong-page-count]"
      ])
  }

  @Test func `is told of each box, also of one that nothing is known of`() {
    let box = PrintBox(id: "front", name: "face 'front'", room: 100)
    let back = PrintBox(id: "back", name: "face 'back'", room: 0)
    let job = PrintJob(
      path: "a.pdf", name: "a", document: .sheet([]), boxes: [box, back, box], pages: 1)
    let found = FitReport.diagnostics(
      for: job, fills: [BoxFill(id: "front", used: 150, room: 100)], madePages: 2)
    #expect(
      found.map(\.message) == [
        "a: face 'front' does not fit: its text takes 150 % of its space",
        "a: face 'back' does not fit: its text overflows the page",
        "a: face 'front' does not fit: its text takes 150 % of its space",
        "a has 2 pages, and 1 is wanted",
      ])
  }
}
