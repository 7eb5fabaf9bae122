import Synchronization

/// The jobs that nobody took yet, sheets before books; a class, because several lanes share it.
final class JobQueue: Sendable {
  private let jobs: [(number: Int, job: PrintJob)]
  private let next = Mutex(0)

  init(_ jobs: [PrintJob]) {
    let numbered = jobs.enumerated().map { (number: $0.offset, job: $0.element) }
    // A worker that has printed sheets has grown, and what a book needs would come on top.
    self.jobs =
      numbered.filter { !$0.job.document.isBook } + numbered.filter(\.job.document.isBook)
  }

  /// Takes the next job, if it is of a kind.
  ///
  /// - Parameter kind: whether it must be a book; `nil` takes any.
  /// - Returns: the job and its number; `nil` when there is none.
  func take(isBook kind: Bool? = nil) -> (number: Int, job: PrintJob)? {
    next.withLock { next in
      guard next < jobs.count, kind == nil || jobs[next].job.document.isBook == kind
      else { return nil }
      next += 1
      return jobs[next - 1]
    }
  }

  var isEmpty: Bool { next.withLock { $0 >= jobs.count } }
}
