import Foundation
import HandbillCommand
import Testing

/// A toolkit below `Tests/Fixtures` and what it must give.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let name: String
  var folder: String { projectFolder + "/Tests/Fixtures/" + name }
  var testDescription: String { name }

  static let all: [GoldenCase] = {
    let fixtures = projectFolder + "/Tests/Fixtures"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []
    return names.sorted().filter {
      FileManager.default.fileExists(atPath: "\(fixtures)/\($0)/Content")
    }
    .map { GoldenCase(name: $0) }
  }()
}

@Suite struct `Golden folders` {
  @Test func `there are cases`() {
    #expect(GoldenCase.all.map(\.name).contains("tenants"))
    #expect(GoldenCase.all.map(\.name).contains("broken"))
  }

  /// Builds a case and compares what it wrote and said with `Expected/`; with `UPDATE_GOLDEN=1` it
  /// is rewritten, and the run fails, so that nobody records by accident.
  @Test(arguments: GoldenCase.all)
  func `builds what is expected`(_ golden: GoldenCase) async throws {
    let folder = try TemporaryFolder()
    let run = await CommandRun([
      "build", "--content", golden.folder + "/Content", "--output", folder.path + "/Output",
      "--today", "2026-11-24", "--format", "short",
    ])
    var made = try folder.files(below: "Output/site").filter { !$0.key.hasSuffix(".css") }
    // Digests of everything would change with every word; which files there are stands in the folder.
    made["manifest.json"] = nil
    made["sw.js"] = nil
    for (path, page) in made where path.hasSuffix(".html") && path != "index.html" {
      made[path] = Self.main(of: page)
    }
    made["diagnostics.txt"] = Data(
      run.errors.replacing(golden.folder + "/", with: "").utf8)
    let expectedFolder = golden.folder + "/Expected"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(atPath: expectedFolder)
      for (path, bytes) in made {
        let file = expectedFolder + "/" + path
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try bytes.write(to: URL(filePath: file))
      }
      Issue.record("recorded '\(golden.name)' anew; read the difference")
      return
    }
    let expected = try TemporaryFolder.files(below: expectedFolder)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(
        made[path].map { String(decoding: $0, as: UTF8.self) }
          == String(decoding: bytes, as: UTF8.self), "\(golden.name)/Expected/\(path) differs")
    }
  }

  /// A checkout on another machine lies elsewhere, and may lie deep.
  @Test(arguments: GoldenCase.all)
  func `says the same wherever the toolkit lies`(_ golden: GoldenCase) async throws {
    let folder = try TemporaryFolder()
    let parent = folder.path + String(repeating: "/a-folder-with-a-long-name", count: 8)
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    let copy = parent + "/" + golden.name
    try FileManager.default.copyItem(atPath: golden.folder, toPath: copy)
    let run = await CommandRun([
      "build", "--content", copy + "/Content", "--output", folder.path + "/Output",
      "--today", "2026-11-24", "--format", "short",
    ])
    let expected = try String(
      contentsOfFile: golden.folder + "/Expected/diagnostics.txt", encoding: .utf8)
    #expect(run.errors.replacing(copy + "/", with: "") == expected)
  }

  /// What stands in a page's `<main>`; what surrounds it is compared once, on the first page.
  private static func main(of page: Data) -> Data {
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.firstRange(of: "<main"), let end = text.firstRange(of: "</main>") else {
      return page
    }
    return Data((text[start.lowerBound..<end.upperBound] + "\n").utf8)
  }
}
