package import Diagnostics
package import Digests

/// Prints jobs: takes what is in the cache, and has workers make the rest.
package struct PrintShop: Sendable {
  private let engine: WeasyPrint
  private let cache: PrintCache?
  private let workers: PrintWorkers

  /// - Parameters:
  ///   - engine: which prints.
  ///   - cache: keeps what was printed; `nil` prints everything anew.
  ///   - tasks: how many workers print at once at most; each takes a core and 60 to 300 MB, and up to
  ///     700 MB for the longest book.
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
  /// A PDF is also delivered when its text does not fit; the report then holds an error. A job whose worker dies is
  /// tried once more, and then left out. When the task is cancelled, its workers are ended and the report is not whole.
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
    let round = PrintRound(jobs: jobs, cache: cache, ledger: PrintLedger(jobs), deliver: deliver)
    await round.print(Array(jobs.indices), by: workers)
    let undone = await round.ledger.leftOut
    if !undone.isEmpty, !Task.isCancelled {
      // Once more: by the engine that is there now, or one job at a time, if memory was short.
      let versions = await round.ledger.versions
      await round.print(
        undone,
        by: PrintWorkers(
          engine: versions.map { engine.with($0) } ?? engine,
          count: versions == nil ? 1 : workers.count, limit: workers.limit, clock: workers.clock))
    }
    return await round.ledger.report
  }
}
