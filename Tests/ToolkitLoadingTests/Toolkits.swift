import Diagnostics
import Foundation
import ToolkitLoading
import ToolkitModel

/// A copy of the starter's content that a test may break, removed at the end.
final class StarterCopy {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let starter = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Templates/starter/Content").standardizedFileURL
    try FileManager.default.copyItem(at: starter, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func text(of path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// Puts a text in the place of another, which must be there.
  func replace(_ old: String, by new: String, in path: String) throws {
    let text = try text(of: path)
    guard let range = text.range(of: old) else { throw Missing(text: old) }
    try write(text.replacingCharacters(in: range, with: new), to: path)
  }

  struct Missing: Error { let text: String }

  /// What reading it reports, in the order of the files.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let content = ContentFolder(path: folder.path, diagnostics: &found)
    do throws(ContentProblems) {
      _ = try Toolkit(contentsOf: content, reserved: [], warnings: &found)
    } catch {
      found += error.diagnostics
    }
    return found.sortedByPlace()
  }

  /// The same as `path:line:column+length rule`.
  func problems() -> [String] {
    diagnostics().map { found in
      guard let place = found.position else { return found.rule }
      return "\(place.file.dropFirst(folder.path.count + 1)):\(place.line):\(place.column)"
        + "+\(found.length) \(found.rule)"
    }
  }
}
