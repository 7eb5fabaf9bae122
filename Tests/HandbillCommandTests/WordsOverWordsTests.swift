import Foundation
import HandbillCommand
import Testing

@Suite struct `Words of the interface` {
  /// The starter toolkit in a language, with files of words.
  private func built(
    in language: String, _ words: [String: String]
  ) async throws -> (run: CommandRun, home: String) {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    for key in ["source_language: en", "counterpart_language: en"] {
      try folder.replace(
        key, with: key.replacing(": en", with: ": \(language)"), in: "kit/Content/toolkit.yaml")
    }
    try folder.replace(
      "languages: [en]", with: "languages: [\(language)]", in: "kit/Content/toolkit.yaml")
    for (tag, text) in words { try folder.write(text, to: "kit/Templates/words/\(tag).yaml") }
    let run = await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--only", "site", "--today", "2026-12-24",
    ])
    let home = try? folder.text(of: "Output/site/\(language)/index.html")
    return (run, home ?? "")
  }

  @Test func `need only have what differs`() async throws {
    let (run, home) = try await built(in: "en", ["en": "search: Find\n"])
    #expect(run.status == .success, "\(run.errors)")
    #expect(!run.errors.contains("[untranslated-words]"))
    #expect(home.contains(">Find</button>"))
  }

  @Test func `of a country are those of its language, and its own over them`() async throws {
    let (run, home) = try await built(in: "en-GB", ["en-GB": "date: \"{day} {month} {year}\"\n"])
    #expect(run.status == .success, "\(run.errors)")
    #expect(!run.errors.contains("[untranslated-words]"))
    #expect(home.contains("<html lang=\"en-GB\""))
    let (plain, _) = try await built(in: "en-GB", [:])
    #expect(plain.status == .success, "\(plain.errors)")
  }

  @Test func `that a language lacks are English, and it is told`() async throws {
    let (run, home) = try await built(in: "de", ["de": "search: Suchen\nlanguage_name: Deutsch\n"])
    #expect(run.status == .success, "\(run.errors)")
    #expect(run.errors.contains("words of the interface are missing, so they are English: "))
    #expect(run.errors.contains("[untranslated-words]"))
    #expect(home.contains(">Suchen</button>"))
  }

  @Test func `run as the table of languages says, and are refused with a key that there is not`()
    async throws
  {
    let (run, home) = try await built(in: "ar", ["ar": "search: بحث\n"])
    #expect(run.status == .success, "\(run.errors)")
    #expect(home.contains("dir=\"rtl\""))
    let (refused, _) = try await built(in: "de", ["de": "serch: Suchen\n"])
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("[unknown-key]"))
  }
}
