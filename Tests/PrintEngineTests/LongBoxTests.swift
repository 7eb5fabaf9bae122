import Testing

@testable import PrintEngine

@Suite(.needsEngine) struct `Boxes and rows higher than a page` {
  private static let names = [
    "say", "hand-over", "show", "deadline", "belief", "contact", "field", "field field-tick",
    "term",
    "rule-meta",
  ]

  /// A book in the built-in style with a list of 300 words in each box, `1w0` and so on in the second, and a table with
  /// 1,000 in one cell.
  private static func book(_ path: String, isLarge: Bool) -> PrintJob {
    let boxes = names.enumerated().map { number, name in
      let items = (0..<300).map { "li(t(\"\(number)w\($0)\",),),\n" }.joined()
      let title = name == "term" ? #"h(3,"","Title",)"# : #"p(b("Title",),)"#
      return "group(\"\(name)\",\(title),ul(\(items)),),\n"
    }
    let cells = (0..<12).map { number in
      let words = number == 2 ? (0..<1000).map { "tw\($0)" }.joined(separator: " ") : "short"
      return #"row(cell("left","\#(words)",),cell("left","and words",),),"# + "\n"
    }
    let source = """
      #import "book.typ": *
      #show: book.with(title: "A book",large: \(isLarge))
      #run("part","one","One",
      // in section(first)
      article("section","","first","First",
      \(boxes.joined())
      grid-of(2,words: ("short","words",),row(head: true,cell("left","A",),cell("left","B",),),
      \(cells.joined())
      ),
      ),)

      """
    return PrintJob(
      path: path, name: "the book '\(path)'",
      document: .book(TypstDocument(source: Array(source.utf8), style: bookStyle)))
  }

  @Test func `lose no word, in normal and in large print`() async throws {
    let made = try await printed([
      Self.book("normal", isLarge: false), Self.book("large", isLarge: true),
    ])
    #expect(made.report.diagnostics == [])
    let wanted =
      Self.names.indices.flatMap { number in (0..<300).map { "\(number)w\($0)" } }
      + (0..<1000).map { "tw\($0)" }
    for (path, result) in made.results {
      let there = Set(try pageTexts(result.pdf).joined(separator: " ").split(separator: " "))
      #expect(wanted.filter { !there.contains(Substring($0)) } == [], "\(path)")
    }
    #expect(made.results.count == 2)
  }
}
