import ArgumentParser
import Catalogues
import Composition
import Diagnostics
import Guides
import JSON
import Publication
import ToolkitModel

/// Says what is wrong with translations.
struct CheckTranslations: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the catalogues: links, numbers, forms, markup, hidden signs.",
    discussion: """
      A translation with an error is not shown; readers see the source. A warning can be answered by a comment of the \
      translator: `# handbill-ignore: T202, the law has another number here`. `handbill check` and `handbill build` run the same checks.
      """)

  @Argument(help: "The tags of languages. (default: all)")
  var languages: [String] = []

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let work = try TranslationWork(toolkit, on: console)
      do throws(Diagnostic) {
        let found = try work.languages(languages).flatMap { work.look(at: $0).diagnostics }
        return reporting.report(work.catalogues.diagnostics + found, on: console)
      } catch {
        throw Problems([error])
      }
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }
}
