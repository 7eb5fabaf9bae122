import Digests
import Files

/// The Python files of the worker, as they lie in `Templates/print/`.
package struct WorkerScript: Sendable, Equatable {
  struct File: Sendable, Equatable {
    let name: String
    let bytes: [UInt8]
  }

  /// Sorted by name.
  let files: [File]
  /// Over all names and contents: another worker may print otherwise.
  let digest: SHA256Digest

  /// Takes the worker's files out of those of a folder.
  ///
  /// - Parameter files: paths and contents, in any order; only what ends in `.py` is taken, by its
  ///   last name.
  package init(files: some Sequence<(path: String, bytes: [UInt8])>) {
    self.files =
      files.filter { $0.path.hasSuffix(".py") }
      .map { File(name: String($0.path.split(separator: "/").last ?? ""), bytes: $0.bytes) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var text: [UInt8] = []
    for file in self.files {
      text += "\(file.name) \(SHA256Digest(of: file.bytes).hex)\n".utf8
    }
    digest = SHA256Digest(of: text)
  }

  /// Puts the files where a worker can start from.
  func write(to folder: WorkFolder) throws(FileFailure) {
    for file in files { try folder.write(file.name, file.bytes) }
  }
}
