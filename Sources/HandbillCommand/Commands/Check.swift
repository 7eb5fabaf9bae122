import ArgumentParser
import Guides
import Publication

/// Does everything that a build does, except to publish.
struct Check: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Report every problem, and publish nothing.")

  @OptionGroup var toolkit: ToolkitOptions
  @Flag(help: "Render all PDFs (discarded) and report how full each printed box is.")
  var fit = false

  @OptionGroup var printing: PrintOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let options = try toolkit.options(
        on: console, printing: printing, tasks: Build.taskCount(nil))
      let report = try await Publication(options).check(fit: fit)
      if fit { console.standardOutput(FitTable(report.fills).text) }
      return reporting.report(
        CommandEnding(
          diagnostics: report.diagnostics, isIncomplete: report.isIncomplete,
          summary: "\(toolkit.content): \(report.pages) pages, no errors"
            + BuildSummary.drafts(report) + ".\n"), on: console)
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }
}
