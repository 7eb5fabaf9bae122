import Diagnostics
import Digests
import Files

/// One pass over jobs with one engine: what is in the cache is taken, the rest is made.
struct PrintRound: Sendable {
  let jobs: [PrintJob]
  let cache: PrintCache?
  let ledger: PrintLedger
  let deliver: @Sendable (PrintJob, PrintResult) async -> [Diagnostic]

  /// Prints the jobs of some numbers and notes what came of each.
  func print(_ numbers: [Int], by workers: PrintWorkers) async {
    let engine = workers.engine
    // Without it a check only says that it does not know how full boxes are.
    try? cache?.note(engine.versions)
    var missing: [(number: Int, key: SHA256Digest)] = []
    for number in numbers {
      let job = jobs[number]
      let key = PrintKey.of(job, by: engine.versions, engine.script)
      if job.document.isBook, engine.versions.typst.isEmpty {
        await ledger.note(number, [engine.hasNoTypst], .leftOut)
      } else if let (facts, pdf) = cache?.entry(key) {
        await ledger.note(number, await hand(job, facts, pdf), .reused)
      } else {
        missing.append((number, key))
      }
    }
    await workers.print(missing.map { jobs[$0.number] }) { [missing] index, outcome in
      let (number, key) = missing[index]
      switch outcome {
      case .failed(let diagnostics): await ledger.note(number, diagnostics, .failed)
      case .died(let diagnostic): await ledger.note(number, [diagnostic], .leftOut)
      case .changed(let versions):
        await ledger.note(number, [engine.isAnother], .leftOut)
        await ledger.note(versions)
      case .made(let facts, let pdf):
        var found = await hand(jobs[number], facts, pdf)
        if let cache {
          do throws(FileFailure) {
            try cache.add(key, facts: facts, pdf: pdf)
          } catch {
            found.append(error.diagnostic(.warning, remedy: "it is printed again next time"))
          }
        }
        await ledger.note(number, found, .printed)
      }
    }
  }

  /// Delivers a PDF and tells all that is wrong with it.
  private func hand(_ job: PrintJob, _ facts: PrintFacts, _ pdf: [UInt8]) async -> [Diagnostic] {
    let result = facts.result(of: job, pdf: pdf)
    var found = FitReport.diagnostics(
      for: job, fills: result.fills, strays: result.strays, madePages: facts.madePages)
    found += EngineWarnings.diagnostics(facts.warnings, for: job)
    return found + (await deliver(job, result))
  }
}
