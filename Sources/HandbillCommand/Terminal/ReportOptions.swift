import ArgumentParser
import Diagnostics
import Publication

extension DiagnosticFormat: ExpressibleByArgument {}

/// When to use color.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// How diagnostics are shown.
struct ReportOptions: ParsableArguments {
  @Option(help: "The format of diagnostics: human, short, json, sarif or github.")
  var format = DiagnosticFormat.human

  @Option(help: "When to use color in the human format: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print only errors. Does not change the exit status.")
  var quiet = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  /// Prints diagnostics to standard error and says how the command has ended.
  func report(_ diagnostics: [Diagnostic], on console: Console) -> ExitStatus {
    report(CommandEnding(diagnostics: diagnostics), on: console)
  }

  /// Prints how a command ends: diagnostics to standard error, what it has made to standard output.
  ///
  /// Called once by each command, since `json` and `sarif` are one document each.
  func report(_ ending: CommandEnding, on console: Console) -> ExitStatus {
    var status = status(of: ending.diagnostics)
    if status == .success, ending.isIncomplete { status = .incomplete }
    let shown = quiet ? ending.diagnostics.filter { $0.severity == .error } : ending.diagnostics
    let report = DiagnosticReport(shown, isColored: isColored(on: console)) { path in
      DiskFile.read(path)
    }
    console.standardError(
      report.text(
        format,
        verdict: Verdict(
          exit: status.rawValue, published: ending.published, version: Handbill.version,
          folder: DiskFile.workingFolder)))
    if format == .human, !report.summary.isEmpty { console.standardError(report.summary + "\n") }
    if format.isForPeople, !quiet, ending.published == false {
      console.standardError("Nothing was published.\n")
    }
    if !quiet, status == .success || status == .incomplete {
      console.standardOutput(ending.summary)
    }
    return status
  }

  /// A fault of ours for what the program finds wrong with itself; failure for an error, and for a warning when the user asked for strictness.
  func status(of diagnostics: [Diagnostic]) -> ExitStatus {
    if diagnostics.contains(where: { $0.rule == Diagnostic.faultRule }) { return .fault }
    let fails = diagnostics.contains {
      $0.severity == .error || (strict && $0.severity == .warning)
    }
    return fails ? .failure : .success
  }

  private func isColored(on console: Console) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      console.isTerminal && (console.environment["NO_COLOR"] ?? "").isEmpty
        && console.environment["TERM"] != "dumb"
    }
  }
}

extension DiagnosticFormat {
  /// Whether lines may stand behind the report.
  fileprivate var isForPeople: Bool {
    switch self {
    case .human, .short, .github: true
    case .json, .sarif: false
    }
  }
}
