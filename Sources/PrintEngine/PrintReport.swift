package import Diagnostics

/// What came of printing some jobs.
package struct PrintReport: Sendable, Equatable {
  /// What is wrong, in the jobs' order; of one thing that is wrong with many, each once a job.
  package let diagnostics: [Diagnostic]
  /// How many were made by the engine.
  package let printed: Int
  /// How many lay in the cache.
  package let reused: Int
  /// How many have no PDF.
  package let failed: Int
}

/// Gathers what lanes tell, in the jobs' order; an actor, because they tell at any time.
actor PrintLedger {
  enum Kind { case printed, reused, failed }

  private var diagnostics: [[Diagnostic]]
  private var kinds: [Kind] = []

  init(jobs: Int) {
    diagnostics = Array(repeating: [], count: jobs)
  }

  func note(_ job: Int, _ found: [Diagnostic], _ kind: Kind) {
    diagnostics[job] = found
    kinds.append(kind)
  }

  var report: PrintReport {
    PrintReport(
      diagnostics: diagnostics.flatMap { $0 }, printed: kinds.count { $0 == .printed },
      reused: kinds.count { $0 == .reused }, failed: kinds.count { $0 == .failed })
  }
}
