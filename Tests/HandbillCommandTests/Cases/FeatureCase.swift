import Foundation
import Testing

/// A folder of `Tests/Fixtures/cases`: one feature, what is written for it, and what comes of it.
///
/// - `README.md`: one line that says the feature.
/// - `input/`: files laid over the toolkit in `base/`; of `toolkit.yaml` only the keys that are other than there.
/// - `expected/`: `messages.txt` is what the build says, if it says something; `PAGE.txt` is the text of the page's
///   `<main>`; any other file is one of the site as it is.
struct FeatureCase: Sendable, CustomTestStringConvertible {
  let name: String

  private static let root = projectFolder + "/Tests/Fixtures/cases"
  private var folder: String { Self.root + "/" + name }
  var testDescription: String { name }

  static let all: [FeatureCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.sorted().filter { $0 != "base" && !$0.contains(".") }.map { FeatureCase(name: $0) }
  }()

  var summary: String {
    get throws { try String(contentsOfFile: folder + "/README.md", encoding: .utf8) }
  }

  var expected: [String: Data] {
    get throws { try TemporaryFolder.files(below: folder + "/expected") }
  }

  /// Builds it, and gives the files that are expected as they came out.
  func made() async throws -> [String: Data] {
    let kit = try TemporaryFolder()
    for (path, bytes) in try TemporaryFolder.files(below: Self.root + "/base") {
      try kit.write(String(decoding: bytes, as: UTF8.self), to: "Content/" + path)
    }
    for (path, bytes) in try TemporaryFolder.files(below: folder + "/input") {
      let text = String(decoding: bytes, as: UTF8.self)
      let file = path.hasPrefix("Templates/") ? path : "Content/" + path
      try kit.write(
        path == "toolkit.yaml" ? Self.settings(kit.text(of: file), with: text) : text, to: file)
    }
    let run = await CommandRun([
      "build", "--content", kit.path + "/Content", "--output", kit.path + "/Output",
      "--today", "2026-11-24", "--format", "short",
    ])
    var files: [String: Data] = [:]
    for path in try expected.keys where path != "messages.txt" {
      let page = path.dropLast(".txt".count) + "/index.html"
      let file =
        "Output/site/" + (path.hasSuffix(".txt") && path != "robots.txt" ? String(page) : path)
      let text = (try? kit.text(of: file)) ?? "no such file: \(file)\n"
      files[path] = Data((file.hasSuffix(page) ? MainText(text).text : text).utf8)
    }
    // That nobody has reviewed a toolkit for tests is no news.
    let messages = run.errors.split(separator: "\n").filter { !$0.contains("[not-yet-reviewed]") }
      .map { $0.replacing(kit.path + "/", with: "") + "\n" }.joined()
    if !messages.isEmpty { files["messages.txt"] = Data(messages.utf8) }
    return files
  }

  /// Writes what came out over what is expected.
  func record() async throws {
    for (path, bytes) in try await made() {
      try bytes.write(to: URL(filePath: folder + "/expected/" + path))
    }
  }

  /// Settings with other values for some keys.
  private static func settings(_ base: String, with changed: String) -> String {
    let keys = blocks(of: changed)
    return (blocks(of: base).filter { block in !keys.contains { $0.key == block.key } } + keys)
      .map { $0.text }.joined()
  }

  private static func blocks(of text: String) -> [(key: Substring, text: String)] {
    text.split(separator: "\n").reduce(into: []) { blocks, line in
      if line.first?.isLetter == true {
        blocks.append((line.prefix { $0 != ":" }, line + "\n"))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
  }
}
