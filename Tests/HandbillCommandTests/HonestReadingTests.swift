import Foundation
import HandbillCommand
import Testing

/// What the whole program does with texts that are not what they seem.
@Suite struct `Texts that are not what they seem` {
  private func toolkit() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = await CommandRun(["init", folder.path + "/kit"])
    return folder
  }

  private func check(_ folder: TemporaryFolder) async -> [String] {
    let run = await CommandRun([
      "check", "--format", "short", "--content", folder.path + "/kit/Content", "--templates",
      folder.path + "/kit/Templates",
    ])
    return run.errors.split(separator: "\n").filter { $0.contains(" error: ") }
      .map { String($0.dropFirst(folder.path.utf8.count + "/kit/".utf8.count)) }
  }

  @Test func `a circle of places and one of codes are named once each, with the circle`()
    async throws
  {
    let folder = try await toolkit()
    let file = "kit/Content/toolkit.yaml"
    try folder.replace(
      "  - {id: exampleland, name: Exampleland, kind: country}",
      with: """
          - {id: exampleland, name: Exampleland, kind: country}
          - {id: north, name: North, kind: state, within: east}
          - {id: east, name: East, kind: state, within: north}
          - {id: hill, name: Hill, kind: town, within: north}
        """, in: file)
    try folder.write(
      "groups:\n  - {code: a, label: A, parent: b}\n  - {code: b, label: B, parent: a}\n"
        + "  - {code: c, label: C, parent: c}\n", to: "kit/Content/codes.yaml")
    let regions = ["north", "east", "hill"].map { "  - {place: \($0), region: \($0)}\n" }.joined()
    try folder.write(
      "title: T\nsource: S\ncredit: C\nproperty: n\nwidth: 600\nprojection: {kind: equirectangular}\n"
        + "regions:\n" + regions, to: "kit/Content/maps/m.yaml")
    let square = "[[[0,0],[0,1],[1,1],[0,0]]]"
    let features = ["north", "east", "hill"].map {
      #"{"type":"Feature","properties":{"n":"\#($0)"},"geometry":{"type":"Polygon","coordinates":\#(square)}}"#
    }
    try folder.write(
      #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#,
      to: "kit/Content/maps/m.geojson")
    let found = await check(folder)
    #expect(
      found == [
        "Content/codes.yaml:2:33: error: the parents of 'a' form a cycle: a → b → a [circle]; remove one `parent` of the cycle",
        "Content/codes.yaml:4:33: error: the parents of 'c' form a cycle: c → c [circle]; remove one `parent` of the cycle",
        "Content/toolkit.yaml:18:51: error: 'north' is within itself: north → east → north [circle]; remove one `within` of the cycle",
      ], "\(found)")
  }

  @Test func `a file from Windows is rendered, with a warning`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Bikes wait.\r\n\r\n| a |\r\n|---|\r\n| 1 |\r\n", to: "a.md")
    let run = await CommandRun(["render", folder.path + "/a.md", "--format", "short"])
    #expect(run.status == .success)
    #expect(
      run.errors.hasSuffix(
        "/a.md:1:12: warning: the file has Windows line endings (CR LF) [crlf]; save the file with Unix line endings (LF)\n"
      ))
    try folder.write("Bikes wait.\n\n| a |\n|---|\n| 1 |\n", to: "b.md")
    #expect(await CommandRun(["render", folder.path + "/b.md"]).output == run.output)
  }

  @Test func `a template with a sign that reorders is refused`() async throws {
    let folder = try await toolkit()
    _ = await CommandRun([
      "new", "template", "html/page", "--content", folder.path + "/kit/Content",
    ])
    try folder.replace(
      "<body", with: "<!-- \u{202E} --><body", in: "kit/Templates/html/page.mustache")
    #expect(await check(folder).contains { $0.contains("page.mustache:") && $0.contains("U+202E") })
  }

  @Test(arguments: [("en-GB", "en"), ("es-MX", "es"), ("EN-us", "en"), ("fr-CA", "fr")])
  func `a language with its place is searched as its language`(tag: String, language: String)
    async throws
  {
    func index(_ tag: String) async throws -> String {
      let folder = try await toolkit()
      for (old, new) in [
        ("source_language: en ", "source_language: \(tag) "),
        ("counterpart_language: en ", "counterpart_language: \(tag) "),
        ("languages: [en]", "languages: [\(tag)]"),
      ] { try folder.replace(old, with: new, in: "kit/Content/toolkit.yaml") }
      let words = try String(
        contentsOfFile: projectFolder + "/Templates/words/en.yaml", encoding: .utf8)
      try folder.write(words, to: "kit/Templates/words/\(tag).yaml")
      let run = await CommandRun([
        "build", "--only", "site", "--content", folder.path + "/kit/Content", "--templates",
        folder.path + "/kit/Templates", "--output", folder.path + "/Output",
      ])
      #expect(run.status == .success, "\(run.errors)")
      return try folder.text(of: "Output/site/assets/search-\(tag).js")
    }
    let whole = try await index(language)
    #expect(
      try await index(tag) == whole.replacing("{\"l\":\"\(language)\"", with: "{\"l\":\"\(tag)\""))
  }

  @Test func `a page of nothing but addresses is refused`() async throws {
    let folder = try await toolkit()
    try folder.write(
      "---\ntitle: Bags\nsummary: Bags.\n---\n\n[a]: https://example.org/\n",
      to: "kit/Content/sections/bag-check.md")
    #expect(
      await check(folder).contains {
        $0.hasPrefix("Content/sections/bag-check.md:6:1: error: this text of ")
      })
  }
}
