import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import PrintEngine

/// An engine whose worker is a shell script that does as told by the job's name.
func fakeEngine(
  _ body: String, weasyprint: String = "70.0", typst: String = "0.15.2", fonts: String = "f",
  libraries: String = "l"
) -> WeasyPrint {
  let greeting =
    #"{"weasyprint": "\#(weasyprint)", "typst": "\#(typst)", "python": "3", "pikepdf": "1", "fonts": "\#(fonts)", "#
    + #""libraries": "\#(libraries)"}"#
  let text = """
    echo '\(greeting)'
    while read -r line; do
      out=${line#*'"out": "'}
      number=${out%%.pdf*}
      printf PDF > "$number.pdf"
      \(body)
      echo '{"pages": 1, "made": 1, "fills": [], "strays": [], "destinations": {}, "warnings": []}'
    done
    """
  return WeasyPrint(
    python: "/bin/sh", origin: "a fake",
    versions: EngineVersions(
      weasyprint: weasyprint, typst: typst, python: "3", pikepdf: "1", fonts: fonts,
      libraries: libraries),
    script: WorkerScript(files: [("print/worker.py", Array(text.utf8)), ("print/style.css", [])]),
    environment: ["PATH": "/usr/bin:/bin"])
}

/// A clock on which time passes only while a worker hangs, which the worker tells by a file; so no
/// other job is late, however busy the machine.
private struct HangingClock: Clock {
  let mark: String
  var now: ContinuousClock.Instant { .now }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    while !FileManager.default.fileExists(atPath: mark) {
      try await Task.sleep(for: .milliseconds(10))
    }
    try FileManager.default.removeItem(atPath: mark)
  }
}

@Suite struct `Workers` {
  private func printed(
    _ names: [String], _ engine: WeasyPrint, cache: PrintCache? = nil, workers: Int = 2,
    limit: Duration = .seconds(300), clock: any Clock<Duration> = ContinuousClock()
  ) async -> (PrintReport, Set<String>) {
    let delivered = Mutex<Set<String>>([])
    let shop = PrintShop(
      engine: engine, cache: cache, tasks: workers, limit: limit, clock: clock)
    let jobs = names.map { name in
      PrintJob(
        path: name, name: "'\(name)'",
        document: name.hasPrefix("book")
          ? .book(TypstDocument(source: [1], style: [2])) : .sheet(Array("<p>".utf8)))
    }
    let report = await shop.print(jobs) { job, result in
      #expect(result.pdf == Array("PDF".utf8))
      let isNew = delivered.withLock { $0.insert(job.path).inserted }
      return isNew ? [] : [Diagnostic(.error, "twice", job.path, at: nil, remedy: "none")]
    }
    return (report, delivered.withLock { $0 })
  }

  @Test(arguments: [1, 3, 50])
  func `print every job once`(workers: Int) async {
    let names = (1...40).map { "job \($0)" }
    let (report, delivered) = await printed(names, fakeEngine(""), workers: workers)
    #expect(report == PrintReport(diagnostics: [], printed: 40, reused: 0, failed: 0, leftOut: []))
    #expect(delivered == Set(names))
  }

  @Test func `print nothing when there is nothing`() async {
    let (report, _) = await printed([], fakeEngine("exit 1"))
    #expect(report == PrintReport(diagnostics: [], printed: 0, reused: 0, failed: 0, leftOut: []))
  }

