import Files
import Platform

/// A private folder for one run; a class because it is removed, with all files in it, at the end.
final class WorkFolder: Sendable {
  let path: String

  /// Makes it below `parent`, such as `/tmp`.
  init(in parent: String) throws(FileFailure) {
    var template = Array("\(parent)/handbill-print-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw FileFailure(action: "create a folder in", path: parent, code: errno)
    }
    path = String(cString: made)
  }

  deinit { try? FileOperations.system.removeTree(path, in: .working) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a file that only its owner may read, and the folder that its name begins with.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
    if name.contains("/") { try FileOperations.system.makeParents(of: file(name)) }
    try FileOperations.system.createFile(file(name), bytes, mode: 0o600)
  }

  func read(_ name: String) throws(FileFailure) -> [UInt8] {
    try Folder.working.contents(file(name)).bytes
  }

  /// Removes a file, or a folder with all that is in it, if it is there.
  func remove(_ name: String) {
    try? FileOperations.system.removeTree(file(name), in: .working)
  }
}
