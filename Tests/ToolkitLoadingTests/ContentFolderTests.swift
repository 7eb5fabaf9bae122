import Diagnostics
import Foundation
import Testing
import ToolkitModel

@testable import ToolkitLoading

@Suite struct `Reading a content folder` {
  /// What reading a folder with one file `toolkit.yaml` reports, as `line:column rule`.
  private func problems(_ bytes: [UInt8]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appending(path: "toolkit.yaml"))
    var found: [Diagnostic] = []
    let content = ContentFolder(path: folder.path, diagnostics: &found)
    for file in content.files {
      if let text = content.read(file, diagnostics: &found) {
        _ = YAMLNode(parsing: text, file: file.displayPath, diagnostics: &found)
      }
    }
    return found.map { "\($0.position?.line ?? -1):\($0.position?.column ?? -1) \($0.rule)" }
  }

  private func problems(_ text: String) throws -> [String] { try problems(Array(text.utf8)) }

  @Test func `a plain file has none`() throws {
    #expect(try problems("a: 1\nb: [x, 'y', \"z\"]\n") == [])
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x20, 0xFF], "1:4 not-utf8"),
    ([0x61, 0x3A, 0x20, 0x00], "1:4 control-character"),
    ([0xEF, 0xBB, 0xBF, 0x61, 0x3A, 0x20, 0x31], "1:1 byte-order-mark"),
    ([0x61, 0x3A, 0x20, 0x31, 0x0D, 0x0A], "1:5 crlf"),
  ])
  func `bytes that no text has are reported where they stand`(
    bytes: [UInt8], expected: String
  ) throws {
    #expect(try problems(bytes) == [expected])
  }

  @Test(arguments: [
    ("a: &x 1\n", "yaml-anchor"), ("a: *x\n", "yaml-alias"), ("a: !!int 1\n", "yaml-tag"),
    ("a: 1\na: 2\n", "duplicate-key"), ("a: [1\n", "yaml-syntax"),
    ("a: 1\n---\nb: 2\n", "yaml-documents"),
  ])
  func `what YAML allows and we do not is refused`(text: String, rule: String) throws {
    let found = try problems(text)
    #expect(found.contains { $0.hasSuffix(rule) }, "\(found)")
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
    String(repeating: "? ", count: 50_000), String(repeating: "{a: ", count: 50_000),
    String(repeating: "\"", count: 99_999), "a: |" + String(repeating: "\n ", count: 100_000),
  ])
  func `no depth crashes or hangs it`(text: String) throws {
    _ = try problems(text)
  }

  @Test func `a file over four megabytes is refused`() throws {
    let found = try problems([UInt8](repeating: UInt8(ascii: "#"), count: (4 << 20) + 1))
    #expect(found.count == 1)
  }

  @Test func `links out of the folder, pipes and missing folders are reported, not followed`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out.yaml", withDestinationPath: "/etc/passwd")
    #expect(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    var found: [Diagnostic] = []
    let content = ContentFolder(path: folder.path, diagnostics: &found)
    for file in content.files { _ = content.read(file, diagnostics: &found) }
    #expect(found.count == 2, "\(found)")
    #expect(found.allSatisfy { $0.severity == .error })
    var missing: [Diagnostic] = []
    _ = ContentFolder(path: folder.path + "/nowhere", diagnostics: &missing)
    #expect(missing.map(\.rule) == ["no-content-folder"])
  }

  @Test func `a folder of more files than any toolkit has is not listed to its end`() throws {
    let starter = try StarterCopy()
    var listing = ContentListing(
      root: starter.folder.resolvingSymlinksInPath().path, displayPath: "Content",
      largestEntryCount: 4)
    listing.list()
    #expect(listing.files.map(\.relativePath) == ["appendices/about/appendix.md"])
    #expect(
      listing.diagnostics == [
        Diagnostic(
          .error, "too-many-files", "more than 4 files", at: SourcePosition(file: "Content"),
          remedy: "pass only the content folder, without the files beside it")
      ])
  }

  @Test func `a link into a sibling folder whose name begins alike is not followed`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: parent) }
    for (path, text) in ["kit/own.yaml": "a: 1\n", "kit-private/names.yaml": "b: 2\n"] {
      let file = parent.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let kit = parent.appending(path: "kit").path
    try FileManager.default.createSymbolicLink(
      atPath: kit + "/file.yaml", withDestinationPath: "../kit-private/names.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: kit + "/folder", withDestinationPath: "../kit-private")
    var found: [Diagnostic] = []
    let content = ContentFolder(path: kit, diagnostics: &found)
    #expect(content.files.map(\.relativePath) == ["own.yaml"])
    #expect(
      found.map { "\($0.position?.file.dropFirst(kit.count + 1) ?? "") \($0.message)" }.sorted()
        == [
          "file.yaml this link points outside the content folder",
          "folder this link points outside the content folder",
        ])
  }

  @Test func `texts know where each of their bytes stands in the file`() throws {
    let yaml = """
      plain: some words
      quoted: "a \\"b\\" c"
      single: 'it''s here'
      literal: |
        first
        second
      folded: >
        one
        two
      """
    var found: [Diagnostic] = []
    let node = try #require(
      YAMLNode(parsing: Array(yaml.utf8), file: "a.yaml", diagnostics: &found))
    guard case .mapping(let mapping) = node else { return }
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    for entry in mapping.entries {
      guard case .scalar(let scalar) = entry.value else { continue }
      let text = scalar.sourceText()
      for (offset, byte) in text.bytes.enumerated()
      where !"\n \"".utf8.contains(byte) {
        let place = text.position(offset: offset)
        #expect(lines[place.line - 1][place.column - 1] == byte, "\(entry.key.string) \(offset)")
      }
    }
    #expect(found == [])
  }

  @Test func `whatever is broken in the files, reading ends and says where`() throws {
    let starter = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Templates/starter/Content").standardizedFileURL
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: starter, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SplitMix(state: 7)
    var unheard: [Diagnostic] = []
    let files = ContentFolder(path: folder.path, diagnostics: &unheard).files
    for _ in 0..<300 {
      let file = folder.appending(
        path: files[Int(random.next() % UInt64(files.count))].relativePath)
      let whole = try Data(contentsOf: file)
      var bytes = [UInt8](whole)
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 5 {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + 20))
      case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      case 2: bytes.insert(contentsOf: "\n  - {x: [".utf8, at: place)
      case 3: bytes = Array(bytes[..<place])
      default: bytes.insert(contentsOf: bytes[..<place], at: place)
      }
      try Data(bytes).write(to: file)
      var found: [Diagnostic] = []
      let content = ContentFolder(path: folder.path, diagnostics: &found)
      do throws(ContentProblems) {
        _ = try Toolkit(contentsOf: content, reserved: [], warnings: &found)
      } catch {
        #expect(error.diagnostics.allSatisfy { $0.position != nil })
      }
      try whole.write(to: file)
    }
  }
}

/// A small generator with a seed, so that every run breaks the same things.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
