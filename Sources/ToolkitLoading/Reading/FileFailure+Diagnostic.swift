package import Diagnostics
package import Files
import Platform

extension Diagnostic {
  /// Why a file could not be read, in plain words.
  ///
  /// - Parameters:
  ///   - failure: of the reading.
  ///   - displayPath: the file.
  ///   - limit: how many bytes it may have.
  package init(_ failure: FileFailure, at displayPath: String, limit: Int) {
    let place = SourcePosition(file: displayPath)
    switch failure.code {
    case FileFailure.notAFile: self = .notAFile(at: displayPath)
    case FileFailure.tooLarge:
      self.init(
        .error, "too-large", "larger than \(limit >> 20) MiB", at: place,
        remedy: "split it, or make it smaller")
    case FileFailure.changed:
      self.init(
        .error, "unreadable", "it changed while it was read", at: place, remedy: "build again")
    default:
      self.init(
        .error, "unreadable", "cannot be read: \(failure.words)", at: place,
        remedy: failure.code == EACCES
          ? "give yourself permission to read it" : "check the disk, and that the file is whole")
    }
  }

  static func notAFile(at displayPath: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-file", "neither a file nor a folder", at: SourcePosition(file: displayPath),
      remedy: "remove this pipe, socket or device")
  }
}
