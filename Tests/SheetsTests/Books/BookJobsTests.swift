import CommonMark
import Composition
import Diagnostics
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

  @Test func `every id is given once, and every link and page number has its id`() async throws {
    let tenants = try await tenantsEditions()
    let shipped = await Books(
      of: ComposedPages(by: try LoadedGuide.shipped().composer), tasks: 1)
    for (editions, documents) in [tenants, (shipped, [:])] {
      for book in editions.books {
        let markup = BookTypst(book, composer: editions.composer, documents: documents)
        #expect(markup.faults == [])
        let ids = Set(markup.text.ids)
        #expect(ids.count > 20)
        #expect(ids.isSuperset(of: book.runs.map(\.anchor)))
        #expect(ids.isSuperset(of: markup.bound.map(\.after)))
      }
    }
  }

  @Test func `a link to nothing and an id that is given twice are told before anything is printed`()
    async throws
  {
    let (editions, documents) = try await tenantsEditions()
    var book = BookTypst(
      try #require(editions.books.first), composer: editions.composer, documents: documents)
    book.text.add(target: "nowhere")
    book.text.add(id: "cover---")
    #expect(Set(book.faults.map(\.rule)) == ["book-markup"])
    #expect(
      book.faults.map(\.message) == [
        "the book of the edition 'complet' gives the id 'cover---' twice",
        "the book of the edition 'complet' has a link to 'nowhere', which is nowhere",
      ])
  }

  @Test func `pictures lie beside the book`() async throws {
    let job = try #require(try await tenantsBooks().jobs.first)
    guard case .book(let document) = job.document else { return }
    #expect(document.pictures.map(\.name) == ["picture-0", "picture-1"])
    #expect(document.pictures.allSatisfy { $0.bytes.starts(with: "<svg".utf8) })
    #expect(!job.markup.contains("data:"))
  }

  /// With `UPDATE_GOLDEN=1` the file is rewritten, and the run fails.
  @Test func `a small guide is this markup`() async throws {
    let job = try #require(
      try await tenantsBooks().jobs.first { $0.path.hasSuffix("essentiel-a4.pdf") })
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Expected/essentiel-a4.typ")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(job.markup.utf8).write(to: file)
      Issue.record("recorded anew; read the difference")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(job.markup == expected)
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
    #expect(job.markup.contains("bound(2,),\n"))
  }
}
