import Diagnostics
import Digests
import Files
import Foundation
import Testing

@testable import PrintEngine

@Suite struct `The cache of PDFs` {
  let folder: ScratchFolder
  let cache: PrintCache
  let key = SHA256Digest(of: Array("a".utf8))
  let facts = PrintFacts(
    pages: 2, madePages: 2, used: [PrintFacts.BoxUse(id: "a", points: 12.5, size: 9)], strays: [],
    destinations: ["b": 1], warnings: ["w"])

  init() throws {
    folder = try ScratchFolder()
    cache = PrintCache(folder: "\(folder.path)/one/cache")
  }

  private var base: String { "\(folder.path)/one/cache/\(key.hex.prefix(2))/\(key.hex)" }

  @Test func `gives back what was put in`() throws {
    #expect(cache.entry(key) == nil)
    try cache.add(key, facts: facts, pdf: [1, 2, 3])
    try cache.add(key, facts: facts, pdf: [1, 2, 3])
    let entry = try #require(cache.entry(key))
    #expect(entry.pdf == [1, 2, 3])
    #expect(entry.facts == facts)
    #expect(cache.entry(SHA256Digest(of: Array("b".utf8))) == nil)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/one/cache").count == 3)
  }

  @Test func `misses what is damaged, and mends it`() throws {
    for (ending, text) in [
      ("pdf", "short"), ("pdf", ""), ("json", "{"), ("json", "{}"), ("json", ""),
      ("json", "{\"sha256\": \"0\"}"),
    ] {
      try cache.add(key, facts: facts, pdf: [1, 2, 3])
      try Data(text.utf8).write(to: URL(filePath: "\(base).\(ending)"))
      #expect(cache.entry(key) == nil, "\(ending): \(text)")
    }
    for ending in ["pdf", "json"] {
      try cache.add(key, facts: facts, pdf: [1, 2, 3])
      try FileManager.default.removeItem(atPath: "\(base).\(ending)")
      #expect(cache.entry(key) == nil)
      try FileManager.default.createDirectory(
        atPath: "\(base).\(ending)", withIntermediateDirectories: false)
      #expect(cache.entry(key) == nil)
      try FileManager.default.removeItem(atPath: "\(base).\(ending)")
    }
    try cache.add(key, facts: facts, pdf: [1, 2, 3])
    #expect(cache.entry(key)?.pdf == [1, 2, 3])
  }

  @Test func `knows without an engine what came of a job`() throws {
    let versions = EngineVersions(
      weasyprint: "70.0", typst: "0.15.2", python: "3.12", pikepdf: "10", fonts: "f",
      libraries: "l")
    let script = WorkerScript(files: [])
    let job = PrintJob(
      path: "a.pdf", name: "a", document: .sheet([]),
      boxes: [PrintBox(id: "a", name: "face 'a'", room: 10)])
    #expect(cache.engine == nil)
    try cache.note(versions)
    try cache.note(versions)
    let before = try #require(PrintedBefore(in: cache, by: script))
    #expect(before.result(of: job) == nil)
    try cache.add(PrintKey.of(job, by: versions, script), facts: facts, pdf: [1])
    #expect(before.result(of: job)?.fills == [BoxFill(id: "a", used: 12.5, room: 10, size: 9)])
  }

  @Test func `is merged by copying`() throws {
    try cache.add(key, facts: facts, pdf: [1, 2, 3])
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/one/cache", toPath: "\(folder.path)/two")
    #expect(PrintCache(folder: "\(folder.path)/two").entry(key)?.pdf == [1, 2, 3])
  }

  @Test func `says what it cannot write`() throws {
    try folder.write("one", "a file where a folder should be")
    let failure = #expect(throws: FileFailure.self) {
      try cache.add(key, facts: facts, pdf: [1])
    }
    #expect(
      failure?.diagnostic(.warning, remedy: "free some space")
        == Diagnostic(
          .warning, "print-storage",
          "cannot create the folder '\(folder.path)/one/cache/\(key.hex.prefix(2))': "
            + String(cString: strerror(ENOTDIR)), at: nil, remedy: "free some space"))
  }
}
