import ArgumentParser
import Diagnostics
import Publication

/// What is wrong with a command line.
struct UsageReport {
  private let arguments: [String]
  private let message: String
  private let usage: String
  /// The command that was most likely meant.
  private let meant: String?

  init(_ error: any Error, for arguments: [String]) {
    self.arguments = arguments
    let names = Handbill.configuration.subcommands.map { "\($0)".lowercased() }
    let name = arguments.first.flatMap { name in
      name.hasPrefix("-") || (names + ["help"]).contains(name) ? nil : name
    }
    meant = name.flatMap { suggestion(for: $0, among: names + ["help"]) }
    message = name.map { "there is no command '\($0)'" } ?? Handbill.message(for: error)
    usage = Handbill.fullMessage(for: error)
  }

  /// Writes it to standard error, as one document where the command line asks for one.
  func write(on console: Console) -> ExitStatus {
    if let format, format == .json || format == .sarif {
      let report = DiagnosticReport([
        Diagnostic(.error, "usage", message, at: nil, remedy: remedy)
      ])
      let verdict = Verdict(
        exit: ExitStatus.usage.rawValue, version: Handbill.version, folder: DiskFile.workingFolder)
      console.standardError(report.text(format, verdict: verdict))
    } else if let meant {
      console.standardError("Error: \(message); did you mean '\(meant)'?\n")
    } else {
      console.standardError(usage + "\n")
    }
    return .usage
  }

  private var remedy: String {
    meant.map { "did you mean '\($0)'?" }
      ?? "run `handbill help` for the commands and their options"
  }

  /// The format that the command line asks for, as far as it can be read.
  private var format: DiagnosticFormat? {
    let option = "--format"
    for (index, argument) in arguments.enumerated() {
      if argument == option, index + 1 < arguments.count {
        return DiagnosticFormat(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix(option + "=") {
        return DiagnosticFormat(rawValue: String(argument.dropFirst(option.count + 1)))
      }
    }
    return nil
  }
}
