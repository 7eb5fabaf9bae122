import ArgumentParser
import Diagnostics
import Guides
import Printing
import Publishing
import ToolkitModel

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
      do throws(Diagnostic) {
        try OutputPlaces(content: toolkit.content, templates: toolkit.templateFolder)
          .check(output: nil, cache: fit ? printing.cacheFolder : nil)
      } catch {
        throw Problems([error])
      }
      let loaded = try LoadedToolkit(toolkit, today: toolkit.checkedDay(on: console))
      let found = await loaded.checked(tasks: Build.taskCount(nil))
      // What cannot be read whole would be printed in vain.
      let printed = fit && loaded.isWhole ? await printed(loaded, on: console) : .nothing
      if fit { console.standardOutput(FitTable(printed.fills).text) }
      return reporting.report(
        CommandEnding(
          diagnostics: printed.diagnostics(beside: found.diagnostics),
          isIncomplete: printed.isIncomplete,
          summary: "\(toolkit.content): \(found.pages) pages, no errors"
            + BuildSummary.drafts(loaded) + ".\n"), on: console)
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }

  /// Prints everything to see how full its boxes are.
  private func printed(_ loaded: LoadedToolkit, on console: Console) async -> PrintRun.Outcome {
    let tasks = Build.taskCount(nil)
    async let engine = PrintRun.findEngine(in: console.environment)
    let books = await Books(of: loaded.composer, tasks: tasks)
    return await PrintRun(loaded: loaded, books: books, options: printing, tasks: tasks)
      .print(by: engine) { _, _ in nil }
  }
}
