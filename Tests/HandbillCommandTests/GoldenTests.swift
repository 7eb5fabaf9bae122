import Foundation
import HandbillCommand
import Testing

/// A toolkit, and what is expected of its site.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  /// How much of a site is compared; what one feature gives is compared in a ``FeatureCase``.
  enum Extent {
    /// Every file that is not a copy, and of each page the HTML of its `<main>`: what pages look like.
    case layout
    /// The text of each page's `<main>`, the data and the documents.
    case texts
  }

  let name: String
  /// The folder of its content and its templates.
  let folder: String
  let extent: Extent
  var testDescription: String { name }
  var expected: String { Self.fixtures + "/\(name)/Expected" }

  private static let fixtures = projectFolder + "/Tests/Fixtures"

  private init(_ name: String, in folder: String? = nil, _ extent: Extent) {
    self.name = name
    self.folder = folder ?? Self.fixtures + "/" + name
    self.extent = extent
  }

  /// The starter and a toolkit that would break out of its markup, as they look; of all others the texts.
  ///
  /// Most of them are broken, and only say what is wrong.
  static let all: [GoldenCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []
    let toolkits = names.sorted().filter {
      FileManager.default.fileExists(atPath: "\(fixtures)/\($0)/Content")
    }
    return [GoldenCase("starter", in: projectFolder + "/Templates/starter", .layout)]
      + toolkits.map { GoldenCase($0, $0 == "hostile" ? .layout : .texts) }
  }()

  /// What is compared of a site, by the path of the expected file.
  func compared(_ site: [String: Data]) -> [String: Data] {
    var files: [String: Data] = [:]
    for (path, bytes) in site {
      let text = String(decoding: bytes, as: UTF8.self)
      switch extent {
      case .layout where path.hasSuffix(".html") && path != "index.html":
        files[path] = Self.main(of: text)
      case .layout:
        // Style sheets and scripts are copies of templates, and the digests of everything would change with every word.
        let isIndex = path.hasPrefix("assets/search-")
        if path.hasSuffix(".css") || path.hasSuffix(".js") && !isIndex { continue }
        if path != "manifest.json" { files[path] = bytes }
      case .texts where path.hasSuffix("/index.html"):
        files[path.dropLast("/index.html".count) + ".txt"] = Data(MainText(text).text.utf8)
      case .texts where path.hasPrefix("data/") || path.hasPrefix("files/"):
        files[path] = bytes
      case .texts: continue
      }
    }
    return files
  }

  /// What stands in a page's `<main>`; what surrounds it is compared once, on the first page.
  private static func main(of page: String) -> Data {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return Data(page.utf8)
    }
    return Data((page[start.lowerBound..<end.upperBound] + "\n").utf8)
  }
}

@Suite struct `Golden folders` {
  @Test func `there are cases, and two at most for their looks`() {
    #expect(GoldenCase.all.map(\.name).contains("tenants"))
    #expect(GoldenCase.all.map(\.name).contains("broken"))
    #expect(GoldenCase.all.count { $0.extent == .layout } <= 2)
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
    var made = golden.compared(try folder.files(below: "Output/site"))
    made["diagnostics.txt"] = Data(
      run.errors.replacing(golden.folder + "/", with: "").utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(atPath: golden.expected)
      for (path, bytes) in made {
        let file = golden.expected + "/" + path
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try bytes.write(to: URL(filePath: file))
      }
      Issue.record("recorded '\(golden.name)' anew; read the difference")
      return
    }
    let expected = try TemporaryFolder.files(below: golden.expected)
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
      contentsOfFile: golden.expected + "/diagnostics.txt", encoding: .utf8)
    #expect(run.errors.replacing(copy + "/", with: "") == expected)
  }
}
