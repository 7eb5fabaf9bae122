import Testing

@testable import PrintEngine

@Suite(.needsEngine) struct `The print engine` {
  @Test func `prints one page, tagged`() async throws {
    let made = try await printed([job("a.pdf", "<h1>Hello</h1><p>Some text")])
    let result = try made["a.pdf"]
    #expect(made.report == PrintReport(diagnostics: [], printed: 1, reused: 0, failed: 0))
    #expect(result.pages == 1)
    #expect(result.scale == 1)
    #expect(try pageTexts(result.pdf) == ["Hello Some text"])
    #expect(try output(of: "pdfinfo", ["FILE"], pdf: result.pdf).contains("Tagged:          yes"))
    #expect(
      try output(of: "qpdf", ["--check", "FILE"], pdf: result.pdf).contains("No syntax or stream"))
  }

  @Test func `gives the same bytes twice`() async throws {
    let jobs = [job("a.pdf", "<h1>Hello</h1>"), job("b.pdf", "<h1>Hello</h1>")]
    let first = try await printed(jobs, workers: 2)
    let second = try await printed(jobs, workers: 1)
    #expect(try first["a.pdf"] == second["a.pdf"])
    #expect(try first["a.pdf"] == second["b.pdf"])
  }
}
