import Foundation
import Testing

@testable import BuiltIn

@Suite struct `Built-in files` {
  /// The folder that was built in, as it lies beside the sources.
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Templates").standardizedFileURL

  @Test func `hold every file of the folder, byte by byte, in order`() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { path in
        !path.split(separator: "/").contains { $0.hasPrefix(".") }
          && FileManager.default.contents(atPath: folder.appending(path: path).path()) != nil
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(BuiltInFiles.all.map(\.path) == paths)
    for file in BuiltInFiles.all {
      let expected = try Array(Data(contentsOf: folder.appending(path: file.path)))
      #expect(file.bytes == expected, "\(file.path)")
    }
  }
}
