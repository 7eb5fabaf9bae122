import BuiltIn
import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import PrintEngine

/// A fresh folder for one test, removed with everything in it when it goes out of use.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/handbill-engine-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ name: String, _ text: String, isExecutable: Bool = false) throws -> String {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    if isExecutable {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path())
    }
    return url.path()
  }
}

/// The worker that is built in.
let script = WorkerScript(
  files:
    BuiltInFiles.all.filter { $0.path.hasPrefix("print/") }.map { ($0.path, $0.bytes) })

/// The style of books that is built in.
let bookStyle = BuiltInFiles.all.first { $0.path == "print/book.typ" }?.bytes ?? []

/// The engine of this machine.
enum Installed {
  /// Found once for all tests.
  private static let search = Task { () async -> Result<WeasyPrint, Diagnostic> in
    do throws(Diagnostic) {
      return .success(
        try await WeasyPrint.find(in: ProcessInfo.processInfo.environment, script: script))
    } catch {
      return .failure(error)
    }
  }

  /// Whether tests that need it can run.
  static var isThere: Bool {
    get async { (try? await search.value.get()) != nil }
  }

  /// The engine, its workers with more variables.
  static func engine(_ variables: [String: String] = [:]) async throws -> WeasyPrint {
    let engine = try await search.value.get()
    return WeasyPrint(
      python: engine.python, origin: engine.origin, versions: engine.versions,
      script: engine.script, environment: engine.environment.merging(variables) { $1 })
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where the engine is installed, or must be: with `REQUIRE_ALL=1`, as in CI, it fails without.
  static var needsEngine: Self {
    .enabled("no print engine is installed: run scripts/print-setup") {
      if ProcessInfo.processInfo.environment["REQUIRE_ALL"] == "1" { return true }
      return await Installed.isThere
    }
  }
}

/// What a test gets of printing.
struct Printed {
  let report: PrintReport
  let results: [String: PrintResult]

  subscript(_ path: String) -> PrintResult {
    get throws { try #require(results[path], "\(report.diagnostics)") }
  }

  var messages: [String] { report.diagnostics.map { "\($0.message) [\($0.rule)]" } }
}

/// Prints jobs with the installed engine.
func printed(
  _ jobs: [PrintJob], cache: PrintCache? = nil, workers: Int = 2,
  limit: Duration = .seconds(120), variables: [String: String] = [:]
) async throws -> Printed {
  let shop = PrintShop(
    engine: try await Installed.engine(variables), cache: cache, tasks: workers, limit: limit)
  let results = Mutex<[String: PrintResult]>([:])
  let report = await shop.print(jobs) { job, result in
    results.withLock { $0[job.path] = result }
    return []
  }
  return Printed(report: report, results: results.withLock { $0 })
}

/// A job of a small page.
func job(
  _ path: String, _ body: String, boxes: [PrintBox] = [],
  pages: Int? = nil, hasFields: Bool = false, finish: PrintFinish = PrintFinish()
) -> PrintJob {
  let html = """
    <!DOCTYPE html><html lang="en"><title>A test</title><style>
    @page { size: 4in 6in; margin: 0.5in }
    html { font-size: 12pt }
    .box { height: 2in; overflow: hidden; font-size: var(--size) }
    section { break-before: page }
    section:first-child { break-before: auto }
    </style>\(body)
    """
  return PrintJob(
    path: path, name: "the test '\(path)'", document: .sheet(Array(html.utf8)), boxes: boxes,
    pages: pages, hasFields: hasFields, finish: finish)
}

/// What a program prints about a PDF.
func output(of program: String, _ arguments: [String], pdf: [UInt8]) throws -> String {
  let folder = try ScratchFolder()
  let file = "\(folder.path)/file.pdf"
  try Data(pdf).write(to: URL(filePath: file))
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments.map { $0 == "FILE" ? file : $0 }
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let text = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: text, as: UTF8.self)
}

/// The text of each page, words by single spaces.
func pageTexts(_ pdf: [UInt8]) throws -> [String] {
  try output(of: "pdftotext", ["FILE", "-"], pdf: pdf).split(
    separator: "\u{C}", omittingEmptySubsequences: false
  )
  .dropLast().map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
