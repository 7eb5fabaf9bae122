import Foundation
import HandbillCommand
import Testing

@Suite struct `The length of a section` {
  /// A toolkit with a section of a rule and as many others as it takes to have `count`.
  private func kit(words count: Int, minutes: String) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    let section = "kit/Content/sections/bag-check.md"
    let text = try folder.text(of: section)
    let head = text.components(separatedBy: "\n---\n")[0] + "\n---\n"
    let links = "\n[](contact:example-hotline) [](encounter:guard-at-my-bag)\n"
    try folder.write(head + "```{rule} bag-search\n```\n" + links, to: section)
    let own = try await words(of: folder)
    let filler = Array(repeating: "word", count: count - own).joined(separator: " ")
    try folder.write(
      head + "```{rule} bag-search\n```\n" + links + "\n\(filler)\n", to: section)
    try folder.write("reading: {section_minutes: \(minutes)}\n", to: "kit/Content/checks.yaml")
    return folder
  }

  private func words(of folder: TemporaryFolder) async throws -> Int {
    let listed = await CommandRun([
      "list", "sections", "--content", folder.path + "/kit/Content", "--format", "json",
      "--today", "2026-11-29",
    ])
    let rows = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]]
    return try #require(rows?.first { $0["id"] as? String == "bag-check" }?["words"] as? Int)
  }

  private func messages(_ folder: TemporaryFolder) async -> [String] {
    let run = await CommandRun([
      "check", "--content", folder.path + "/kit/Content", "--format", "short", "--today",
      "2026-11-29",
    ])
    return run.errors.split(separator: "\n").filter {
      $0.contains("section-too-long") || $0.contains("section_minutes")
    }.map { String($0.split(separator: "/").last ?? $0) }
  }

  @Test func `is listed in words and minutes, rules included`() async throws {
    let folder = try await kit(words: 401, minutes: "9")
    #expect(try await words(of: folder) == 401)
    let listed = await CommandRun([
      "list", "sections", "--content", folder.path + "/kit/Content", "--today", "2026-11-29",
    ])
    #expect(
      listed.output.split(separator: "\n").first?.split(separator: " ")
        == ["ID", "TITLE", "WORDS", "MINUTES", "REVIEW"])
    #expect(listed.output.contains("401    3 "))
    let section = "kit/Content/sections/bag-check.md"
    let text = try folder.text(of: section)
    try folder.write(text.replacing("```{rule} bag-search\n```\n", with: ""), to: section)
    #expect(try await words(of: folder) < 401 - 40)
  }

  @Test(arguments: [(400, "2", 0), (401, "2", 1), (401, "3", 0)])
  func `over the limit is a warning at its file`(words: Int, minutes: String, count: Int)
    async throws
  {
    let found = await messages(try await kit(words: words, minutes: minutes))
    #expect(found.count == count)
    if count > 0 {
      #expect(
        found == [
          "bag-check.md: warning: section 'bag-check' has 401 words with its rules, which take 3 "
            + "minutes; the limit is 2 [section-too-long]; shorten it by 1 word; print a rule in full in "
            + "one section, and with `{points}` in the others"
        ])
    }
  }

  @Test func `cannot be limited to less than a minute`() async throws {
    #expect(
      await messages(try await kit(words: 401, minutes: "0")) == [
        "checks.yaml:1:28: error: 'section_minutes' cannot be 0 [unknown-value]; write 1 or more "
          + "minutes, or delete the key"
      ])
  }
}
