import ArgumentParser
import Diagnostics
import Guides
import JSON
import Publication
import Publishing
import ToolkitModel

/// Prints pieces as a table, or with every field as JSON.
struct List: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "List the contents of the toolkit.",
    discussion: """
      Prints a table. With `--format json`, prints an array of objects with every field under its \
      name in the content files.
      """)

  /// What can be listed: kinds of piece, and pages.
  struct Kind: NamedArgument {
    let description: String

    static let allCases: [Kind] = {
      var plurals: [String] = []
      for plural in Kinds.standard.all.compactMap(\.facts.plural) where !plurals.contains(plural) {
        plurals.append(plural)
      }
      return (plurals + ["pages"]).map { Kind(description: $0) }
    }()
  }

  @Argument(help: "One of: \(Kind.allValueStrings.joined(separator: ", ")).")
  var kind: Kind

  @OptionGroup var toolkit: ToolkitOptions
  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    do throws(Problems) {
      let loaded = try Publication(
        toolkit.options(on: console, tasks: Build.taskCount(nil))
      ).loaded()
      let listing = Listing(of: kind.description, in: loaded)
      if reporting.format == .json {
        let json = JSONValue(.list(listing.rows.map { .object($0) }))
        console.standardOutput(String(decoding: json.file, as: UTF8.self))
      } else {
        console.standardOutput(listing.table)
      }
      // What is there is listed even where something is wrong, since messages refer to the list.
      return loaded.isWhole
        ? .success
        : reporting.report(loaded.contentDiagnostics.filter { $0.severity == .error }, on: console)
    } catch {
      return reporting.report(error.diagnostics, on: console)
    }
  }
}
