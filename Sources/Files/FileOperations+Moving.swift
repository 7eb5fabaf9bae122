import Platform

extension FileOperations {
  /// Gives what stands at one place the other name; an empty folder at the target is replaced.
  package func rename(
    _ path: String, in folder: Folder, to target: String, in targetFolder: Folder
  ) throws(FileFailure) {
    try perform(.rename, "move '\(folder.shown(path))' to", targetFolder, target) {
      renameat(folder.descriptor, path, targetFolder.descriptor, target)
    }
  }

  /// Lets two paths swap what stands at them, in one step.
  ///
  /// - Throws: the failure; ``FileFailure/meansNoExchange`` where the system cannot do it at all.
  package func exchange(
    _ path: String, in folder: Folder, with target: String, in targetFolder: Folder
  ) throws(FileFailure) {
    try perform(.exchange, "put '\(folder.shown(path))' in place of", targetFolder, target) {
      NewerCalls.exchange(folder.descriptor, path, targetFolder.descriptor, target)
    }
  }

  /// Waits until all that was written to the disk that holds `folder` is safe from a power cut.
  package func syncDisk(of folder: Folder) throws(FileFailure) {
    try perform(.syncDisk, "sync the disk of", folder, "") {
      NewerCalls.syncDisk(folder.descriptor)
    }
  }

  /// Waits until one file, or the names in one folder, are safe from a power cut.
  ///
  /// A file system that does not know how to wait for that is taken at its word.
  ///
  /// - Parameters:
  ///   - path: the file or folder below `folder`; empty for the folder itself.
  ///   - folder: the folder that `path` starts from.
  /// - Throws: the failure.
  package func sync(_ path: String = "", in folder: Folder) throws(FileFailure) {
    let file = try folder.file(path.isEmpty ? "." : path)
    do throws(FileFailure) {
      try perform(.syncFile, "sync", folder, path) { fsync(file.descriptor) }
    } catch {
      if !error.isUnsupported { throw error }
    }
  }

  package func removeFile(_ path: String, in folder: Folder) throws(FileFailure) {
    try perform(.removeFile, "remove", folder, path) {
      unlinkat(folder.descriptor, path, 0)
    }
  }

  package func removeFolder(_ path: String, in folder: Folder) throws(FileFailure) {
    try perform(.removeFolder, "remove the folder", folder, path) {
      unlinkat(folder.descriptor, path, AT_REMOVEDIR)
    }
  }
}
