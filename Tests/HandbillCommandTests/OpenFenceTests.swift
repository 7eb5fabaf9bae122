import Foundation
import HandbillCommand
import Testing

@Suite struct `An open fence` {
  /// The keys of texts in Markdown, or that are read as Markdown before only their words are printed.
  private static let keys: Set = [
    "title", "short_title", "summary", "description", "disclaimer", "guide", "law", "practice",
    "action", "card", "confirm", "text", "situation", "signed_by", "allows", "does_not_allow",
    "note", "meaning", "subtitle", "rights_note", "lesson", "credit",
  ]

  /// A content file in which the first text of each key, and the body, ends with a fence that no line closes.
  private struct Broken {
    var lines: [String] = []
    /// Where the fences are, as `line:column`.
    var places: [String] = []

    init(_ text: String, isMarkdown: Bool) {
      var seen: Set<String> = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        guard let match = line.wholeMatch(of: #/(\s*(?:- )?)(\w+): ([^|>\[{].*)/#),
          `An open fence`.keys.contains(String(match.2)),
          seen.insert(String(match.2)).inserted
        else {
          lines.append(line)
          continue
        }
        let indent = String(repeating: " ", count: match.1.count + 2)
        let value = match.3.split(separator: " #")[0].replacing("\"", with: "")
        lines += ["\(match.1)\(match.2): |", "\(indent)\(value)", ""]
        lines += ["\(indent)```{dont}", "\(indent)- Do."]
        places.append("\(lines.count - 1):\(indent.count + 1)")
      }
      guard isMarkdown else { return }
      lines += ["", "~~~{dont}", "- Do.", "", "## More"]
      places.append("\(lines.count - 3):1")
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `is an error at its line in every text, all in one run`(lineEnd: String) async throws {
    let folder = try TemporaryFolder()
    let content = projectFolder + "/Tests/Fixtures/tenants/Content"
    try FileManager.default.copyItem(atPath: content, toPath: folder.path + "/Content")
    try FileManager.default.copyItem(
      atPath: projectFolder + "/Tests/Fixtures/tenants/Templates",
      toPath: folder.path + "/Templates")
    var expected: Set<String> = []
    for (name, bytes) in try TemporaryFolder.files(below: content) {
      let isMarkdown = name.hasSuffix(".md")
      guard isMarkdown || name.hasSuffix(".yaml"), name != "checks.yaml", name != "codes.yaml"
      else { continue }
      let broken = Broken(String(decoding: bytes, as: UTF8.self), isMarkdown: isMarkdown)
      try folder.write(broken.lines.joined(separator: lineEnd), to: "Content/" + name)
      expected.formUnion(broken.places.map { "\(name):\($0)" })
    }
    let run = await CommandRun([
      "check", "--content", folder.path + "/Content", "--today", "2026-11-24", "--format", "short",
    ])
    let found = run.errors.split(separator: "\n").filter { $0.contains("[open-fence]") }
      .map { String($0.dropFirst(folder.path.utf8.count + "/Content/".count)) }
      .map { String($0.prefix(while: { $0 != " " }).dropLast()) }
    #expect(expected.count > 40)
    #expect(run.status == .failure)
    #expect(Set(found).symmetricDifference(expected).sorted() == [], "\(run.errors.prefix(2_000))")
    #expect(found.count == expected.count)
  }

  @Test func `is one message, and what is left open switches no check off`() async throws {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/t"]).status == .success)
    let section = "t/Content/sections/bag-check.md"
    let lines = try folder.text(of: section).split(
      separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      lines.joined(separator: "\n")
        + "\n```{belief}\nA guard may keep the bag.\n\n## Later\n\nGo.\n",
      to: section)
    for command in [["check"], ["build", "--output", folder.path + "/Output"]] {
      let run = await CommandRun(
        command + [
          "--content", folder.path + "/t/Content", "--today", "2026-11-24", "--format", "short",
        ])
      #expect(run.status == .failure)
      let errors = run.errors.split(separator: "\n").filter { $0.contains(" error: ") }
      #expect(errors.count == 1 && errors[0].contains(":\(lines.count + 1):1: "), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output/site"))
    }
  }
}
