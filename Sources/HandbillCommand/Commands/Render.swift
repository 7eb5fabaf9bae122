import ArgumentParser
import CommonMark
import Diagnostics
import Publication
import ToolkitLoading

/// Writes the HTML of one Markdown file.
struct Render: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the HTML of one Markdown file to standard output.")

  @Argument(help: "A Markdown file, or - for standard input.")
  var file: String

  @Flag(
    name: .customLong("commonmark"),
    help: "Use plain CommonMark: no tables, notes or directives, and raw HTML is kept.")
  var isPlain = false

  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    guard let bytes = file == "-" ? console.standardInput() : DiskFile.read(file) else {
      return reporting.report(
        [
          Diagnostic(
            .error, "cannot-read", "the file cannot be read", at: SourcePosition(file: file),
            remedy: "pass a Markdown file, or - for standard input")
        ], on: console)
    }
    var diagnostics: [Diagnostic] = []
    let name = file == "-" ? "standard input" : file
    // What holds for a content folder holds here: Windows line ends are taken, and other signs refused.
    let checked =
      isPlain ? bytes : CheckedText(checking: bytes, file: name, diagnostics: &diagnostics)?.bytes
    guard let checked else { return reporting.report(diagnostics, on: console) }
    let text = SourceText(bytes: checked, file: name, origin: .verbatim(firstLine: 1))
    let tree = MarkdownTree(
      parsing: text, dialect: isPlain ? .plain : .page,
      diagnostics: &diagnostics)
    var html: [UInt8] = []
    // A page that a site publishes begins with its title.
    let finished =
      isPlain ? tree : tree.finished(PageRules(titleLevel: 0), diagnostics: &diagnostics)
    HTMLWriter(labels: TemplateFolder("Templates").labels).writeHTML(of: finished, into: &html)
    let status = reporting.report(diagnostics, on: console)
    if status == .success { console.standardOutput(String(decoding: html, as: UTF8.self)) }
    return status
  }
}
