import Composition
import Diagnostics
import Publishing
import Sheets
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
  ///   - languages: those of this build.
  ///   - session: the new site beside the published one.
  /// - Throws: a diagnostic when a file cannot be taken, and when the published site is in other languages:
  ///   its pages would lead to files that are not there.
  init(
    of outputs: [ToolkitSettings.Output], languages: [String],
    in session: borrowing PublishingSession
  ) throws(Diagnostic) {
    let files = session.publishedFiles.filter { outputs.contains(Self.output(of: $0.path)) }
    let published = session.publishedFiles.compactMap { SearchIndex.language(at: $0.path) }
    if !files.isEmpty, !published.isEmpty, Set(published) != Set(languages) {
      throw Diagnostic(
        .error, "other-languages",
        "the published site is in \(published.sorted().joined(separator: ", ")), but this build is in \(languages.sorted().joined(separator: ", "))",
        at: nil, remedy: "build without --only to replace the whole site")
    }
    var prints: PrintedFiles?
    var archives: [(path: String, bytes: Int)] = []
    for file in files {
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
