package import Diagnostics
import Files
import Platform

/// Reading and writing single files for commands; the site itself is written by `Storage`.
package enum DiskFile {
  /// The bytes of a file; `nil` when it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    try? Folder.working.contents(path, links: .follow).bytes
  }

  /// Writes a new file, making the folders above it; a file that exists is never overwritten.
  ///
  /// - Throws: a diagnostic that names the file and the system's reason.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) {
    do throws(FileFailure) {
      try FileOperations.system.makeParents(of: path)
      try FileOperations.system.createFile(path, bytes)
    } catch {
      let reason = error.code == EEXIST ? "it already exists" : error.words
      throw Diagnostic(
        .error, "cannot-write", "the file cannot be written: \(reason)",
        at: SourcePosition(file: path),
        remedy: "check the path, the free space and the write permission")
    }
  }

  /// The folder that relative paths begin at.
  package static var workingFolder: String { Folder.workingPath ?? "" }

  package static func exists(_ path: String) -> Bool {
    (try? Folder.working.entryKind(path, links: .follow)) != nil
  }

  /// Whether a path is a folder with nothing in it, or nothing at all.
  package static func isEmptyOrMissing(_ path: String) -> Bool {
    guard exists(path) else { return true }
    let listing = try? FolderListing(of: path, in: .working, links: .follow)
    return listing?.entries.isEmpty ?? false
  }
}
