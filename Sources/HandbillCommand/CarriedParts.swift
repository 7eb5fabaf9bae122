import Diagnostics
import Printing
import Rendering
import Storage
import ToolkitModel

/// The parts of the published site that a build leaves as they are.
struct CarriedParts {
  /// What was printed before, for the pages that offer it; `nil` where this build prints itself, or
  /// never printed.
  let prints: PrintedFiles?
  /// What was packed before, which the pages offer as it was.
  let archives: ArchivedFiles

  /// Takes over all files of some outputs.
  ///
  /// - Parameters:
  ///   - outputs: what this build does not make.
  ///   - session: the new site beside the published one.
  /// - Throws: a diagnostic when a file cannot be taken.
  init(
    of outputs: [ToolkitSettings.Output], in session: borrowing PublishingSession
  ) throws(Diagnostic) {
    var prints: PrintedFiles?
    var archives: [(path: String, bytes: Int)] = []
    for file in session.publishedFiles where outputs.contains(Self.output(of: file.path)) {
      let kept = try session.carryOver(path: file.path)
      if kept != nil, file.path == PrintIndex.path,
        let bytes = session.publishedBytes(path: file.path)
      {
        prints = PrintIndex(parsing: bytes)?.files
      }
      if kept != nil, Self.output(of: file.path) == .archive {
        archives.append((file.path, file.size))
      }
    }
    self.prints = prints
    self.archives = ArchivedFiles(archives)
  }

  /// The output that a file of a site belongs to.
  private static func output(of path: String) -> ToolkitSettings.Output {
    switch path.prefix(while: { $0 != "/" }) {
    case "print": .print
    case "markdown": .markdown
    case "data": .data
    case "archive": .archive
    default: .site
    }
  }
}
