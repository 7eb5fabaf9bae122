import ArgumentParser
import Guides
import Platform
import Publication
import ToolkitModel
import Translation

/// Reads the toolkit, makes the site, and puts it into the place of the old one.
struct Build: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the website and publish it into the output folder.",
    discussion: """
      All checks run before anything is published. After an error, or if the build is stopped, the \
      published site stays unchanged.
      """)

  @OptionGroup var toolkit: ToolkitOptions

  @Option(help: "The output folder; the site is its subfolder `site`.")
  var output = "Output"

  @Option(
    name: .customLong("only"), parsing: .upToNextOption,
    help: "Build only these outputs (site markdown data print archive); keep the others unchanged."
  )
  var only: [ToolkitSettings.Output] = []

  @Option(
    name: .customLong("test-language"),
    help: """
      Also build the pages in a pseudo-language, to preview the layout before they are \
      translated: accented (longer words), mirrored (right to left).
      """)
  var testLanguages: [TestLanguage] = []

  @Option(
    name: .customLong("jobs"),
    help: "The number of tasks to run in parallel. (default: one for each processor)")
  var taskLimit: Int?

  @OptionGroup var printing: PrintOptions
  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if Set(testLanguages).count < testLanguages.count {
      throw ValidationError("--test-language lists a language twice")
    }
    if output.isEmpty { throw ValidationError("--output needs a folder") }
    if let taskLimit, !(1...256).contains(taskLimit) {
      throw ValidationError("--jobs must be 1 to 256")
    }
  }

  func run(on console: Console) async -> ExitStatus {
    reporting.report(await ending(on: console), on: console)
  }

  /// Builds, and says how that ended.
  private func ending(on console: Console) async -> CommandEnding {
    do throws(Problems) {
      var options = try toolkit.options(
        on: console, printing: printing, tasks: Self.taskCount(taskLimit))
      options.only = only
      options.testLanguages = testLanguages
      options.isStrict = reporting.strict
      let publication = Publication(options)
      if let shard = printing.shard {
        let report = try await publication.print(shard)
        return CommandEnding(
          diagnostics: report.diagnostics, isIncomplete: report.isIncomplete,
          summary: "\(printing.cacheFolder): \(BuildSummary.prints(report))\n")
      }
      let report = try await publication.publish(into: output)
      return CommandEnding(
        diagnostics: report.diagnostics, isIncomplete: report.isIncomplete,
        published: report.outcome != nil,
        summary: report.outcome.map { BuildSummary($0, report, output: output).text } ?? "")
    } catch {
      return CommandEnding(diagnostics: error.diagnostics, published: false)
    }
  }

  /// How many tasks to use: what was asked for, else one for each processor.
  static func taskCount(_ limit: Int?) -> Int {
    limit ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

}

extension ToolkitSettings.Output: ExpressibleByArgument {}

extension TestLanguage: ExpressibleByArgument {}
