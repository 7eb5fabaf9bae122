import Diagnostics
import Foundation
import Testing

@testable import PrintEngine

@Suite(.needsEngine) struct `Books by Typst` {
  private let long = String(repeating: "long", count: 11)

  @Test func `are tagged, say their language and title, and have no date`() async throws {
    let result = try await BookGallery.first["plain book"]
    #expect(result.pages == 2 && result.strays == [])
    #expect(result.destinations == ["one": 1, "first": 1, "two": 2, "second": 2])
    #expect(
      try pageTexts(result.pdf) == [
        "A book A title over both of the columns Hello there 1970-01-01 A foot",
        "A book Two Own 2 A foot",
      ])
    let facts = try output(of: "pdfinfo", ["FILE"], pdf: result.pdf)
    #expect(facts.contains("Tagged:          yes"))
    #expect(facts.contains("Title:           A book"))
    #expect(!facts.contains("Date"))
    let claims = """
      import pikepdf, sys
      pdf = pikepdf.open(sys.argv[1])
      shown = pdf.Root.ViewerPreferences
      print(pdf.Root.Lang, shown.Direction, shown.DisplayDocTitle, 'pdfuaid' in str(pdf.open_metadata()))
      """
    #expect(try await pythonOutput(claims, pdf: result.pdf) == "en /L2R True False")
    let arabic = try await BookGallery.first["Arabic book"]
    #expect(try await pythonOutput(claims, pdf: arabic.pdf) == "ar /R2L True False")
  }

  @Test func `are sound files, and the same bytes twice`() async throws {
    let (first, second) = (try await BookGallery.first, try await BookGallery.second)
    #expect(first.report == second.report)
    #expect(first.results.count > 8)
    for (path, result) in first.results {
      #expect(second.results[path] == result, "\(path)")
      let check = try output(of: "qpdf", ["--check", "FILE"], pdf: result.pdf)
      #expect(check.contains("No syntax or stream encoding errors found"), "\(path): \(check)")
    }
  }

  @Test func `are the same bytes in another folder with other fonts installed`() async throws {
    let folder = try ScratchFolder()
    let font = try output(of: "fc-match", ["-f", "%{file}", "Noto Sans"], pdf: [])
    let fonts = URL(filePath: font).deletingLastPathComponent().path()
    let settings = try folder.write(
      "fonts.conf",
      """
      <fontconfig><dir>\(fonts)</dir><cachedir>\(folder.path)/cache</cachedir></fontconfig>
      """)
    let other = try await printed(
      [BookGallery.documents[0], BookGallery.documents[1]],
      variables: ["FONTCONFIG_FILE": settings, "TMPDIR": folder.path])
    #expect(other.messages == [])
    for path in ["plain book", "Arabic book"] {
      #expect(try await other[path].pdf == BookGallery.first[path].pdf)
    }
  }

  @Test func `tell what stands outside its column, and in which part`() async throws {
    let made = try await BookGallery.first
    for name in ["long words", "long word from the right"] {
      let stray = try #require(try made[name].strays.first)
      #expect(stray.text == long && stray.page == 1 && stray.by > 50, "\(name)")
      #expect(stray.part == "section(first)")
      #expect(try made[name].strays.count == 1)
    }
    #expect(
      made.messages.contains {
        $0.hasPrefix("the book 'long words': '\(long)' is ")
          && $0.hasSuffix(
            " pt outside the margins of page 1, in 'section(first)' [outside-the-page]")
      })
    #expect(try made["tall"].strays.map(\.text) == ["low"])
    #expect(try made["brackets"].strays.map(\.text) == BookGallery.words)
    #expect(try made["wide picture"].strays.map(\.text) == [""])
  }

  @Test func `tell signs that no font has, and pictures without words`() async throws {
    let made = try await BookGallery.first
    #expect(try made["no sign"].missingSigns.map(\.text) == ["漢", "👩", "👧"])
    #expect(try made["no sign under a low heading"].missingSigns.map(\.text) == ["漢"])
    #expect(
      made.messages.filter { $0.contains("'picture without words'") } == [
        "while printing the book 'picture without words': PDF/UA-1 error: missing alt text "
          + "(book.typ:22) [print-engine]"
      ])
  }

  @Test(arguments: [
    ("wrong font", "unknown font family: noto snas (book.typ:7)"),
    ("wrong name", "unknown variable: nothing (in 'section(second)')"),
    ("wrong style", "unknown variable: nothing (book.typ:24, line 1 of the book)"),
    (
      "wrong link",
      "label `<nowhere>` does not exist in the document (book.typ:21, in 'section(second)')"
    ),
    ("package", "book.typ:2 asks for '@preview/cetz:0.3.0', and nothing is fetched for it"),
    ("document behind nothing", "a document is to stand behind 'x', but nothing has that id"),
  ]) func `lead what is wrong back to the line of the style and the part`(
    name: String, message: String
  ) async throws {
    let made = try await BookGallery.first
    #expect(made.results[name] == nil)
    #expect(
      made.messages.filter { $0.contains("'\(name)'") } == [
        "cannot print the book '\(name)': \(message) [print-failed]"
      ])
  }

  @Test func `say what helps`() async throws {
    let made = try await BookGallery.first
    func remedy(_ name: String) -> String? {
      made.report.diagnostics.first { $0.message.contains("'\(name)'") }?.remedy
    }
    #expect(remedy("wrong font")?.hasPrefix("install the font (scripts/print-setup ") == true)
    #expect(remedy("wrong name")?.hasPrefix("fix its source") == true)
    #expect(remedy("picture without words")?.hasSuffix("screen readers need it") == true)
  }

  @Test func `reach neither network nor disk`() async throws {
    let made = try await BookGallery.first
    #expect(
      made.messages.contains {
        $0.hasPrefix(
          "cannot print the book 'broken document': the document 'Exhibit 1' is not a PDF file: ")
      })
    #expect(
      made.messages.contains {
        $0.hasPrefix("cannot print the book 'hidden package': failed to download package")
          && $0.contains("Connection refused")
      })
    #expect(
      made.messages.contains {
        $0.hasPrefix("cannot print the book 'outside file': path `\"../worker.py\"` would escape")
      })
  }

  @Test func `number their pages for viewers`() async throws {
    let labels = """
      import pikepdf, sys; print(*[page.label for page in pikepdf.open(sys.argv[1]).pages])
      """
    #expect(
      try await pythonOutput(labels, pdf: BookGallery.first["book labels"].pdf) == "1 A-1")
    #expect(try await pythonOutput(labels, pdf: BookGallery.first["plain book"].pdf) == "1 2")
  }

  @Test func `bind documents in, under a head line`() async throws {
    let inner = try await Gallery.first["labels"].pdf
    let made = try await printed([
      BookGallery.book(
        "bound", #"p("Own 1"),"#,
        finish: PrintFinish(
          labels: [PrintFinish.Labels(from: "one", style: .roman)],
          documents: [
            PrintFinish.Document(after: "one", bytes: inner, head: "Exhibit \"4\", page {n}"),
            PrintFinish.Document(after: "two", bytes: inner, head: "وثيقة {n}"),
          ]))
    ])
    let result = try made["bound"]
    #expect(made.messages == [])
    #expect(result.pages == 14)
    #expect(result.destinations == ["one": 1, "first": 1, "two": 8, "second": 8])
    let texts = try pageTexts(result.pdf)
    #expect(
      Array(texts[1...2]) == [1, 2].map { "Exhibit \"4\", page \($0) Page \($0) to one" })
    #expect(texts[7].contains("Own 2"))
    #expect(texts[8].contains("وثيقة"))
    let labels = try await pythonOutput(
      "import pikepdf, sys; print(*[page.label for page in pikepdf.open(sys.argv[1]).pages])",
      pdf: result.pdf)
    #expect(labels == "i i-1 i-2 i-3 i-4 i-5 i-6 ii ii-1 ii-2 ii-3 ii-4 ii-5 ii-6")
    let tags = try output(of: "pdfinfo", ["-struct-text", "FILE"], pdf: result.pdf)
    let order = ["Own 1", "page 1", "page 6", "Own 2"].map {
      tags.range(of: $0)?.lowerBound
    }
    #expect(!order.contains(nil))
    #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
  }

  @Test func `survive a worker that ends, of which nothing stays`() async throws {
    let made = try await printed(
      [
        BookGallery.book("a", #"p("A"),"#), BookGallery.book("dies", "// fault: exit"),
        BookGallery.book("b", #"p("B"),"#),
      ], workers: 1, variables: ["HANDBILL_PRINT_FAULTS": "1"])
    #expect(made.results.keys.sorted() == ["a", "b"])
    #expect(
      made.messages == [
        "the print engine ended while it printed the book 'dies': this worker was told to end; "
          + "it is left out [print-engine-died]"
      ])
    #expect(made.report.leftOut == ["dies"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `that take too long end with their worker`() async throws {
    let folder = try ScratchFolder()
    let made = try await printed(
      [BookGallery.book("hangs", "// fault: hang")], limit: .seconds(3),
      variables: ["HANDBILL_PRINT_FAULTS": "1", "TMPDIR": folder.path])
    #expect(made.report.diagnostics.map(\.rule) == ["print-too-slow"])
    // The variables of a process stand behind its arguments.
    while try output(of: "ps", ["axeww"], pdf: []).contains("TMPDIR=\(folder.path)")
      || FileManager.default.contentsOfDirectory(atPath: folder.path) != []
    {
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
