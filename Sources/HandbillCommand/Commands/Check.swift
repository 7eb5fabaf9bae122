import ArgumentParser
import Diagnostics
import Editions
import Publishing
import ToolkitModel

/// Does everything that a build does, except to publish.
struct Check: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Find everything that is wrong, and publish nothing.")

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let loaded = try LoadedToolkit(toolkit, today: toolkit.checkedDay(on: console))
      let made = await loaded.site.make(jobs: Build.taskCount(nil)) { _, _ in nil }
      let status = reporting.report(loaded.contentDiagnostics + made.diagnostics, on: console)
      if status == .success, !reporting.quiet {
        console.standardOutput(
          "\(toolkit.content): \(made.pages.count) pages, no errors"
            + BuildSummary.drafts(loaded) + ".\n")
      }
      return status
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }
}
