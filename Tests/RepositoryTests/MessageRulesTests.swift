import Foundation
import Testing

/// The rules of messages, as the sources and the tests write them.
private struct MessageRules {
  /// The rules that the sources have.
  private(set) var written: Set<String> = []
  /// What tests name: each word with a hyphen, and each single word in brackets.
  private(set) var named: Set<String> = []
  /// The rules of the messages that fixtures expect.
  private(set) var expected: Set<String> = []

  private static let id = #""([a-z]+(?:-[a-z0-9]+)*)""#
  /// How a rule stands in the sources.
  private static let places = [
    // Behind a severity, which may be chosen: `isRelease ? .error : .warning, "contact-overdue"`.
    #"(?:\.error|\.warning|\.note|[sS]everity),\s*(?:\w+(?:\.\w+)? *\? *)?"# + id,
    // First in a call that reports, with the message behind it.
    #"\b(?:report|refuse|problem|error|TemplateProblem|init)\(\s*(?:\w+,\s*)?"# + id
      + #",\s*(?:"[^"]* |\w)"#,
    #"\bcheck\([\w.]+, "([a-z]+(?:-[a-z0-9]+)+)", ""#,
    #"(?i:rule)(?:: String)?(?: =|:) "# + id,
    // In a tuple of rule, message and remedy.
    #":\s*\(\s*"# + id + #",\s*"[^"]* "#,
  ]

  init() throws {
    for path in try Self.files(in: "Sources") where path.hasSuffix(".swift") {
      let text = try Repository.text(of: path)
      for place in Self.places { written.formUnion(try Self.matches(of: place, in: text)) }
    }
    for path in try Self.files(in: "Tests") {
      let isExpected = path.hasSuffix("/diagnostics.txt")
      guard
        path.hasSuffix(".swift") || isExpected
          || path.hasSuffix(".md") && !path.contains("/Fixtures/")
      else { continue }
      let text = try Repository.text(of: path)
      named.formUnion(try Self.matches(of: #"([a-z]+(?:-[a-z0-9]+)+)"#, in: text))
      named.formUnion(try Self.matches(of: #"[\["]([a-z]+)[\]"]"#, in: text))
      if isExpected {
        expected.formUnion(try Self.matches(of: #" \[([a-z0-9-]+)\]; "#, in: text))
      }
    }
  }

  private static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(
      atPath: Repository.folder.appending(path: folder).path
    ).map { folder + "/" + $0 }
  }

  /// What the group of a pattern matches; Foundation's engine, since a megabyte is read five times.
  private static func matches(of pattern: String, in text: String) throws -> [String] {
    let all = NSRange(text.startIndex..., in: text)
    return try NSRegularExpression(pattern: pattern).matches(in: text, range: all).compactMap {
      Range($0.range(at: 1), in: text).map { String(text[$0]) }
    }
  }
}

@Suite struct `The rules of messages` {
  @Test func `are each named by a test`() throws {
    let rules = try MessageRules()
    #expect(rules.written.count > 200)
    #expect(rules.written.subtracting(rules.named).sorted() == [])
  }

  /// Otherwise the test above would miss some.
  @Test func `are all found in the sources`() throws {
    let rules = try MessageRules()
    #expect(rules.expected.count > 50)
    #expect(rules.expected.subtracting(rules.written).sorted() == [])
  }
}
