import ArgumentParser
import Catalogues
import Composition
import Diagnostics
import Guides
import JSON
import Publication
import ToolkitModel

/// Begins the catalogues of a language.
struct InitTranslation: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin the catalogues of a language, with nothing translated yet.")

  @Argument(help: "The tag of the language, such as es, pt-BR or zh-Hans.")
  var language: String

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let work = try TranslationWork(toolkit, on: console)
      let tag = LanguageTag(language)
      do throws(Diagnostic) {
        guard LanguageRow(of: tag) != nil else { throw .unknownLanguage(tag, in: work.folder) }
        guard tag != work.loaded.toolkit.settings.sourceLanguage else {
          throw Diagnostic(
            .error, "source-language",
            "'\(language)' is the language that the toolkit is written in",
            at: nil, remedy: "name another language")
        }
        guard work.catalogues[tag] == nil else {
          throw Diagnostic(
            .error, "file-exists", "there are catalogues for '\(language)' already",
            at: SourcePosition(file: work.folder + "/" + language),
            remedy: "bring them up to date with `handbill translations update \(language)`")
        }
        for part in CataloguePart.allCases {
          let catalogue = Catalogue(
            of: tag, project: work.loaded.toolkit.settings.title.plainText,
            messages: work.extraction.messages[part] ?? [])
          _ = try work.write(CatalogueSet.path(of: part, in: tag), catalogue.bytes)
        }
      } catch {
        throw Problems([error])
      }
      if !reporting.quiet {
        console.standardOutput(
          "Created \(work.folder)/\(language)/. Begin with interface.po and urgent.po; then add "
            + "'\(language)' to `languages` in toolkit.yaml.\n")
      }
      return .success
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }
}
