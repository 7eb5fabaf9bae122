import Foundation
import HandbillCommand
import Testing

@Suite struct `Signs of Markdown in a whole toolkit` {
  private static let sign = "** ici **"

  /// What the fixture has of every kind of text that readers see.
  private static let kinds: [(files: String, keys: String)] = [
    (
      "toolkit.yaml",
      "title short_title description disclaimer publisher name summary guide"
    ),
    ("sections/visite.md sections/preuves.md", "title summary"),
    ("encounters/il-frappe.md flyers/carte.md flyers/notes.md", "title summary"),
    ("forms/etat.yaml", "title summary note label options columns"),
    ("rules/entree.yaml", "title law practice action card confirm"),
    ("phrases.yaml", "text counterpart situation"),
    ("papers.yaml", "number name plain signed_by allows does_not_allow"),
    ("glossary.yaml", "plain official meaning"), ("authorities.yaml", "short full note"),
    ("contacts.yaml", "name hours note"), ("codes.yaml", "label"),
    ("maps/bretagne.yaml", "title credit"),
    ("diagrams/decision.yaml", "title description question oui non"),
    ("appendices/modeles/appendix.md appendices/situations/appendix.md", "title summary"),
    (
      "appendices/modeles/documents.yaml",
      "title alternative_title agency component author_office recipient_office text privilege_notes"
        + " challenge_outcome summary confirm case"
    ),
    ("appendices/situations/exemples.yaml", "title lesson summary"),
    ("appendices/situations/retrait.yaml", "reason"),
    ("appendices/situations/visite-surprise.yaml", "title words_used ruse lesson summary"),
  ]

  /// The text of a file with a sign behind the first word of each value of some keys.
  private func planted(_ text: String, _ keys: String) -> String {
    let names = keys.split(separator: " ").joined(separator: "|")
    let value = try? Regex(
      #"(?m)((?:^|[ {])(?:"# + names + #"): (?:\|\n +)?\[?"?[^\s\[{|,}]+)"#)
    guard let value else { return text }
    return text.replacing(value) { match in
      (match.output[1].substring.map(String.init) ?? "") + " " + Self.sign
    }
  }

  /// Where the sign stands, as messages say it.
  private func places(in text: String, of file: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      line, words in
      words.ranges(of: Self.sign).map { range in
        "Content/\(file):\(line + 1):\(words.utf8.distance(from: words.startIndex, to: range.lowerBound) + 1)"
      }
    }
  }

  private func found(by run: CommandRun, in folder: String, _ severity: String) -> [String] {
    run.errors.replacing(folder + "/", with: "").split(separator: "\n").compactMap { line in
      line.contains(": \(severity): readers see '**' [markdown-left]; ")
        ? line.split(separator: ": ").first.map(String.init) : nil
    }
  }

  @Test func `are found in every text that readers see, at the sign`() async throws {
    let folder = try TemporaryFolder()
    let tenants = projectFolder + "/Tests/Fixtures/tenants"
    for name in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: tenants + "/" + name, toPath: folder.path + "/" + name)
    }
    var expected: [String] = []
    for (files, keys) in Self.kinds {
      for file in files.split(separator: " ").map(String.init) {
        var text = planted(try folder.text(of: "Content/" + file), keys)
        if file.hasSuffix("visite.md") {
          text = text.replacing("1. Parlez", with: "1. Parlez \(Self.sign)")
          text = text.replacing("| Une agence", with: "| Une \(Self.sign) agence")
        }
        if file.hasSuffix("carte.md") {
          text = text.replacing("## To my", with: "## To \(Self.sign) my")
          text = text.replacing("I do not", with: "I \(Self.sign) do not")
        }
        try folder.write(text, to: "Content/" + file)
        let places = places(in: text, of: file)
        #expect(places.count >= keys.split(separator: " ").count, "\(file)")
        expected += places
      }
    }
    let arguments = [
      "check", "--content", folder.path + "/Content", "--today", "2026-11-24", "--format", "short",
    ]
    let run = await CommandRun(arguments)
    #expect(found(by: run, in: folder.path, "warning").sorted() == expected.sorted())
    try folder.replace("release: false", with: "release: true", in: "Content/toolkit.yaml")
    let release = await CommandRun(arguments)
    #expect(release.status == .failure)
    #expect(found(by: release, in: folder.path, "error").sorted() == expected.sorted())
  }

  @Test func `are not seen in what is right: the starter and the toolkit that is shipped`()
    async throws
  {
    let folder = try TemporaryFolder()
    _ = await CommandRun(["init", folder.path + "/kit"])
    for content in [folder.path + "/kit/Content", projectFolder + "/Content"] {
      let run = await CommandRun(["check", "--content", content, "--today", "2026-12-31"])
      #expect(run.status == .success)
      for rule in ["markdown-left", "bare-address", "list-items", "note-name"] {
        #expect(!run.errors.contains("[\(rule)]"))
      }
    }
  }
}
