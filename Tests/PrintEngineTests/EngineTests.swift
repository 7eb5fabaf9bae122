import Diagnostics
import Foundation
import Testing

@testable import PrintEngine

@Suite(.needsEngine) struct `The print engine` {
  @Test func `prints a page, tagged`() async throws {
    let result = try await Gallery.first["page"]
    #expect(result.pages == 1)
    #expect(try pageTexts(result.pdf) == ["Hello Some text"])
    let facts = try output(of: "pdfinfo", ["FILE"], pdf: result.pdf)
    #expect(facts.contains("Tagged:          yes"))
    #expect(facts.contains("Title:           A test"))
    #expect(!facts.contains("CreationDate"))
  }

  @Test func `writes sound files`() async throws {
    for (path, result) in try await Gallery.first.results {
      let check = try output(of: "qpdf", ["--check", "FILE"], pdf: result.pdf)
      #expect(check.contains("No syntax or stream encoding errors found"), "\(path): \(check)")
    }
  }

  @Test func `gives the same bytes twice`() async throws {
    let (first, second) = (try await Gallery.first, try await Gallery.second)
    #expect(first.report == second.report)
    #expect(first.results.count > 12)
    #expect(first.results.keys.sorted() == second.results.keys.sorted())
    for (path, result) in first.results { #expect(second.results[path] == result, "\(path)") }
  }

  @Test func `shrinks the type until all fits`() async throws {
    let made = try await Gallery.first
    let result = try made["shrinks"]
    let size = try #require(result.fills.first?.size)
    #expect(size < 12 && size > 9.6)
    #expect(result.fills.map(\.fits) == [true])
    #expect(!made.messages.contains { $0.contains("'shrinks'") })
    let start = try #require(result.destinations["box-a"])
    #expect(start == 1)
  }

  @Test func `takes the first size at which all fits, or the last`() async throws {
    let made = try await printed(Gallery.sized)
    for count in 4...10 {
      let first = try Gallery.sizes.first { try made["\(count) at \($0)"].fills[0].fits }
      let found = try made["found \(count)"]
      let size = try #require(found.fills[0].size)
      #expect(size == first ?? Gallery.sizes.last, "\(count)")
      #expect(try found.fills == made["\(count) at \(size)"].fills, "\(count)")
    }
  }

  @Test func `gives the boxes of a group one size, and others their own`() async throws {
    let made = try await printed(Gallery.grouped)
    let apart = try made["apart"].fills.compactMap(\.size)
    let together = try made["together"].fills.compactMap(\.size)
    #expect(apart[0] == 12 && apart[1] < 12)
    #expect(together == [apart[1], apart[1]])
    #expect(try made["apart"].fills.allSatisfy(\.fits) && made["together"].fills.allSatisfy(\.fits))
  }

  @Test func `reports what does not fit`() async throws {
    let made = try await Gallery.first
    #expect(try made["overflows"].fills.map(\.size) == [11.4])
    #expect(try made["lost"].fills == [BoxFill(id: "a", used: nil, room: 144, size: 12)])
    let messages = made.messages.filter { $0.contains("[does-not-fit]") }
    #expect(messages.count == 3)
    #expect(messages[0].hasPrefix("the test 'overflows': box 'a' does not fit: its text takes 1"))
    #expect(messages[0].hasSuffix("% of its space, at 11.4 pt [does-not-fit]"))
    #expect(messages[1].contains("the test 'lost': box 'a' does not fit: its text overflows"))
  }

  @Test func `reports words that stand outside their box or page`() async throws {
    let made = try await Gallery.first
    let stray = try #require(try made["wide"].fills.first?.stray)
    #expect(stray.page == 1 && stray.box == "a" && stray.by > 10)
    #expect(try made["wide"].strays == [])
    #expect(try made["margin"].strays.map(\.text) == ["far away"])
    let messages = made.messages.filter { $0.contains("'wide'") || $0.contains("'margin'") }
    #expect(messages.count == 2)
    #expect(
      messages[0].hasPrefix(
        "the test 'wide': box 'a' does not fit: 'longlonglong"))
    #expect(messages[0].hasSuffix(" pt beyond its edge, at 11.4 pt [does-not-fit]"))
    #expect(messages[1].hasPrefix("the test 'margin': 'far away' is "))
    #expect(messages[1].hasSuffix(" pt outside the margins of page 1 [outside-the-page]"))
  }

