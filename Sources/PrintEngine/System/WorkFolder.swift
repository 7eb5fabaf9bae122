#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A private folder for one run; a class because it is removed, with all files in it, at the end.
final class WorkFolder: Sendable {
  let path: String

  /// Makes it below `parent`, such as `/tmp`.
  init(in parent: String) throws(SystemFailure) {
    var template = Array("\(parent)/handbill-print-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw SystemFailure(action: "create a folder in", path: parent, code: errno)
    }
    path = String(cString: made)
  }

  deinit {
    // The worker is told not to make folders, so one level is all there is.
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = String(
          cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
        if name != ".", name != ".." { unlink("\(path)/\(name)") }
      }
      closedir(stream)
    }
    rmdir(path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}
