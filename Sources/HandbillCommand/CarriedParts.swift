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
    for file in session.publishedFiles where outputs.contains(Self.output(of: file.path)) {
      let kept = try session.carryOver(path: file.path)
      if kept != nil, file.path == PrintIndex.path,
        let bytes = session.publishedBytes(path: file.path)
      {
        prints = PrintIndex(parsing: bytes)?.files
      }
    }
    self.prints = prints
  }

  /// The output that a file of a site belongs to.
  private static func output(of path: String) -> ToolkitSettings.Output {
    switch path.prefix(while: { $0 != "/" }) {
    case "print": .print
    case "markdown": .markdown
    case "data": .data
    default: .site
    }
  }
}
