import Files
import Platform

/// The folder that the new site is written into, out of everybody's sight.
struct Staging: Sendable {
  private let folder: Folder
  private let operations: FileOperations

  /// Makes the folder; nothing may stand there.
  init(in output: OutputFolder, _ operations: FileOperations) throws(FileFailure) {
    try operations.makeFolder(OutputFolder.next, in: output.own)
    folder = try output.own.folder(OutputFolder.next)
    self.operations = operations
  }

  /// Writes a new file and the folders above it.
  func write(_ path: String, bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    try makingParents(of: path) { () throws(FileFailure) in
      try operations.createFile(path, in: folder, bytes: bytes)
    }
  }

  /// Takes over a file of the published site: a second name for it, or a copy with its times.
  func takeOver(_ path: String, from site: Folder) throws(FileFailure) {
    do throws(FileFailure) {
      try makingParents(of: path) { () throws(FileFailure) in
        try operations.link(path, from: site, to: folder)
      }
    } catch {
      if !error.meansNoLink { throw error }
      try copy(path, from: site)
    }
  }

  private func copy(_ path: String, from site: Folder) throws(FileFailure) {
    let (bytes, status) = try site.contents(path)
    try bytes.span.withUnsafeBytes { bytes throws(FileFailure) in
      try makingParents(of: path) { () throws(FileFailure) in
        try operations.createFile(path, in: folder, bytes: bytes) { file throws(FileFailure) in
          try operations.setTimes(of: file, to: status, folder, path)
        }
      }
    }
  }

  /// Makes all of the new site safe from a power cut.
  ///
  /// - Parameter files: its paths; synced one by one where the disk cannot be synced at once.
  /// - Throws: the failure.
  func sync(_ files: [String]) throws(FileFailure) {
    do throws(FileFailure) {
      return try operations.syncDisk(of: folder)
    } catch {
      if !error.isUnsupported { throw error }
    }
    var folders: Set<String> = []
    for path in files {
      try operations.sync(path, in: folder)
      var parent = path.parentPath
      while let name = parent, folders.insert(name).inserted { parent = name.parentPath }
    }
    for path in folders.sorted() { try operations.sync(path, in: folder) }
    try operations.sync(in: folder)
  }

  /// Tries at once, and after a failure for want of a folder makes the folders and tries again.
  ///
  /// Most files lie in a folder that is there already, and asking first costs more than failing.
  private func makingParents(of path: String, _ attempt: () throws(FileFailure) -> Void)
    throws(FileFailure)
  {
    do throws(FileFailure) {
      try attempt()
    } catch {
      if error.code != ENOENT { throw error }
      try operations.makeParents(of: path, in: folder)
      try attempt()
    }
  }
}
