import Diagnostics
import Files

/// One worker at a time and the jobs that it prints, all sheets or all books; one that dies or hangs is replaced.
struct PrintLane {
  /// After so many a worker is replaced: WeasyPrint keeps about 0.3 MB of each document.
  static let jobsPerWorker = 250

  let workers: PrintWorkers
  let number: Int
  let folder: WorkFolder
  let queue: JobQueue
  let done: @Sendable (Int, PrintWorkers.Outcome) async -> Void

  /// What ended the talk with a worker.
  private enum End {
    case noMoreJobs
    /// Another worker is to go on.
    case replace
    /// No worker would do better now: the outcome of the jobs that are left, of a kind or all.
    case broken(PrintWorkers.Outcome, isBook: Bool? = nil)
  }

  /// Prints until no job is left.
  func run() async {
    let process = WorkerProcess(
      python: workers.engine.python, environment: workers.engine.environment, clock: workers.clock)
    while !queue.isEmpty, !Task.isCancelled {
      let end = await process.run(in: folder, log: log) { conversation in
        await printJobs(with: &conversation)
      }
      switch end {
      case .noMoreJobs: return
      case .replace: continue
      case .broken(let outcome, let isBook): await settle(outcome, isBook: isBook)
      case nil: await settle(unusable("no process could be started"))
      }
    }
  }

  private var log: String { "worker-\(number).log" }

  private func printJobs(with conversation: inout Conversation) async -> End {
    switch await conversation.listen(limit: max(workers.limit, .seconds(60))) {
    case .line(let line):
      // Fonts or libraries may have been changed since the engine was found; keys would be wrong.
      let versions = EngineVersions(greeting: line)
      if versions == workers.engine.versions { break }
      guard let versions, versions.shortcoming == nil else {
        return .broken(unusable("it \(versions?.shortcoming ?? "does not answer like our worker")"))
      }
      return .broken(.changed(versions))
    case .late: return .broken(unusable("it does not answer"))
    case .ended: return .broken(unusable(lastWords ?? "it does not start"))
    }
    var isBook: Bool?
    for _ in 0..<Self.jobsPerWorker {
      if Task.isCancelled { return .noMoreJobs }
      guard let (number, job) = queue.take(isBook: isBook) else {
        return queue.isEmpty ? .noMoreJobs : .replace
      }
      isBook = job.document.isBook
      let (outcome, end) = await printed(job, number, with: &conversation)
      await done(number, outcome)
      if let end { return end }
    }
    return .replace
  }

  private func printed(
    _ job: PrintJob, _ number: Int, with conversation: inout Conversation
  ) async -> (PrintWorkers.Outcome, End?) {
    let files = JobFiles(number: number, job: job, folder: folder)
    defer { files.remove() }
    do throws(FileFailure) {
      try files.write()
    } catch {
      return (.failed([error.diagnostic()]), nil)
    }
    switch await conversation.ask(files.line, limit: workers.limit) {
    case .late: return (.failed([PrintFailure.late(workers.limit).diagnostic(for: job)]), .replace)
    case .ended: return (.died(PrintFailure.died(lastWords).diagnostic(for: job)), .replace)
    case .line(let line):
      switch WorkerAnswer(parsing: line) {
      case .made(let facts):
        do throws(FileFailure) {
          return (.made(facts, pdf: try files.pdf()), nil)
        } catch {
          return (.failed([error.diagnostic()]), nil)
        }
      case .refused(let reason, let warnings):
        let failure = PrintFailure.refused(reason).diagnostic(for: job)
        return (.failed([failure] + EngineWarnings.diagnostics(warnings, for: job)), nil)
      case .broken(let reason):
        let outcome = unusable(reason)
        return (outcome, .broken(outcome, isBook: job.document.isBook))
      case nil:
        let failure = PrintFailure.died("its answer makes no sense").diagnostic(for: job)
        return (.died(failure), .replace)
      }
    }
  }

  /// Settles the jobs that are left, of a kind or all: there is no engine for them.
  private func settle(_ outcome: PrintWorkers.Outcome, isBook: Bool? = nil) async {
    while let (number, _) = queue.take(isBook: isBook) { await done(number, outcome) }
  }

  private var lastWords: String? {
    let words = WorkerProcess.lastWords(in: folder, log: log)
    return words.isEmpty ? nil : words
  }

  private func unusable(_ reason: String) -> PrintWorkers.Outcome {
    .died(workers.engine.isUnusable(reason))
  }
}