  @Test func `finds a picture outside its page, and nothing in a contents list from the right`()
    async throws
  {
    let made = try await Gallery.first
    #expect(try made["picture outside"].strays.map(\.text) == [""])
    #expect(made.messages.contains { $0.contains("'picture outside': a picture is ") })
    #expect(try made["contents from the right"].strays == [])
    #expect(!made.messages.contains { $0.contains("'contents from the right'") })
  }

  @Test func `reports a wrong number of pages`() async throws {
    let made = try await Gallery.first
    #expect(
      made.messages.filter { $0.contains("[wrong-page-count]") } == [
        "the test 'long' has 3 pages, and 2 are wanted [wrong-page-count]",
        "the test 'short' has 1 page, and 2 are wanted [wrong-page-count]",
        "the test 'sheet too long' has 3 pages, and 2 are wanted [wrong-page-count]",
      ])
    // There is no place on the sheet for the third page, and none may be lost.
    #expect(try made["sheet too long"].pages == 3)
  }

  @Test func `fetches nothing from network or disk`() async throws {
    let made = try await Gallery.first
    for name in ["network", "style", "import", "font", "file"] {
      #expect(made.results[name] == nil, "\(name)")
      #expect(
        made.messages.contains {
          $0.hasPrefix("cannot print the test '\(name)': the document asks for '")
            && $0.hasSuffix("and nothing is fetched for it [print-failed]")
        }, "\(name)")
    }
    #expect(try made["data"].pages == 1)
  }

  @Test func `tells what it complains of`() async throws {
    let made = try await Gallery.first
    // Also where the same style sheet was read for another document before.
    #expect(
      made.messages.filter { $0.contains("'complains") }
        == ["complains", "complains too"].map {
          "while printing the test '\($0)': Ignored `foo: bar ` at 1:5, unknown property. "
            + "[print-engine]"
        })
    #expect(try made["complains"].pages == 1)
  }

  @Test func `tells which job is at fault, and prints the others`() async throws {
    let made = try await Gallery.first
    for message in [
      "cannot print the test 'boxless': no element has the id 'box-a' [print-failed]",
      "cannot print the test 'labels at nothing': page labels begin at 'x', but nothing has that "
        + "id [print-failed]",
      "cannot print the test 'sheet of nothing': the sheet places page 4, but there are 1 pages "
        + "[print-failed]",
      "cannot print the test 'clash': fields of different kinds have the name 'a' [print-failed]",
      "while printing the test 'sheet misses': page 2 is on no side of the sheets [print-engine]",
      "while printing the test 'apart': 2 fields have the name 'who' [print-engine]",
    ] {
      #expect(made.messages.contains(message), "\(message)")
    }
    #expect(
      made.messages.contains(
        "cannot print the test 'bound into a sheet': documents are bound into books only "
          + "[print-failed]"))
  }

  @Test func `numbers the pages for viewers`() async throws {
    let labels = try await pythonOutput(
      "import pikepdf, sys; print([page.label for page in pikepdf.open(sys.argv[1]).pages])",
      pdf: try Gallery.first["labels"].pdf)
    #expect(labels == "['1', 'i', 'ii', 'A-7', 'A-8', 'A-9']")
  }

  @Test func `lays pages onto sheets`() async throws {
    let result = try await Gallery.first["sheet"]
    #expect(result.pages == 3)
    #expect(result.destinations["s8"] == 8)
    func texts(side: Int) throws -> [String] {
      try [(0, 0), (1, 0), (0, 1), (1, 1)].map { column, row in
        try output(
          of: "pdftotext",
          [
            "-f", "\(side)", "-l", "\(side)", "-x", "\(column * 306)", "-y", "\(row * 396)",
            "-W", "306", "-H", "396", "FILE", "-",
          ], pdf: result.pdf
        ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
    #expect(try texts(side: 1) == ["Page 8 to one", "Page 1 to one", "Page 5 to one", ""])
    #expect(try texts(side: 2)[0] == "Page 2 to one")
    #expect(Set(try texts(side: 2)[1].split(separator: " ")) == ["Page", "7", "to", "one"])
    #expect(try texts(side: 2)[2...] == ["Page 4 to one", "Page 3 to one"])
    #expect(try texts(side: 3) == Array(repeating: "Page 6 to one", count: 4))
  }

  @Test func `keeps tags, links and places on sheets`() async throws {
    let pdf = try await Gallery.first["sheet"].pdf
    let tags = try output(of: "pdfinfo", ["-struct-text", "FILE"], pdf: pdf)
    for page in 1...8 {
      // Also what stands four times is read once.
      #expect(tags.split(separator: "\"Page \(page)\"").count == 2, "\(page)")
    }
    let links = try await pythonOutput(
      """
      import pikepdf, sys
      pdf = pikepdf.open(sys.argv[1])
      print([len(page.get('/Annots', [])) for page in pdf.pages])
      names = pdf.Root.Names.Dests.Names
      places = {str(names[i]): names[i + 1] for i in range(0, len(names), 2)}
      for name in ('s1', 's7'):
          place = places[name]
          side = [page.objgen for page in pdf.pages].index(place[0].objgen)
          print(side, place[2] > 306, place[3] > 396)
      """, pdf: pdf)
    #expect(links == "[3, 4, 4]\n0 True True\n1 True True")
  }

  @Test func `merges the fields of one name`() async throws {
    let list = """
      import pikepdf, sys
      pdf = pikepdf.open(sys.argv[1])
      for field in sorted(pdf.Root.AcroForm.Fields, key=lambda field: str(field.T)):
          print(field.T, field.FT, len(field.get('/Kids', [])), field.TU, field.get('/DA'),
                field.get('/Q', '-'), field.get('/V', '-'))
      print(sorted(pdf.Root.AcroForm.DR.Font.keys()), pdf.Root.AcroForm.NeedAppearances)
      """
    let end = "['/Helv', '/ZaDb'] True"
    let note = "note /Tx 0 note /Helv 10.2 Tf 0 g 2 "
    let first = try await pythonOutput(list, pdf: try Gallery.first["form"].pdf)
    #expect(
      first == """
        \(note)
        s /Ch 0 s /Helv 10.2 Tf 0 g - one
        who /Tx 2 Name /Helv 10.2 Tf 0 g - 
        yes /Btn 0 Yes /ZaDb 0 Tf 0 g - /Off
        \(end)
        """)
    // A form that stands twice on a sheet is filled once.
    let twice = try await pythonOutput(list, pdf: try Gallery.first["form sheet"].pdf)
    #expect(twice.contains("who /Tx 4 Name"))
    #expect(twice.contains("yes /Btn 2 Yes"))
  }

  @Test func `survives a worker that ends`() async throws {
    let made = try await printed(
      [job("a", "<p>A"), job("dies", "<!-- fault: exit -->"), job("b", "<p>B")], workers: 1,
      variables: ["HANDBILL_PRINT_FAULTS": "1"])
    #expect(made.results.keys.sorted() == ["a", "b"])
    #expect(
      made.messages == [
        "the print engine ended while it printed the test 'dies': this worker was told to end; "
          + "it is left out [print-engine-died]"
      ])
  }

  @Test func `gives up on a document that takes too long`() async throws {
    let made = try await printed(
      [job("hangs", "<!-- fault: hang -->")], limit: .seconds(3),
      variables: ["HANDBILL_PRINT_FAULTS": "1"])
    #expect(made.report.failed == 1)
    #expect(made.report.diagnostics.map(\.rule) == ["print-too-slow"])
  }

  @Test func `takes what is in the cache`() async throws {
    let folder = try ScratchFolder()
    let cache = PrintCache(folder: folder.path)
    let jobs = [job("a", "<style>p { foo: bar }</style><p>A"), job("b", "<p>B")]
    let first = try await printed(jobs, cache: cache)
    #expect(first.report.printed == 2 && first.report.reused == 0)
    let second = try await printed(jobs + [job("c", "<p>C")], cache: cache)
    #expect(second.report.printed == 1 && second.report.reused == 2)
    #expect(second.report.diagnostics == first.report.diagnostics)
    for (path, result) in first.results { #expect(second.results[path] == result) }
  }
}

/// What a program in the engine's Python prints about a PDF.
func pythonOutput(_ program: String, pdf: [UInt8]) async throws -> String {
  let text = try output(
    of: try await Installed.engine().python, ["-c", program, "FILE"], pdf: pdf)
  return String(text.dropLast())
}
