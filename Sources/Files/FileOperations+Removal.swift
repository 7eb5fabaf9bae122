extension FileOperations {
  /// Removes whatever stands at a path, a folder with all that is in it; nothing there is fine.
  ///
  /// Symbolic links are removed, never followed. No recursion, so no depth is too much.
  ///
  /// - Throws: the first failure; the rest then still stands.
  package func removeTree(_ path: String, in parent: Folder) throws(FileFailure) {
    guard let kind = try parent.entryKind(path) else { return }
    guard kind == .folder else { return try removeFile(path, in: parent) }
    var pending = [path]
    // Folders, each behind the one that holds it.
    var emptied: [String] = []
    while let folder = pending.popLast() {
      for (name, kind) in try FolderListing(of: folder, in: parent).entries {
        let entry = "\(folder)/\(name)"
        if kind == .folder { pending.append(entry) } else { try removeFile(entry, in: parent) }
      }
      emptied.append(folder)
    }
    for folder in emptied.reversed() { try removeFolder(folder, in: parent) }
  }
}
