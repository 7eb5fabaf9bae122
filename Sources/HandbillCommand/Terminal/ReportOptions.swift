import ArgumentParser
import Diagnostics

extension DiagnosticFormat: ExpressibleByArgument {}

/// When to use colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// How diagnostics are shown.
struct ReportOptions: ParsableArguments {
  @Option(help: "How diagnostics are written: human, short, json or github.")
  var format = DiagnosticFormat.human

  @Option(help: "Colours in the human format: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print only errors. The verdict stays the same.")
  var quiet = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  /// Prints diagnostics to standard error and says how the command has ended.
  func report(_ diagnostics: [Diagnostic], on console: Console) -> ExitStatus {
    let shown = quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    let report = DiagnosticReport(shown, isColored: isColored(on: console)) { path in
      DiskFile.read(path)
    }
    console.standardError(report.text(format))
    if format == .human, !report.summary.isEmpty { console.standardError(report.summary + "\n") }
    return status(of: diagnostics)
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
