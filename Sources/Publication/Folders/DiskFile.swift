package import Diagnostics
import Foundation

/// Reading and writing single files for commands; the site itself is written by `Storage`.
package enum DiskFile {
  /// The bytes of a file; `nil` when it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    // Through a data object: other ways of Foundation block on a pipe that nobody writes to.
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        as? FileAttributeType,
      type == .typeRegular || type == .typeSymbolicLink
    else { return nil }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  /// Writes a new file, making the folders above it; a file that exists is never overwritten.
  ///
  /// - Throws: a diagnostic that names the file and the system's reason.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw Diagnostic(
        .error, "cannot-write", "the file cannot be written: \(reason(of: error))",
        at: SourcePosition(file: path),
        remedy: "check the path, the free space and the write permission")
    }
  }

  /// The folder that relative paths begin at.
  package static var workingFolder: String { FileManager.default.currentDirectoryPath }

  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// Whether a path is a folder with nothing in it, or nothing at all.
  package static func isEmptyOrMissing(_ path: String) -> Bool {
    guard exists(path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) ?? false
  }

  private static func reason(of error: any Error) -> String {
    let cocoa = error as NSError
    if let inner = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError,
      inner.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(inner.code)))
    }
    return cocoa.code == NSFileWriteFileExistsError
      ? "it already exists" : cocoa.localizedDescription
  }
}
