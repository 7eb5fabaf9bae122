import Foundation
import Testing

/// What holds of the rules of the shipped toolkit beyond what every toolkit is checked for.
@Suite struct `The rules of the shipped toolkit` {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content")

  private func files(below folder: String, ending: String) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: Self.content.appending(path: folder).path)
    return names.filter { $0.hasSuffix(ending) }.sorted().map {
      Self.content.appending(path: folder + "/" + $0)
    }
  }

  private func matches(of pattern: Regex<(Substring, Substring)>, in files: [URL]) throws
    -> [String]
  {
    try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: pattern).map { String($0.1) }
    }
  }

  /// Elsewhere a rule is its card line with a link, so that it is read, reviewed and printed in full only once.
  @Test func `are each printed in full in one section or appendix`() throws {
    let rules = try matches(
      of: /(?m)^- id: ([a-z0-9-]+)$/, in: files(below: "rules", ending: ".yaml"))
    let printed = try matches(
      of: /(?m)^`+\{rule\} ([a-z0-9-]+)$/,
      in: files(below: "sections", ending: ".md") + files(below: "appendices", ending: ".md"))
    #expect(rules.count > 100)
    #expect(printed.sorted() == rules.sorted())
  }
}
