import Platform

/// What stands in one folder, read at once so that it may be changed while one goes through it.
package struct FolderListing {
  /// In no order.
  package let entries: [(name: String, kind: EntryKind)]

  /// Lists a folder below `parent`.
  package init(
    of path: String, in parent: Folder, links: Folder.LinkPolicy = .refuse
  ) throws(FileFailure) {
    let folder = try parent.folder(path, links: links)
    // The stream owns and closes its descriptor; ours stays the folder's.
    let copy = try folder.attempt("list", "") { fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw FileFailure(action: "list", folder: folder, path: "", code: code)
    }
    defer { closedir(stream) }
    var entries: [(name: String, kind: EntryKind)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = Self.name(of: entry)
      if name == "." || name == ".." { continue }
      entries.append((name, try Self.kind(of: entry, name, in: folder)))
    }
    if errno != 0 { throw FileFailure(action: "list", folder: folder, path: "", code: errno) }
    self.entries = entries
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    // The record is as long as its name needs, often shorter than the structure: no copy of it.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return String(
      cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, _ name: String, in folder: Folder
  ) throws(FileFailure) -> EntryKind {
    switch CInt(entry.pointee.d_type) {
    case CInt(DT_REG): .file
    case CInt(DT_DIR): .folder
    // Some file systems do not say here.
    case CInt(DT_UNKNOWN): try folder.entryKind(name) ?? .other
    default: .other
    }
  }
}
