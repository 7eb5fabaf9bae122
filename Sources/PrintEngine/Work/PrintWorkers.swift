import Diagnostics
import Files

/// Some worker processes that print jobs side by side.
struct PrintWorkers: Sendable {
  let engine: WeasyPrint
  /// How many at once, at least 1.
  let count: Int
  /// How long a job may take.
  let limit: Duration
  let clock: any Clock<Duration>

  /// What became of a job.
  enum Outcome: Sendable {
    case made(PrintFacts, pdf: [UInt8])
    /// Something is wrong with the job, or with the disk.
    case failed([Diagnostic])
    /// The engine could not do it, for a reason that need not be the job's.
    case died(Diagnostic)
    /// Nobody began it: the engine is another one now.
    case changed(EngineVersions)
  }

  /// Prints jobs, each once, sheets first; one that fails costs no other.
  ///
  /// - Parameters:
  ///   - jobs: in any order, each with its number for `done`.
  ///   - done: gets each outcome as soon as it is there, several at once and in any order; nothing
  ///     is kept of it here.
  func print(
    _ jobs: [PrintJob], done: @Sendable @escaping (Int, Outcome) async -> Void
  ) async {
    guard !jobs.isEmpty else { return }
    let folder: WorkFolder
    do throws(FileFailure) {
      folder = try WorkFolder(in: WeasyPrint.temporaryFolder(in: engine.environment))
      try engine.script.write(to: folder)
    } catch {
      for number in jobs.indices { await done(number, .failed([error.diagnostic()])) }
      return
    }
    let queue = JobQueue(jobs)
    await withTaskGroup(of: Void.self) { group in
      for lane in 0..<max(1, min(count, jobs.count)) {
        group.addTask {
          await PrintLane(workers: self, number: lane, folder: folder, queue: queue, done: done)
            .run()
        }
      }
    }
  }
}
