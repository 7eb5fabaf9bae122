import Foundation

/// Rewrites the expected halves of the dialect files where `UPDATE_GOLDEN` is set.
enum DialectRecording {
  static var isOn: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  static func record(_ rendered: (String) -> String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Dialect")
    let fence = String(repeating: "`", count: 32)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appending(path: name)
      var parts = try String(contentsOf: file, encoding: .utf8)
        .components(separatedBy: fence + " example\n")
      for index in parts.indices.dropFirst() {
        let rest = parts[index].components(separatedBy: fence)
        let markdown = rest[0].components(separatedBy: "\n.\n")[0]
        parts[index] =
          ([markdown + "\n.\n" + rendered(markdown + "\n")] + rest.dropFirst())
          .joined(separator: fence)
      }
      try parts.joined(separator: fence + " example\n")
        .write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
