import CommonMark
import Composition
import Diagnostics
import Foundation
import HandbillCommand
import Testing
import ToolkitModel
import Translation

/// What a site in two languages has: the starter toolkit, and the same from right to left.
@Suite struct `A site in several languages` {
  private let other = "ar-x-test"

  private func built(
    _ languages: [String] = ["mirrored"], _ changes: [(String, String)] = []
  ) async throws -> (run: CommandRun, files: [String: Data], folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try folder.replace(
      "# site: {address", with: "site: {address", in: "kit/Content/toolkit.yaml")
    try folder.replace(
      "outputs: [site, markdown, data", with: "outputs: [site, markdown, archive",
      in: "kit/Content/toolkit.yaml")
    for (old, new) in changes { try folder.replace(old, with: new, in: "kit/Content/toolkit.yaml") }
    let run = await CommandRun(
      [
        "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
        "--only", "site", "markdown", "archive", "--today", "2026-12-24",
      ] + languages.flatMap { ["--test-language", $0] })
    let files = run.status == .success ? try folder.files(below: "Output/site") : [:]
    return (run, files, folder)
  }

  private struct Manifest: Decodable { let languages: [String] }

  private func text(_ data: Data?) throws -> String {
    String(decoding: try #require(data), as: UTF8.self)
  }

  @Test func `begins with a page on which what to do right now stands in each of them`()
    async throws
  {
    let (run, files, _) = try await built()
    #expect(run.status == .success, "\(run.errors)")
    let page = try text(files["index.html"])
    let urgent = page.matches(of: #/<a href="([^"]+/right-now/[^"]+)" hreflang="([^"]+)">/#)
    #expect(urgent.map { String($0.2) } == ["en", other])
    for link in urgent { #expect(files[String(link.1)] != nil, "\(link.1)") }
    let homes = page.matches(of: #/<a href="([^"/]+)/index.html" hreflang="([^"]+)">/#)
    #expect(homes.map { String($0.1) } == ["en", other])
    #expect(page.contains("<li lang=\"\(other)\" dir=\"rtl\">"))
  }

  @Test
  func `leads from every page to the same page in the other, and to no page that is not there`()
    async throws
  {
    let (_, files, _) = try await built()
    let pages = files.keys.filter { $0.hasSuffix("index.html") && $0.contains("/") }.sorted()
    #expect(pages.count { $0.hasPrefix("en/") } > 10)
    for page in pages {
      let (own, rest) = try #require(
        page.firstIndex(of: "/").map { (String(page[..<$0]), String(page[$0...])) })
      let away = own == "en" ? other : "en"
      let html = try text(files[page])
      if html.contains("kind-moved") { continue }
      let up = String(repeating: "../", count: page.split(separator: "/").count - 1)
      #expect(html.contains("<a href=\"\(up)\(away)\(rest)\" hreflang=\"\(away)\""), "\(page)")
      #expect(html.contains("<li aria-current=\"true\"><bdi lang=\"\(own)\">"), "\(page)")
      #expect(files[away + rest] != nil, "\(away + rest)")
      let alternates = html.matches(of: #/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/#)
      let address = "https://www.example.org/rights/"
      #expect(
        alternates.map { [String($0.1), String($0.2)] } == [
          ["en", address + "en" + rest], [other, address + other + rest], ["x-default", address],
        ], "\(page)")
    }
  }

  @Test func `tells search engines of no language that nobody reads, and of each page its date`()
    async throws
  {
    let (_, files, _) = try await built()
    let map = try text(files["sitemap.xml"])
    #expect(!map.contains(other))
    let pages = map.matches(of: #/<loc>([^<]+)</loc><lastmod>([^<]+)</lastmod>/#)
    let address = "https://www.example.org/rights/"
    #expect(
      pages.map { String($0.1) }
        == files.keys.filter { $0.hasPrefix("en/") && $0.hasSuffix("index.html") }.sorted()
        .map { address + $0 })
    // The day of the issue, on whatever day it is built.
    #expect(Set(pages.map { String($0.2) }) == ["2026-11-24"])
  }

  @Test func `has the places of a page at the same addresses in each`() async throws {
    let (_, files, _) = try await built()
    func ids(_ page: String) throws -> [String] {
      try text(files[page]).matches(of: #/<h[2-6] id="([^"]*)"/#).map { String($0.1) }
    }
    let pages = files.keys.filter { $0.hasPrefix("en/") && $0.hasSuffix(".html") }
    var compared = 0
    for page in pages where !page.hasPrefix("en/all/") {
      let own = try ids(page)
      let there = try ids(other + page.dropFirst(2))
      // The glossary is sorted by its words, whose ids are written.
      #expect(
        page == "en/glossary/index.html" ? there.sorted() == own.sorted() : there == own, "\(page)")
      compared += own.count
    }
    #expect(compared > 20)
  }

  @Test func `keeps each on a phone by itself, searches each in its own words, packs each alone`()
    async throws
  {
    let (_, files, _) = try await built()
    let worker = try text(files["sw.js"])
    for language in ["en", other] {
      #expect(worker.contains("\"\(language)\":{\"hash\""))
      #expect(files["assets/search-\(language).js"] != nil)
      #expect(files["archive/toolkit-\(language).zip"] != nil)
      #expect(files["\(language)/site.webmanifest"] != nil)
    }
    // What each keeps of the other would be told twice as large, and found by whoever looks at the phone.
    let copies = worker.split(separator: "\"\(other)\":{\"hash\"", maxSplits: 1)
    #expect(copies.first?.contains("[\"en/index.html\"") == true)
    #expect(copies.first?.contains("\(other)/") == false)
    #expect(copies.last?.contains("[\"\(other)/index.html\"") == true)
    #expect(copies.last?.contains("[\"en/") == false)
    for (own, away) in [("en", other), (other, "en")] {
      // Names stand in a ZIP as they are.
      let zip = try #require(files["archive/toolkit-\(own).zip"])
      #expect(zip.range(of: Data("toolkit-\(own)/\(own)/index.html".utf8)) != nil)
      #expect(zip.range(of: Data("toolkit-\(own)/\(away)/".utf8)) == nil)
    }
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: try #require(files["manifest.json"]))
    #expect(manifest.languages == ["en", other])
  }

  @Test func `leads in its books to places that are there`() async throws {
    let (_, files, _) = try await built()
    let book = try text(files["archive/\(other)/full.html"])
    let ids = Set(book.matches(of: #/ id="([^"]*)"/#).map { String($0.1) })
    let links = book.matches(of: #/ href="#([^"]*)"/#).map { String($0.1) }
    #expect(links.count > 20)
    #expect(links.filter { !ids.contains($0) } == [])
  }

  @Test func `leaves to officers their own language`() async throws {
    let (_, files, _) = try await built()
    let page = try text(files["\(other)/flyers/bag-card/index.html"])
    let faces = page.matches(of: #/<div class="face face-officer"[\s\S]*?<\/div>\s*<\/div>/#).map(
      \.0)
    #expect(!faces.isEmpty)
    for face in faces {
      #expect(face.contains("lang=\"en\""))
      let letters = face.unicodeScalars.filter { (0x600..<0x700).contains($0.value) }
      #expect(String(String.UnicodeScalarView(letters)) == "")
    }
  }

  @Test func `keeps nothing of a site in other languages`() async throws {
    let (_, _, folder) = try await built()
    let before = try folder.files(below: "Output/site")
    let run = await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--only", "archive", "--today", "2026-12-24",
    ])
    #expect(run.status == .failure)
    #expect(
      run.errors.contains(
        "the published site is in ar-x-test, en, but this build is in en [other-languages]"))
    #expect(try folder.files(below: "Output/site") == before)
  }

  @Test func `tells a mistake once`() async throws {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try folder.write(
      folder.text(of: "kit/Content/sections/bag-check.md") + "\nAsk: [](term:no-such-term)\n",
      to: "kit/Content/sections/bag-check.md")
    let run = await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--test-language", "mirrored", "--test-language", "accented", "--format", "short",
      "--today", "2026-12-24",
    ])
    #expect(run.status == .failure)
    #expect(run.errors.matches(of: #/no-such-term/#).count == 1, "\(run.errors)")
  }

  @Test func `says that nobody can read it, and is refused as a release`() async throws {
    let (run, _, _) = try await built(["accented"])
    #expect(run.status == .success)
    #expect(run.errors.contains("a pseudo-language that nobody can read [test-language]"))
    let (refused, _, folder) = try await built(
      ["accented"], [("release: false", "release: true")])
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("build without --test-language"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output/site"))
    #expect(try await built(["accented", "accented"]).run.status == .usage)
  }

  @Test func `has in the shipped toolkit the markup of its source`() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Content"
    ).standardizedFileURL
    let dialect = Dialects().flyer
    func markup(_ text: SourceText) -> [String] {
      var found: [Diagnostic] = []
      let tree = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &found)
      return tree.nodes.map { "\($0.kind) \(tree.string($0.destination, of: $0))" }
    }
    var count = 0
    let key = TextKey(PieceKey(kind: "section", id: "a"))
    for file in try TemporaryFolder.files(below: content.path).sorted(by: { $0.key < $1.key })
    where file.key.hasSuffix(".md") {
      let parts = String(decoding: file.value, as: UTF8.self).split(
        separator: "\n---\n", maxSplits: 1)
      let source = SourceText(String(try #require(parts.last)), file: file.key)
      let own = markup(source)
      count += own.count
      for language in TestLanguage.allCases {
        #expect(markup(language.text(source, of: key, TextTraits(.body))) == own, "\(file.key)")
      }
    }
    #expect(count > 2_000)
  }

  @Test func `is the same bytes again`() async throws {
    let (run, files, _) = try await built(["mirrored", "accented"])
    #expect(run.status == .success, "\(run.errors)")
    #expect(try await built(["mirrored", "accented"]).files == files)
  }

  @Test func `with one language has nothing to choose`() async throws {
    let (_, files, _) = try await built([])
    #expect(try text(files["index.html"]).contains("kind-home"))
    for (path, data) in files where path.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("hreflang"), "\(path)")
    }
  }
}
