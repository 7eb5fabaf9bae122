import Files
import Platform

/// The folder that a toolkit is published into, and the names of what lies in it.
struct OutputFolder: Sendable {
  /// The publication, in ``root``.
  static let site = "site"
  /// The site that is being written, in ``own``.
  static let next = "next"
  /// The site that is being replaced where two renames do it, in ``own``.
  static let old = "old"

  let root: Folder
  /// Our own files; the site never holds one of them.
  let own: Folder

  /// Opens the folder; makes it, and the folders above it, where they are missing.
  ///
  /// - Throws: the failure.
  init(opening path: String, _ operations: FileOperations) throws(FileFailure) {
    var path = path.isEmpty ? "." : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    root = try Self.open(path, in: .working, links: .follow, operations)
    own = try Self.open(".handbill", in: root, links: .refuse, operations)
  }

  /// Whether a site seems to stand in an output folder, seen by its name alone.
  static func hasSite(below path: String) -> Bool {
    (try? Folder.working.entryKind((path.isEmpty ? "." : path) + "/" + site)) != nil
  }

  private static func open(
    _ path: String, in parent: Folder, links: Folder.LinkPolicy, _ operations: FileOperations
  ) throws(FileFailure) -> Folder {
    do throws(FileFailure) {
      return try parent.folder(path, links: links)
    } catch {
      if error.code != ENOENT { throw error }
    }
    // A name below it does not exist either, so its parents are all those that are needed.
    try operations.makeParents(of: "\(path)/.", in: parent)
    return try parent.folder(path, links: links)
  }
}
