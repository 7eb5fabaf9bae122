import PDFDocuments
import Testing

@Suite struct `Cleaning a PDF` {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func refusal(_ pdf: TinyPDF) -> PDFRefusal? {
    do throws(PDFRefusal) {
      _ = try CleanedPDF(pdf.bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `pages are counted`() throws {
    #expect(try CleanedPDF(TinyPDF(pages: 3).bytes).pageCount == 3)
  }

  @Test func `nothing is left of who made it, when and with what`() throws {
    var pdf = TinyPDF(
      catalog: "/Metadata 4 0 R /PieceInfo << /Maker << /Private (piece) >> >>",
      page: "/LastModified (D:20260101) /Metadata 5 0 R /Thumb 6 0 R /Annots [7 0 R]")
    #expect(pdf.add(TinyPDF.stream("/Type /Metadata /Subtype /XML", "<x>xmp-maker</x>")) == 4)
    _ = pdf.add(TinyPDF.stream("/Type /Metadata /Subtype /XML", "<x>xmp-page</x>"))
    _ = pdf.add(TinyPDF.stream("/Width 1 /Height 1", "thumbnail"))
    _ = pdf.add(
      "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Commenter) /M (D:2026) /Contents (kept) >>"
    )
    let info = pdf.add("<< /Author (Maker) /Producer (Tool) /CreationDate (D:20260101) >>")
    pdf.addTrailer("/Info \(info) 0 R /ID [<0102> <0304>]")
    let cleaned = text(try CleanedPDF(pdf.bytes).bytes)
    for trace in [
      "Maker", "Tool", "xmp-", "piece", "thumbnail", "Commenter", "D:2026", "/Info", "/Metadata",
      "/PieceInfo", "/Thumb", "<0102>",
    ] {
      #expect(!cleaned.contains(trace), "\(trace)")
    }
    #expect(cleaned.contains("(kept)"))
  }

  @Test func `the same file gives the same bytes, and a clean one stays as it is`() throws {
    let once = try CleanedPDF(TinyPDF(pages: 2).bytes)
    #expect(try CleanedPDF(TinyPDF(pages: 2).bytes) == once)
    #expect(try CleanedPDF(once.bytes).pageCount == 2)
  }

  @Test func `streams keep their bytes`() throws {
    var pdf = TinyPDF(page: "/Contents 4 0 R")
    _ = pdf.add(TinyPDF.stream("", "0 0 m 200 200 l S"))
    #expect(text(try CleanedPDF(pdf.bytes).bytes).contains("0 0 m 200 200 l S"))
  }

  @Test func `a file with other files in it is refused`() {
    #expect(
      refusal(TinyPDF(catalog: "/Names << /EmbeddedFiles << /Names [] >> >>")) == .embeddedFiles)
    #expect(
      refusal(
        TinyPDF(page: "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 1 1] >>]"))
        == .embeddedFiles)
    #expect(refusal(TinyPDF(catalog: "/AF []")) == .embeddedFiles)
  }

  @Test func `a file with a script in it is refused, wherever it hides`() {
    #expect(refusal(TinyPDF(catalog: "/OpenAction << /S /JavaScript /JS (x) >>")) == .script)
    #expect(refusal(TinyPDF(page: "/AA << /O << /S /JavaScript /JS (x) >> >>")) == .script)
    #expect(refusal(TinyPDF(catalog: "/Names << /JavaScript << /Names [] >> >>")) == .script)
    #expect(refusal(TinyPDF(catalog: "/AcroForm << /Fields [] /XFA (x) >>")) == .script)
  }

  @Test func `a file that starts or sends something is refused`() {
    #expect(refusal(TinyPDF(catalog: "/OpenAction << /S /Launch /F (x) >>")) == .action("Launch"))
    #expect(
      refusal(TinyPDF(catalog: "/OpenAction << /S /SubmitForm /F (x) >>")) == .action("SubmitForm"))
    #expect(refusal(TinyPDF(catalog: "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")) == nil)
    #expect(refusal(TinyPDF(catalog: "/OpenAction [3 0 R /Fit]")) == nil)
  }

  @Test func `an address may be tapped, but is not called by itself`() {
    let address = "/S /URI /URI (https://example.org/)"
    #expect(
      refusal(TinyPDF(page: "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << \(address) >> >>]"))
        == nil)
    #expect(refusal(TinyPDF(catalog: "/OpenAction << \(address) >>")) == .action("URI"))
    #expect(refusal(TinyPDF(page: "/AA << /O << \(address) >> >>")) == .action("URI"))
    #expect(
      refusal(TinyPDF(catalog: "/OpenAction << /S /GoTo /D [] /Next [<< \(address) >>] >>"))
        == .action("URI"))
    var circle = TinyPDF(catalog: "/OpenAction 4 0 R")
    _ = circle.add("<< /S /GoTo /D [] /Next 4 0 R >>")
    #expect(refusal(circle) == .action("GoTo"))
  }

  @Test func `a stream whose data lie elsewhere is refused`() {
    var pdf = TinyPDF(page: "/Contents 4 0 R")
    _ = pdf.add(TinyPDF.stream("/F (https://example.org/page)", ""))
    #expect(refusal(pdf) == .action("data from elsewhere"))
  }

  @Test func `a locked file is refused`() {
    var pdf = TinyPDF()
    let zeros = String(repeating: "00", count: 32)
    let lock = pdf.add(
      "<< /Filter /Standard /V 1 /R 2 /O <\(zeros)> /U <\(zeros)> /P -4 /Length 40 >>")
    pdf.addTrailer("/Encrypt \(lock) 0 R /ID [<0102> <0304>]")
    #expect(refusal(pdf) == .encrypted)
  }

  @Test(arguments: [
    [], Array("%PDF-1.7\nnothing".utf8), Array(TinyPDF(pages: 2).bytes.dropLast(60)),
    Array(TinyPDF(pages: 2).bytes.prefix(120)), Array(repeating: 0, count: 5000),
  ])
  func `a damaged file is refused, not repaired`(_ bytes: [UInt8]) {
    #expect {
      try CleanedPDF(bytes)
    } throws: { error in
      if case .damaged? = error as? PDFRefusal { true } else { false }
    }
  }

  @Test func `any change of a byte is read or refused, and nothing else happens`() {
    let bytes = TinyPDF(pages: 2, catalog: "/Names << /Dests << /Names [] >> >>").bytes
    for index in bytes.indices {
      for change: UInt8 in [1, 0x20, 0x80] {
        var changed = bytes
        changed[index] ^= change
        _ = try? CleanedPDF(changed)
      }
    }
  }

  @Test func `objects that lead in circles or deep down come to an end`() throws {
    var circle = TinyPDF(catalog: "/Extra 4 0 R")
    _ = circle.add("<< /Next 5 0 R /Same 4 0 R >>")
    _ = circle.add("[4 0 R 5 0 R]")
    #expect(try CleanedPDF(circle.bytes).pageCount == 1)
    var chain = TinyPDF(catalog: "/Extra 4 0 R")
    for number in 4..<20_000 { _ = chain.add("<< /Next \(number + 1) 0 R >>") }
    _ = chain.add("null")
    #expect(try CleanedPDF(chain.bytes).pageCount == 1)
    let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
    #expect(refusal(TinyPDF(catalog: "/Extra \(deep)")) != nil)
  }
}