  @Test func `that die cost their own job only`() async {
    let engine = fakeEngine(
      "case $line in *\"'dies\"*) echo 'out of memory' >&2; exit 3;; esac")
    let names = ["a", "dies 1", "b", "dies 2", "dies 3", "c"]
    for workers in [1, 2] {
      let (report, delivered) = await printed(names, engine, workers: workers)
      #expect(
        report.diagnostics.map(\.message)
          == [1, 2, 3].map {
            "the print engine ended while it printed 'dies \($0)': out of memory; it is left out"
          })
      #expect(Set(report.diagnostics.map(\.rule)) == ["print-engine-died"])
      #expect(delivered == ["a", "b", "c"])
      #expect(report.printed == 3 && report.failed == 3)
    }
  }

  @Test func `that hang cost their own job only`() async throws {
    let folder = try ScratchFolder()
    let clock = HangingClock(mark: "\(folder.path)/hangs")
    let engine = fakeEngine("case $line in *hangs*) : > \(clock.mark); exec sleep 3600;; esac")
    let (report, delivered) = await printed(
      ["hangs", "a", "b"], engine, workers: 1, limit: .seconds(2), clock: clock)
    #expect(
      report.diagnostics.map(\.message) == [
        "printing 'hangs' took longer than 2 s and was stopped"
      ])
    #expect(delivered == ["a", "b"])
  }

  @Test func `end when their task is cancelled`() async throws {
    let folder = try ScratchFolder()
    let mark = "\(folder.path)/hangs"
    let engine = fakeEngine(": > \(mark); exec sleep 3600")
    let run = Task { await printed(["a", "b"], engine, workers: 1) }
    while !FileManager.default.fileExists(atPath: mark) {
      try await Task.sleep(for: .milliseconds(10))
    }
    run.cancel()
    #expect(await run.value.0.printed == 0)
  }

  @Test func `whose answers make no sense are replaced`() async {
    let engine = fakeEngine("case $line in *odd*) echo 'Warning: odd'; esac")
    let (report, delivered) = await printed(["odd", "a", "b"], engine, workers: 1)
    #expect(
      report.diagnostics.map(\.message) == [
        "the print engine ended while it printed 'odd': its answer makes no sense; it is left out"
      ])
    #expect(delivered == ["a", "b"])
  }

  @Test func `tell what is wrong in the order of the jobs`() async {
    let engine = fakeEngine(
      #"echo "{\"error\": \"wrong $number\", \"kind\": \"job\", \"warnings\": []}"; continue"#)
    let (report, _) = await printed((0..<20).map { "job \($0)" }, engine, workers: 4)
    #expect(
      report.diagnostics.map(\.message)
        == (0..<20).map { "cannot print 'job \($0)': wrong \($0)" })
  }

  @Test func `that cannot work at all are not tried again and again`() async {
    let engine = fakeEngine(
      #"echo '{"error": "no libpango", "kind": "engine", "warnings": []}'; continue"#)
    let (report, _) = await printed(["a", "b", "c"], engine)
    #expect(report.failed == 3 && report.leftOut == ["a", "b", "c"])
    #expect(
      report.diagnostics.sortedByPlace().map { "\($0.severity): \($0.message)" } == [
        "warning: the print engine /bin/sh cannot be used: no libpango; "
          + "the PDFs that it did not make are left out"
      ])
    let gone = WeasyPrint(
      python: "/nowhere/python3", origin: "", versions: engine.versions, script: script,
      environment: [:])
    let (none, _) = await printed(["a", "b", "c"], gone)
    #expect(none.failed == 3 && none.leftOut == ["a", "b", "c"])
    #expect(none.diagnostics.allSatisfy { $0.rule == "no-print-engine" && $0.severity == .warning })
  }

  @Test func `that lack what sheets need still print books, and the other way round`() async {
    for (kind, made) in [("html", "book"), ("typst", "sheet")] {
      let engine = fakeEngine(
        #"case $line in *'"\#(kind)": '*) "#
          + #"echo '{"error": "no library", "kind": "engine", "warnings": []}'; continue;; esac"#)
      let names = ["sheet 1", "book 1", "sheet 2", "book 2"]
      let (report, delivered) = await printed(names, engine)
      #expect(delivered == Set(names.filter { $0.hasPrefix(made) }))
      #expect(report.leftOut == Set(names).subtracting(delivered))
    }
  }

  @Test(arguments: [
    "exit 7", "echo hello",
    #"echo '{"weasyprint": "", "typst": "", "python": "3", "pikepdf": "", "fonts": "f", "libraries": "l"}'"#,
  ])
  func `that cannot begin while packages are replaced are tried again`(fault: String) async throws {
    let folder = try ScratchFolder()
    let whole = fakeEngine("")
    let text = String(decoding: whole.script.files[0].bytes, as: UTF8.self)
    // Both workers of the first round.
    let failing = """
      for n in 1 2; do
        if mkdir \(folder.path)/$n 2>/dev/null; then \(fault); exit; fi
      done

      """
    let engine = WeasyPrint(
      python: whole.python, origin: "", versions: whole.versions,
      script: WorkerScript(files: [("worker.py", Array((failing + text).utf8))]),
      environment: whole.environment)
    let (report, delivered) = await printed(["a", "b", "book"], engine)
    #expect(delivered == ["a", "b", "book"])
    #expect(report == PrintReport(diagnostics: [], printed: 3, reused: 0, failed: 0, leftOut: []))
  }

  @Test func `that changed since they were found print under the keys of what is there now`()
    async throws
  {
    let folder = try ScratchFolder()
    let cache = PrintCache(folder: "\(folder.path)/cache")
    let now = fakeEngine("")
    let before = now.with(fakeEngine("", fonts: "other").versions)
    let (report, delivered) = await printed(["a", "b"], before, cache: cache)
    #expect(report == PrintReport(diagnostics: [], printed: 2, reused: 0, failed: 0, leftOut: []))
    #expect(delivered == ["a", "b"])
    #expect(cache.engine == now.versions)
    #expect(await printed(["a", "b"], now, cache: cache).0.reused == 2)
    #expect(await printed(["a", "b"], before).0.printed == 2)
  }

  @Test func `that change again and again leave their jobs out`() async {
    let other = fakeEngine("")
    let changing = String(decoding: other.script.files[0].bytes, as: UTF8.self)
      .replacing("\"fonts\": \"f\"", with: "\"fonts\": \"'$$'\"")
    let engine = WeasyPrint(
      python: other.python, origin: "", versions: other.versions,
      script: WorkerScript(files: [("worker.py", Array(changing.utf8))]),
      environment: other.environment)
    let (report, delivered) = await printed(["a", "b"], engine)
    #expect(delivered.isEmpty && report.failed == 2 && report.leftOut == ["a", "b"])
    #expect(
      report.diagnostics.sortedByPlace().map { "\($0.severity): \($0.message)" } == [
        "warning: the print engine /bin/sh or its fonts changed twice during printing; "
          + "what was not printed yet is left out"
      ])
  }

  @Test func `that die once are replaced, and print the job after all`() async throws {
    let folder = try ScratchFolder()
    let engine = fakeEngine(
      "name=${line#*dies }; name=${name%%\\\"*}; case $line in *dies*) test -e \(folder.path)/$name "
        + "|| { : > \(folder.path)/$name; exit 3; };; esac")
    let (report, delivered) = await printed(["a", "dies 1", "b", "dies 2"], engine)
    #expect(report == PrintReport(diagnostics: [], printed: 4, reused: 0, failed: 0, leftOut: []))
    #expect(delivered.count == 4)
  }

  @Test func `print all sheets before the first book, and no worker prints both`() async throws {
    let folder = try ScratchFolder()
    let log = "\(folder.path)/log"
    let engine = fakeEngine("echo \"$$ $line\" >> \(log)")
    let names = (1...6).flatMap { ["book \($0)", "sheet \($0)"] }
    for workers in [1, 3] {
      let (report, _) = await printed(names, engine, workers: workers)
      #expect(report.printed == 12)
      let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      let books = lines.filter { $0.contains("\"typst\": \"") }
      #expect(books.count == 6)
      #expect(books.allSatisfy { $0.contains("/document.typ\", \"out\": \"") })
      let first = try #require(lines.firstIndex { $0.contains("\"typst\"") })
      if workers == 1 { #expect(lines[first...].count == 6) }
      let processes = Dictionary(grouping: lines) { $0.prefix { $0 != " " } }
      for jobs in processes.values {
        #expect(Set(jobs.map { $0.contains("\"typst\"") }).count == 1)
      }
      try FileManager.default.removeItem(atPath: log)
    }
  }

  @Test func `without Typst print sheets, and leave books out`() async {
    let (report, delivered) = await printed(
      ["book 1", "a", "book 2"], fakeEngine("", typst: ""))
    #expect(delivered == ["a"])
    #expect(report.printed == 1 && report.failed == 2 && report.leftOut == ["book 1", "book 2"])
    #expect(
      report.diagnostics.sortedByPlace().map { "\($0.severity): \($0.message)" } == [
        "warning: /bin/sh has no Typst, which makes the books; they are left out"
      ])
    #expect(report.diagnostics.allSatisfy { $0.remedy == WeasyPrint.installation })
  }

  @Test func `are replaced after many jobs`() async {
    let names = (0..<PrintLane.jobsPerWorker + 5).map { "job \($0)" }
    let (report, delivered) = await printed(names, fakeEngine(""), workers: 1)
    #expect(report.diagnostics == [])
    #expect(delivered.count == names.count)
  }

  @Test func `leave no files behind`() async throws {
    let folder = try ScratchFolder()
    // A library that searches for another keeps files in the folder for temporary ones meanwhile.
    let base = fakeEngine(
      #"case $line in *dies*) : > "${TMPDIR:-/tmp}/search"; exit 3;; esac"#)
    let engine = WeasyPrint(
      python: base.python, origin: "", versions: base.versions, script: base.script,
      environment: ["PATH": "/usr/bin:/bin", "TMPDIR": folder.path])
    let (report, _) = await printed(["a", "dies", "b"], engine)
    #expect(report.printed == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `complaints are told, but for the harmless ones`() {
    let job = PrintJob(path: "a", name: "flyer 'a'", document: .sheet([]))
    #expect(
      EngineWarnings.diagnostics(
        ["Ignored `word-break: keep-all` at 1:2, invalid value.", "Ignored `foo:bar` at 1:3."],
        for: job
      ).map(\.message) == ["while printing flyer 'a': Ignored `foo:bar` at 1:3."])
  }
}
