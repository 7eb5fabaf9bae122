import ArgumentParser
import BuiltIn
import CommonMark
import Digests
import PDFDocuments
import ToolkitLoading

/// Says what the program stands on and what each output needs.
struct Doctor: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the versions of everything that Handbill uses, and what is missing.")

  func run(on console: Console) async -> ExitStatus {
    let rows = [
      ("handbill", Handbill.version, "this program; \(BuiltInFiles.all.count) built-in templates"),
      ("libcmark", CommonMarkLibrary.version, "Markdown"),
      ("libyaml", YAMLLibrary.version, "content files"),
      ("libcrypto", CryptoLibrary.version, "digests of the published files"),
      ("libqpdf", PDFLibrary.version ?? "not found", "files of documents, if there are any"),
      ("processors", String(Build.taskCount(nil)), "tasks at once"),
    ]
    let width = rows.map(\.0.count).max() ?? 0
    for (name, version, use) in rows {
      let padding = String(repeating: " ", count: width - name.count)
      console.standardOutput("\(name)\(padding)  \(version)  (\(use))\n")
    }
    console.standardOutput("site, markdown, data: ready; nothing else is needed\n")
    return .success
  }
}
