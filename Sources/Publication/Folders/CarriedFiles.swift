import Diagnostics
import Publishing
import Storage

/// The files of the published site that a build leaves as they are.
struct CarriedFiles {
  /// What pages offer of them.
  let offered: OfferedFiles

  /// Takes over all files of some outputs.
  ///
  /// - Parameters:
  ///   - outputs: what this build does not make.
  ///   - languages: those of this build.
  ///   - session: the new site beside the published one.
  /// - Throws: a diagnostic when a file cannot be taken, and when the published site is in other languages:
  ///   its pages would lead to files that are not there.
  init(
    of outputs: [any Output], languages: [String], in session: borrowing PublishingSession
  ) throws(Diagnostic) {
    let published = Dictionary(grouping: session.publishedFiles) { Outputs.owner(of: $0.path) }
    if outputs.contains(where: { published[$0.name] != nil }) {
      let before = session.publishedStrings(of: ComposedToolkit.languagesMember) ?? languages
      if Set(before) != Set(languages) {
        throw Diagnostic(
          .error, "other-languages",
          "the published site is in \(before.sorted().joined(separator: ", ")), but this build is in \(languages.sorted().joined(separator: ", "))",
          at: nil, remedy: "build without --only to replace the whole site")
      }
    }
    var offered: [OfferedFiles] = []
    for output in outputs {
      var kept: [PublishedFile] = []
      for file in published[output.name] ?? [] {
        if let file = try session.carryOver(path: file.path) { kept.append(file) }
      }
      offered.append(output.offered(by: kept) { session.publishedBytes(path: $0) })
    }
    self.offered = OfferedFiles(joining: offered)
  }
}
