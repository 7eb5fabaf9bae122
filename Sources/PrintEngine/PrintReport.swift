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
  /// The paths of those among them that the engine, not the document, is to blame for.
  package let leftOut: Set<String>
}

/// Gathers what lanes tell, in the jobs' order; an actor, because they tell at any time.
actor PrintLedger {
  enum Kind { case printed, reused, failed, leftOut }

  private let paths: [String]
  private var diagnostics: [[Diagnostic]]
  private var kinds: [Kind?]

  init(_ jobs: [PrintJob]) {
    paths = jobs.map(\.path)
    diagnostics = Array(repeating: [], count: jobs.count)
    kinds = Array(repeating: nil, count: jobs.count)
  }

  func note(_ job: Int, _ found: [Diagnostic], _ kind: Kind) {
    diagnostics[job] = found
    kinds[job] = kind
  }

  /// The engine that was found in place of the one that we began with.
  private(set) var versions: EngineVersions?

  func note(_ versions: EngineVersions) { self.versions = versions }

  /// The numbers of the jobs that are left out as it stands.
  var leftOut: [Int] { kinds.indices.filter { kinds[$0] == .leftOut } }

  var report: PrintReport {
    PrintReport(
      diagnostics: diagnostics.flatMap { $0 }, printed: kinds.count { $0 == .printed },
      reused: kinds.count { $0 == .reused },
      failed: kinds.count { $0 == .failed || $0 == .leftOut },
      leftOut: Set(leftOut.map { paths[$0] }))
  }
}
