import ArgumentParser
import BuiltIn
import CommonMark
import Diagnostics
import Digests
import PrintEngine
import Publication
import ToolkitLoading
import XML

/// Shows the versions of dependencies and what each output needs.
struct Doctor: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Show dependency versions and what is missing.")

  func run(on console: Console) async -> ExitStatus {
    var rows = [
      ("handbill", Handbill.version, "this program; \(BuiltInFiles.all.count) built-in templates"),
      ("libcmark", CommonMarkLibrary.version, "Markdown"),
      ("libyaml", YAMLLibrary.version, "content files"),
      ("libexpat", XMLLibrary.version, "drawings"),
      ("libcrypto", CryptoLibrary.version, "digests of the published files"),
      ("processors", String(Build.taskCount(nil)), "parallel tasks"),
    ]
    let printing: String
    do throws(Diagnostic) {
      let engine = try await WeasyPrint.find(
        in: console.environment, script: WorkerScript(files: WorkerFiles.all))
      rows.append(
        ("WeasyPrint", engine.versions.weasyprint, "PDFs; \(engine.python), \(engine.origin)"))
      let typst = engine.versions.typst
      rows.append(("Typst", typst.isEmpty ? "missing" : typst, "books"))
      printing =
        typst.isEmpty
        ? "ready, but for books, which need Typst; to install it: \(WeasyPrint.installation)"
        : "ready"
    } catch {
      printing = "not ready; \(error.message); to install it: \(error.remedy)"
    }
    let width = rows.map(\.0.count).max() ?? 0
    for (name, version, use) in rows {
      let padding = String(repeating: " ", count: width - name.count)
      console.standardOutput("\(name)\(padding)  \(version)  (\(use))\n")
    }
    console.standardOutput("site, markdown, data: ready\n")
    console.standardOutput("print: \(printing)\n")
    return .success
  }
}
