import BuiltIn
import Diagnostics
import Foundation
import PrintEngine
import Synchronization
import Testing

@testable import Books
@testable import Sheets

/// The books of the tenants' toolkit on paper; skipped where no engine is installed.
@Suite struct `Printed books` {
  private static let script = WorkerScript(
    files: BuiltInFiles.all.filter { $0.path.hasPrefix("print/") }.map { ($0.path, $0.bytes) })

  private static let search = Task {
    try? await WeasyPrint.find(in: ProcessInfo.processInfo.environment, script: script)
  }

  /// With `REQUIRE_ALL=1`, as in CI, it fails where no engine is installed.
  @Test(
    .enabled("no print engine is installed: run scripts/print-setup") {
      if ProcessInfo.processInfo.environment["REQUIRE_ALL"] == "1" { return true }
      return await search.value != nil
    })
  func `their pages add up, and their contents lists are right`() async throws {
    let engine = try #require(await Self.search.value)
    let books = try await tenantsBooks(
      style: BuiltInFiles.all.first { $0.path == "print/book.typ" }?.bytes ?? [])
    let results = Mutex<[String: PrintResult]>([:])
    let report = await PrintShop(engine: engine, cache: nil, tasks: 2).print(books.jobs) {
      job, result in
      results.withLock { $0[job.path] = result }
      return []
    }
    #expect(report.diagnostics == [])
    let made = try books.books.map { book in
      let result = try #require(results.withLock { $0[book.path] })
      return MadeBook(book, pages: result.pages, destinations: result.destinations)
    }
    let accounts = BookAccounts(of: made)
    #expect(accounts.diagnostics == [])
    #expect(accounts.accounts.count == books.jobs.count)
    for (book, job) in zip(made, books.jobs) {
      let pdf = try #require(results.withLock { $0[book.book.path]?.pdf })
      let text = try Self.text(of: pdf)
      #expect(ContentsCheck(of: text, in: book).mismatches == [], "\(job.name)")
      #expect(Self.lostWords(of: job, in: text) == [], "\(job.name)")
    }
  }

  private static func text(of pdf: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "handbill-book-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(pdf).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = ["-layout", file.path(), "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The words of the markup that the pages do not have; longer ones may be broken.
  private static func lostWords(of job: PrintJob, in text: String) -> [String] {
    let printed = Set(words(of: text))
    let shown = job.markup.replacing(#/group\("[^"]*",/#, with: "group(")
    return Set(strings(in: shown).flatMap(words)).subtracting(printed).sorted()
      .filter { $0.count < 5 }
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The strings of the markup that readers see: no ids, classes and addresses, which have no space in them.
  private static func strings(in markup: String) -> [String] {
    var strings: [String] = []
    var open: String?
    var signs = markup.makeIterator()
    while let sign = signs.next() {
      switch (sign, open) {
      case ("\"", nil): open = ""
      case ("\"", let text?): (strings, open) = (strings + [text], nil)
      case ("\\", .some): open? += signs.next().map(String.init) ?? ""
      default: open?.append(sign)
      }
    }
    return strings.filter { $0.contains(" ") }
  }
}
