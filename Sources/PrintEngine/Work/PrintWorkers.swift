import Diagnostics
import Files
import Synchronization

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
    case failed([Diagnostic])
  }

  /// Prints jobs, each once; one that fails costs no other.
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

/// The jobs that nobody took yet; a class, because several lanes share it.
final class JobQueue: Sendable {
  private let jobs: [PrintJob]
  private let next = Atomic<Int>(0)

  init(_ jobs: [PrintJob]) {
    self.jobs = jobs
  }

  /// The next job and its number; `nil` when all are taken.
  func take() -> (number: Int, job: PrintJob)? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < jobs.count ? (number, jobs[number]) : nil
  }

  var isEmpty: Bool { next.load(ordering: .relaxed) >= jobs.count }
}
