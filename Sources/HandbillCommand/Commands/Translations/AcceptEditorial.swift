import ArgumentParser
import Catalogues
import Composition
import Diagnostics
import Guides
import JSON
import Publication
import ToolkitModel

/// Keeps translations of texts that changed only in how they are written.
struct AcceptEditorial: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "accept-editorial",
    abstract: "Keep the translations of a text whose change did not change its meaning.",
    discussion: """
      For an editor who corrected a typo: the translations that `update` marked as fuzzy become good again, in all languages. \
      Say it only of changes that no reader would act on. Commit the result: the history says who said so.
      """)

  @Argument(help: "The contexts of the texts, as catalogues name them: rule:home-entry:law.")
  var contexts: [String]

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let work = try TranslationWork(toolkit, on: console)
      var lines = ""
      var unused = Set(contexts)
      do throws(Diagnostic) {
        for language in work.catalogues.languages where !language.diagnostics.containsError {
          for (part, catalogue) in language.catalogues.sorted(by: {
            $0.key.rawValue < $1.key.rawValue
          }) {
            let (accepted, left) = catalogue.acceptingEditorial(Set(contexts))
            unused.formIntersection(left)
            let path = CatalogueSet.path(of: part, in: language.tag)
            if try work.write(path, accepted.bytes) { lines += "\(work.folder)/\(path): updated\n" }
          }
        }
        if let context = unused.sorted().first {
          throw Diagnostic(
            .error, "nothing-to-accept", "no catalogue has a fuzzy translation of '\(context)'",
            at: nil,
            remedy:
              "run `handbill translations update` first, and write the context as the catalogue does"
          )
        }
      } catch {
        throw Problems([error])
      }
      if !reporting.quiet { console.standardOutput(lines) }
      return .success
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }
}
