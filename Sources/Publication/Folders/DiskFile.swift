package import Diagnostics
import Files
import Platform
import ToolkitLoading

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

  /// Writes a file in the place of what is there, in one step; the folders above it are made.
  ///
  /// - Throws: a diagnostic that names the file and the system's reason; the old file is then as it was.
  package static func replace(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) {
    let new = path + ".new"
    do throws(FileFailure) {
      if exists(new) { try FileOperations.system.removeFile(new, in: .working) }
    } catch {
      throw Diagnostic(error, at: new, limit: .max)
    }
    try create(new, bytes)
    do throws(FileFailure) {
      try FileOperations.system.rename(new, in: .working, to: path, in: .working)
    } catch {
      throw Diagnostic(error, at: path, limit: .max)
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
