import ArgumentParser
import Catalogues
import Composition
import Diagnostics
import Guides
import JSON
import Publication
import ToolkitModel

/// Writes the templates of the catalogues.
struct ExtractTranslations: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the templates of the catalogues: all texts that can be translated.",
    discussion: """
      Writes translations/PART.pot. Commit them: Weblate needs them to add a language. With --check, writes nothing, and \
      fails if they are not those of today's texts.
      """)

  @Flag(help: "Only say whether the templates are up to date.")
  var check = false

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let work = try TranslationWork(toolkit, on: console)
      if check { return reporting.report(stale(work), on: console) }
      var lines = ""
      for part in CataloguePart.allCases {
        let template = work.template(of: part)
        let path = CatalogueSet.templatePath(of: part)
        do throws(Diagnostic) {
          let isNew = try work.write(path, template.bytes)
          lines +=
            "\(work.folder)/\(path): \(template.messages.count) messages, \(isNew ? "written" : "unchanged")\n"
        } catch {
          throw Problems([error])
        }
      }
      if !reporting.quiet { console.standardOutput(lines) }
      return reporting.report(work.catalogues.diagnostics, on: console)
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }

  /// The templates that are not those of today's texts.
  private func stale(_ work: TranslationWork) -> [Diagnostic] {
    CataloguePart.allCases.compactMap { part in
      if work.catalogues.templates[part] == work.template(of: part).bytes { return nil }
      return Diagnostic(
        .error, "stale-template", "this template is not that of today's texts",
        at: SourcePosition(file: work.folder + "/" + CatalogueSet.templatePath(of: part)),
        remedy: "run `handbill translations extract`, then `handbill translations update`")
    }
  }
}
