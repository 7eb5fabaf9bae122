import Diagnostics
import PrintEngine

/// What came out wrong of one job, but for what does not fit into a face.
struct Misprint: Sendable {
  let job: PrintJob
  let strays: [StrayWord]
  let signs: [MissingSign]
  let destinations: [String: Int]

  /// `nil` where nothing is wrong.
  init?(of result: PrintResult, _ job: PrintJob) {
    if result.strays.isEmpty, result.missingSigns.isEmpty { return nil }
    self.job = job
    strays = result.strays
    signs = result.missingSigns
    destinations = result.destinations
  }
}

extension LoadedToolkit {
  /// What came out wrong on paper, at the places where it was written.
  func diagnostics(for misprints: [Misprint]) -> [Diagnostic] {
    if misprints.isEmpty { return [] }
    let search = MisprintSearch(in: self)
    let signs = Set(misprints.flatMap(\.signs)).sorted { $0.text < $1.text }
    return search.diagnostics(forMissing: signs)
      + misprints.flatMap { misprint in
        let (found, others) = search.diagnostics(
          for: misprint.strays, destinations: misprint.destinations)
        return found
          + FitReport.diagnostics(for: misprint.job, fills: [], strays: others, madePages: 0)
          .filter { $0.rule == StrayWord.rule }
      }
  }
}
