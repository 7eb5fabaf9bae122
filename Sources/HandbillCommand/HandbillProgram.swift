import ArgumentParser
import Platform

// Not all of Foundation: it would make the program twice as large.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The program as a whole: arguments in, exit status out.
package enum HandbillProgram {
  /// Runs the process's own arguments and ends the process.
  package static func main() async {
    signal(SIGPIPE, SIG_IGN)
    let console = Console.process(environment: ProcessInfo.processInfo.environment)
    let status = await run(Array(CommandLine.arguments.dropFirst()), on: console)
    exit(status.rawValue)
  }

  /// Runs one command line, of which the arguments are what stands behind the program's name.
  package static func run(_ arguments: [String], on console: Console) async -> ExitStatus {
    do {
      let command = try Handbill.parseAsRoot(arguments)
      if let command = command as? any HandbillSubcommand { return await command.run(on: console) }
      var plain = command
      try plain.run()
      return .success
    } catch {
      if Handbill.exitCode(for: error) == .success {
        console.standardOutput(Handbill.fullMessage(for: error) + "\n")
        return .success
      }
      return UsageReport(error, for: arguments).write(on: console)
    }
  }
}

/// A command that says itself how it ended.
protocol HandbillSubcommand: ParsableCommand {
  func run(on console: Console) async -> ExitStatus
}

struct Handbill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbill",
    abstract: "Turn a folder of know-your-rights content into a website.",
    discussion: """
      A toolkit is a folder Content/ with toolkit.yaml, sections, rules and flyers. `handbill init` \
      creates a small one, and `handbill build` publishes it into Output/site/.
      """,
    version: "handbill \(version)",
    subcommands: [
      Build.self, Check.self, List.self, Schema.self, Render.self, Init.self, New.self,
      Translations.self,
      Doctor.self,
    ])

  /// The version of the program, as CHANGELOG.md has it.
  static let version = "0.1.0"
}
