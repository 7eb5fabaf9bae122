import Composition
import Foundation
import PrintEngine
import Testing
import ToolkitModel

@testable import Books
@testable import Sheets

@Suite struct `Books as print jobs` {
  @Test func `an guide is a file for each paper, and one in large type if it has sections`()
    async throws
  {
    #expect(
      try await tenantsBooks().jobs.map(\.path) == [
        "print/fr/edition-complet-a4.pdf", "print/fr/edition-complet-a4-large.pdf",
        "print/fr/edition-essentiel-a4.pdf", "print/fr/edition-essentiel-a4-large.pdf",
        "print/fr/edition-annexes-a4.pdf",
      ])
  }

  @Test func `every id stands once, and every link and page number has its id`() async throws {
    for job in try await tenantsBooks().jobs + shippedBooks() {
      let html = String(decoding: job.html, as: UTF8.self)
      let ids = values(of: "id", in: html)
      #expect(ids.count == Set(ids).count, "\(job.name)")
      let wanted = (values(of: "href", in: html) + values(of: "data-t", in: html))
        .filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
      #expect(wanted.filter { !Set(ids).contains($0) } == [], "\(job.name)")
      #expect(Set(job.finish.labels.map(\.from)).isSubset(of: ids), "\(job.name)")
      #expect(Set(job.finish.documents.map(\.after)).isSubset(of: ids), "\(job.name)")
    }
  }

  private func shippedBooks() async throws -> [PrintJob] {
    let books = await Books(
      of: ComposedPages(by: try LoadedGuide.shipped().composer), tasks: 1)
    return await BookJobs(of: books, paper: [.letter], styles: []).jobs
  }

  @Test func `nothing is fetched from anywhere`() async throws {
    for job in try await tenantsBooks().jobs {
      let sources = values(of: "src", in: String(decoding: job.html, as: UTF8.self))
      #expect(sources.allSatisfy { $0.hasPrefix("data:") }, "\(job.name)")
    }
  }

  /// With `UPDATE_GOLDEN=1` the file is rewritten, and the run fails.
  @Test func `a small guide is this HTML`() async throws {
    let job = try #require(
      try await tenantsBooks().jobs.first { $0.path.hasSuffix("essentiel-a4.pdf") })
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Expected/essentiel-a4.html")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(job.html).write(to: file)
      Issue.record("recorded anew; read the difference")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(String(decoding: job.html, as: UTF8.self) == expected)
  }

  @Test func `pages are numbered from the cover on, and in each appendix behind its letter`()
    async throws
  {
    let job = try #require(try await tenantsBooks().jobs.last)
    #expect(
      job.finish.labels == [
        PrintFinish.Labels(from: "cover---", style: .decimal),
        PrintFinish.Labels(from: "appendices-modeles---", style: .decimal, prefix: "A-"),
        PrintFinish.Labels(from: "appendices-situations---", style: .decimal, prefix: "B-"),
        PrintFinish.Labels(from: "appendices-methode---", style: .decimal, prefix: "M-"),
      ])
  }

  @Test func `a document stands behind its record, and what follows counts its pages`() async throws
  {
    let job = try #require(try await tenantsBooks().jobs.last)
    #expect(job.finish.documents.map(\.after) == ["appendices-modeles--lettre-2024"])
    #expect(
      job.finish.documents.map(\.head) == ["Annexe A, document 1, page {n} sur 2 | EX0001–EX0002"])
    let html = String(decoding: job.html, as: UTF8.self)
    #expect(
      html.contains(
        "@page :nth(1 of run-appendix-modeles-after-1) { counter-increment: page 3 }"))
    #expect(html.contains("<div class=\"run-appendix-modeles-after-1\">\n<div class=\"flow\">"))
  }
}
