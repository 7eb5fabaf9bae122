import ArgumentParser
import Catalogues
import Composition
import Diagnostics
import Guides
import JSON
import Publication
import ToolkitModel

/// Brings catalogues up to date with the texts of the toolkit.
struct UpdateTranslations: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring the templates and catalogues up to date with today's texts.",
    discussion: """
      New texts come without a translation. Where one text of a context changed, its translation stays as a draft for the \
      translator, marked as fuzzy, with the old text beside it; it is not shown to readers. Texts that are gone stay at \
      the end of the file as obsolete.
      """)

  @Argument(help: "The tags of languages. (default: all)")
  var languages: [String] = []

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let work = try TranslationWork(toolkit, on: console)
      var lines = ""
      var found = work.catalogues.diagnostics
      do throws(Diagnostic) {
        for part in CataloguePart.allCases {
          _ = try work.write(
            CatalogueSet.templatePath(of: part), work.template(of: part).bytes)
        }
        for language in try work.languages(languages) {
          found += language.diagnostics
          // What cannot be read in full would be written back with less in it.
          if language.diagnostics.containsError { continue }
          lines += try update(language, work)
        }
      } catch {
        throw Problems([error])
      }
      if !reporting.quiet { console.standardOutput(lines) }
      return reporting.report(found, on: console)
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }

  private func update(
    _ language: CatalogueSet.Language, _ work: TranslationWork
  ) throws(Diagnostic) -> String {
    // A text may move from one part to another.
    let all = language.messages
    var lines = ""
    for part in CataloguePart.allCases {
      let messages = work.extraction.messages[part] ?? []
      var catalogue =
        language.catalogues[part]
        ?? Catalogue(
          of: language.tag, project: work.loaded.toolkit.settings.title.plainText, messages: [])
      let wanted = Set(messages.map(\.key))
      let own = Set(catalogue.messages.map(\.key))
      let elsewhere = Set(work.extraction.all.map(\.key)).subtracting(wanted)
      catalogue.messages = catalogue.messages.filter { !elsewhere.contains($0.key) }
      catalogue.messages += all.filter { wanted.contains($0.key) && !own.contains($0.key) }
      let updated = catalogue.updated(for: messages)
      let path = CatalogueSet.path(of: part, in: language.tag)
      let isNew = try work.write(path, updated.bytes)
      lines += "\(work.folder)/\(path): \(isNew ? "updated" : "unchanged")\n"
    }
    return lines
  }
}
