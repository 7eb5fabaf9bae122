package import Diagnostics
import Files

/// A print engine that is installed here and can be used.
package struct WeasyPrint: Sendable {
  /// The Python that runs it.
  package let python: String
  /// Where it was found, as it stands behind its path: `installed for Handbill`, `on PATH`.
  package let origin: String
  package let versions: EngineVersions
  package let script: WorkerScript
  let environment: [String: String]

  /// The command that installs an engine where it is found.
  package static let installation =
    "run scripts/print-setup of Handbill, or: python3 -m venv ~/.local/share/handbill/print && "
    + "~/.local/share/handbill/print/bin/pip install weasyprint==70.0 typst==0.15.2 "
    + "pikepdf==10.18.0"

  /// Looks for an engine: what `HANDBILL_WEASYPRINT` names and nothing else; without it the one of
  /// `scripts/print-setup`, then `python3` and `weasyprint` on `PATH`.
  ///
  /// - Parameters:
  ///   - environment: the variables of this process, which the workers get too.
  ///   - script: the worker that greets us with its versions.
  ///   - limit: how long each may take to do so.
  ///   - clock: measures the limit.
  /// - Returns: the first engine that can be used.
  /// - Throws: a diagnostic with all that was found, and the command that installs one.
  package static func find(
    in environment: [String: String], script: WorkerScript, limit: Duration = .seconds(60),
    clock: any Clock<Duration> = ContinuousClock()
  ) async throws(Diagnostic) -> WeasyPrint {
    let folder: WorkFolder
    do throws(FileFailure) {
      folder = try WorkFolder(in: temporaryFolder(in: environment))
      try script.write(to: folder)
    } catch {
      throw error.diagnostic()
    }
    var tried: [String] = []
    for candidate in PythonCandidate.all(in: environment) {
      let process = WorkerProcess(
        python: candidate.python, environment: environment, clock: clock)
      let reply = await process.run(in: folder, log: "find.log") { await $0.listen(limit: limit) }
      let shortcoming: String
      switch reply {
      case .line(let line):
        guard let versions = EngineVersions(greeting: line) else {
          shortcoming = "does not answer like our worker"
          break
        }
        guard let missing = versions.shortcoming else {
          return WeasyPrint(
            python: candidate.python, origin: candidate.origin, versions: versions, script: script,
            environment: environment)
        }
        shortcoming = missing
      case .late: shortcoming = "does not answer"
      case .ended, nil:
        let words = WorkerProcess.lastWords(in: folder, log: "find.log")
        shortcoming = "does not start" + (words.isEmpty ? "" : " (\(words))")
      }
      tried.append("\(candidate.python) (\(candidate.origin)) \(shortcoming)")
    }
    throw Diagnostic(
      .error, "no-print-engine",
      tried.isEmpty
        ? "WeasyPrint, which makes PDFs, was not found"
        : "there is no usable WeasyPrint to make PDFs: \(tried.joined(separator: "; "))",
      at: nil, remedy: installation)
  }

  /// The same Python with other packages or fonts.
  func with(_ versions: EngineVersions) -> WeasyPrint {
    WeasyPrint(
      python: python, origin: origin, versions: versions, script: script, environment: environment)
  }

  /// Where private folders are made.
  static func temporaryFolder(in environment: [String: String]) -> String {
    environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }
}
