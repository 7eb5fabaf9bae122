import ArgumentParser
import BuiltIn
import Diagnostics
import Publication

/// Creates a small, complete toolkit to start from.
struct Init: HandbillSubcommand {
  static let configuration = CommandConfiguration(
    abstract: "Create a small, complete toolkit in a new folder.")

  @Argument(help: "The new folder; it must not exist, or must be empty.")
  var folder: String

  @OptionGroup var reporting: ReportOptions

  func run(on console: Console) async -> ExitStatus {
    guard DiskFile.isEmptyOrMissing(folder) else {
      return reporting.report(
        [
          Diagnostic(
            .error, "folder-in-use", "the folder is not empty", at: SourcePosition(file: folder),
            remedy: "name a folder that does not exist yet")
        ], on: console)
    }
    let prefix = "starter/"
    do throws(Diagnostic) {
      for file in BuiltInFiles.all where file.path.hasPrefix(prefix) {
        try DiskFile.create(folder + "/" + file.path.dropFirst(prefix.count), file.bytes)
      }
    } catch {
      return reporting.report([error], on: console)
    }
    if !reporting.quiet {
      console.standardOutput(
        "Created a toolkit in \(folder). Next: cd \(folder) && handbill build\n")
    }
    return .success
  }
}
