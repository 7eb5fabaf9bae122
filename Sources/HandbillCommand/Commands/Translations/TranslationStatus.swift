import ArgumentParser
import Catalogues
import Composition
import Diagnostics
import Guides
import JSON
import Publication
import Publishing
import ToolkitModel

/// Says how far the translations are.
struct TranslationStatus: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Count the words of each language: translated, fuzzy, missing, faulty.",
    discussion:
      "Counts words of the source, since a missing paragraph is worth more than a missing button.")

  @Argument(help: "The tags of languages. (default: all)")
  var languages: [String] = []

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let work = try TranslationWork(toolkit, on: console)
      let wanted: [CatalogueSet.Language]
      do throws(Diagnostic) {
        wanted = try work.languages(languages)
      } catch {
        throw Problems([error])
      }
      let rows = wanted.flatMap { language in
        let faulty = work.look(at: language).faulty
        return CataloguePart.allCases.map { part in
          (
            language.tag, part,
            Coverage(
              of: work.extraction.messages[part] ?? [], by: language.catalogues[part],
              faulty: faulty)
          )
        }
      }
      if reporting.format == .json {
        let json = JSONValue(.list(rows.map { .object(Self.fields($0, $1, $2)) }))
        console.standardOutput(String(decoding: json.file, as: UTF8.self))
      } else {
        console.standardOutput(
          Listing(
            columns: ["language", "part", "words", "translated", "fuzzy", "missing", "faulty"],
            rows: rows.map { Self.fields($0, $1, $2) }
          ).table)
      }
      return reporting.report(
        work.catalogues.diagnostics + wanted.flatMap(\.diagnostics), on: console)
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }

  private static func fields(
    _ language: LanguageTag, _ part: CataloguePart, _ coverage: Coverage
  ) -> Fields {
    [
      "language": .text(language.text), "part": .text(part.rawValue),
      "words": .number(coverage.words), "translated": .number(coverage.translated),
      "fuzzy": .number(coverage.fuzzy), "missing": .number(coverage.missing),
      "faulty": .number(coverage.faulty),
    ]
  }
}
