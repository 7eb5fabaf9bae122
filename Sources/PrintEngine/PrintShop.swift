package import Diagnostics
package import Digests
import Files

/// Prints jobs: takes what is in the cache, and has workers make the rest.
package struct PrintShop: Sendable {
  private let engine: WeasyPrint
  private let cache: PrintCache?
  private let workers: PrintWorkers

  /// - Parameters:
  ///   - engine: which prints.
  ///   - cache: keeps what was printed; `nil` prints everything anew.
  ///   - tasks: how many workers at most print at once; each takes a core and 60 to 300 MB.
  ///   - limit: how long one job may take.
  ///   - clock: measures the limit.
  package init(
    engine: WeasyPrint, cache: PrintCache?, tasks: Int, limit: Duration = .seconds(180),
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.engine = engine
    self.cache = cache
    workers = PrintWorkers(engine: engine, count: max(1, tasks), limit: limit, clock: clock)
  }

  /// The name of the PDF that a job would give.
  package func key(of job: PrintJob) -> SHA256Digest {
    PrintKey.of(job, by: engine.versions, engine.script)
  }

  /// The jobs that are the work of one of several machines.
  package func jobs(_ jobs: [PrintJob], in shard: Shard) -> [PrintJob] {
    jobs.filter { shard.contains(key(of: $0)) }
  }

  /// Prints all jobs.
  ///
  /// A PDF is also delivered when its text does not fit; the report then holds an error. When the
  /// task is cancelled, its workers are ended and the report is not whole.
  ///
  /// - Parameters:
  ///   - jobs: no two of one path.
  ///   - deliver: gets each PDF as soon as it is there, several at once and in any order; it is
  ///     not kept. What it finds wrong stands in the report.
  /// - Returns: what is wrong, in the jobs' order, and how many were printed.
  package func print(
    _ jobs: [PrintJob],
    deliver: @Sendable @escaping (PrintJob, PrintResult) async -> [Diagnostic]
  ) async -> PrintReport {
    // Without it a check only says that it does not know how full boxes are.
    try? cache?.note(engine.versions)
    let ledger = PrintLedger(jobs: jobs.count)
    var missing: [(number: Int, key: SHA256Digest)] = []
    for (number, job) in jobs.enumerated() {
      let key = key(of: job)
      if let (facts, pdf) = cache?.entry(key) {
        await ledger.note(
          number, await Self.hand(job, facts, pdf, to: deliver), .reused)
      } else {
        missing.append((number, key))
      }
    }
    await workers.print(missing.map { jobs[$0.number] }) { [missing, cache] index, outcome in
      let (number, key) = missing[index]
      switch outcome {
      case .failed(let diagnostics): await ledger.note(number, diagnostics, .failed)
      case .made(let facts, let pdf):
        var found = await Self.hand(jobs[number], facts, pdf, to: deliver)
        if let cache {
          do throws(FileFailure) {
            try cache.add(key, facts: facts, pdf: pdf)
          } catch {
            found.append(
              error.diagnostic(.warning, remedy: "it is printed again next time"))
          }
        }
        await ledger.note(number, found, .printed)
      }
    }
    return await ledger.report
  }

  /// Delivers a PDF and tells all that is wrong with it.
  private static func hand(
    _ job: PrintJob, _ facts: PrintFacts, _ pdf: [UInt8],
    to deliver: @Sendable (PrintJob, PrintResult) async -> [Diagnostic]
  ) async -> [Diagnostic] {
    let result = facts.result(of: job, pdf: pdf)
    var found = FitReport.diagnostics(
      for: job, fills: result.fills, strays: result.strays, madePages: facts.madePages)
    found += EngineWarnings.diagnostics(facts.warnings, for: job)
    return found + (await deliver(job, result))
  }
}
