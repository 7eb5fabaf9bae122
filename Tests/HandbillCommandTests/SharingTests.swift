import BuiltIn
import Foundation
import FoundationXML
import HandbillCommand
import Testing
import ToolkitModel

@Suite struct `What a site tells programs of itself` {
  /// The starter toolkit with an address and one rule that was signed, as it is published.
  private func site(
    address: Bool, extra: String = "", changed: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws -> [String: Data] {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try changed(folder)
    let content = ["--content", folder.path + "/kit/Content", "--today", "2026-12-24"]
    let list = await CommandRun(["list", "rules", "--format", "json"] + content)
    let digest = try #require(
      list.output.firstMatch(of: #/"id": ?"bag-search"[\s\S]*?"digest": ?"(sha256:[0-9a-f]{64})"/#)?
        .1)
    try folder.replace(
      "# reviewed: {on: 2026-12-01, by: a lawyer in Exampleland, next: 2027-06-01, place: exampleland, digest: \"sha256:...\"}",
      with:
        "reviewed: {on: 2026-12-01, by: a lawyer in Exampleland, next: 2027-06-01, place: exampleland, digest: \"\(digest)\"}",
      in: "kit/Content/rules/bags.yaml")
    try folder.replace(
      "# site: {address", with: extra + (address ? "site: {address" : "# site: {address"),
      in: "kit/Content/toolkit.yaml")
    let run = await CommandRun(
      ["build", "--output", folder.path + "/Output", "--only", "site"] + content)
    #expect(run.status == .success, "\(run.errors)")
    return try folder.files(below: "Output/site")
  }

  private let address = "https://www.example.org/rights/"
  private let summary =
    "Example: a library guard needs your consent to look in your bag. Based on: "

  @Test func `the Atom feed has what RFC 4287 demands, and a signed rule with all that it needs`()
    async throws
  {
    let files = try await site(address: true)
    let bytes = try #require(files["feed.xml"])
    let document = try XMLDocument(data: bytes)
    let feed = try #require(document.rootElement())
    #expect(feed.name == "feed")
    #expect(feed.namespace(forPrefix: "")?.stringValue == "http://www.w3.org/2005/Atom")
    for name in ["id", "title", "updated", "author"] {
      #expect(feed.elements(forName: name).count == 1, "\(name)")
    }
    let links = feed.elements(forName: "link")
    #expect(
      links.map { link in
        (link.attributes ?? []).first { $0.name == "rel" }?.stringValue ?? "alternate"
      } == [
        "alternate", "self",
      ])
    let entries = feed.elements(forName: "entry")
    #expect(entries.count == 1)
    for entry in entries {
      for name in ["id", "title", "updated", "summary", "link"] {
        #expect(entry.elements(forName: name).count == 1, "\(name)")
      }
    }
    func text(_ name: String) -> String? {
      entries.first?.elements(forName: name).first?.stringValue
    }
    #expect(text("id") == address + "en/rules/index.html#rule-bag-search-reviewed-2026-12-01")
    #expect(text("updated") == "2026-12-01T00:00:00Z")
    let told = try #require(text("summary"))
    #expect(told.hasPrefix(summary))
    #expect(
      told.hasSuffix(
        "Last reviewed: December 1, 2026. Reviewed by: a lawyer in Exampleland. "
          + "Applies in: Exampleland. Check for a newer version after: June 1, 2027."))
  }

  @Test func `the JSON feed has the same entries`() async throws {
    let files = try await site(address: true)
    let bytes = try #require(files["feed.json"])
    let object = try JSONSerialization.jsonObject(with: bytes)
    let feed = try #require(object as? [String: Any])
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(feed["title"] is String)
    let items = try #require(feed["items"] as? [[String: Any]])
    #expect(
      items.map { $0["id"] as? String }
        == [address + "en/rules/index.html#rule-bag-search-reviewed-2026-12-01"])
    #expect((items.first?["content_text"] as? String)?.hasPrefix(summary) == true)
  }

  @Test func `a link to a page has a preview, but not a link to a right-now page`() async throws {
    var right = 0
    for (path, bytes) in try await site(address: true) where path.hasSuffix("index.html") {
      let page = String(decoding: bytes, as: UTF8.self)
      let isRightNow = path.contains("right-now/")
      right += isRightNow ? 1 : 0
      let canonical = page.firstMatch(of: #/rel="canonical" href="([^"]*)"/#)?.1
      let shown = page.firstMatch(of: #/property="og:url" content="([^"]*)"/#)?.1
      #expect(canonical != nil, "\(path)")
      #expect(shown == (isRightNow ? nil : canonical), "\(path)")
    }
    #expect(right > 0)
  }

  @Test func `without an address nothing is absolute`() async throws {
    let files = try await site(address: false)
    #expect(files["feed.xml"] == nil && files["feed.json"] == nil && files["sitemap.xml"] == nil)
    #expect(
      String(decoding: files["robots.txt"] ?? Data(), as: UTF8.self) == "User-agent: *\nAllow: /\n")
    for (path, bytes) in files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("property=\"og:") && !page.contains("rel=\"canonical\""), "\(path)")
    }
  }

  @Test func `readers report a mistake in a mail that names the page, where the toolkit wants it`()
    async throws
  {
    let files = try await site(address: false, extra: "site: {mistakes: mistakes@example.org}\n")
    let mail = #/<a href="mailto:mistakes@example\.org\?subject=([^"]+)">/#
    for (path, bytes) in files where path.hasSuffix("index.html") {
      let page = String(decoding: bytes, as: UTF8.self)
      let subject = page.firstMatch(of: mail)?.1
      #expect(subject != nil && subject?.contains(" ") == false, "\(path)")
    }
    let section = String(decoding: files["en/bag-check/index.html"] ?? Data(), as: UTF8.self)
    #expect(
      section.firstMatch(of: mail)?.1 == "A%20guard%20asks%20to%20see%20your%20bag")
    let silent = try await site(address: false)
    #expect(!silent.values.contains { String(decoding: $0, as: UTF8.self).contains("mailto:") })
  }

  @Test(arguments: [
    "mistakes", "a@b", "a@@example.org", "Ana <a@example.org>", "a@example.org?cc=b@example.org",
    "a@example..org", "@example.org", "mailto:a@example.org",
  ])
  func `the address for mistakes is one plain mail address`(address: String) async throws {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    let file = "kit/Content/toolkit.yaml"
    try folder.write(
      folder.text(of: file) + "\nsite: {mistakes: \"\(address)\"}\n", to: file)
    let run = await CommandRun([
      "check", "--content", folder.path + "/kit/Content", "--today", "2026-11-24", "--format",
      "short",
    ])
    #expect(run.status == .failure)
    #expect(
      run.errors.contains("error: '\(address)' is not a mail address [bad-address]"),
      "\(run.errors)")
  }

  @Test func `the colour of a toolkit is in every style, and the headers allow it`() async throws {
    let files = try await site(address: false, extra: "brand: {color: \"#17633a\"}\n")
    let rule = #/:root{--brand:#17633a;--brand-dark:#[0-9a-f]{6}}/#
    let header = String(decoding: files["_headers"] ?? Data(), as: UTF8.self)
    for path in ["assets/site.css", "404.html"] + files.keys.filter({ $0.contains("right-now/") }) {
      #expect(String(decoding: files[path] ?? Data(), as: UTF8.self).contains(rule), "\(path)")
    }
    let policy = String(decoding: files["404.html"] ?? Data(), as: UTF8.self).firstMatch(
      of: #/style-src ('sha256-[^']*')/#)?.1
    #expect(header.contains(try #require(policy)))
  }

  @Test func `the card says what the toolkit is and how far to rely on it, in its colour`()
    async throws
  {
    let files = try await site(address: true, extra: "brand: {color: \"#17633a\"}\n")
    let card = String(decoding: files["card/en.svg"] ?? Data(), as: UTF8.self)
    #expect(card.contains(" color=\"#17633a\""))
    for words in [
      "Know Your Rights at the Library", "not legal advice", "No lawyer has reviewed all",
    ] {
      #expect(card.contains(words), "\(words)")
    }
    // A picture of it is made by what prints, and this build does not.
    #expect(files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("og:image") })
  }

  @Test func `a logo stands at the head of pages, and not where one request must do`()
    async throws
  {
    let content = "brand: {color: \"#17633a\", logo: images/logo.svg}\n"
    let files = try await site(address: false, extra: content) { folder in
      try folder.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"/>",
        to: "kit/Content/images/logo.svg")
    }
    var shown = 0
    for (path, bytes) in files where path.hasSuffix("index.html") && path.hasPrefix("en/") {
      let page = String(decoding: bytes, as: UTF8.self)
      let tag = page.firstMatch(
        of:
          #/<a class="brand"[^>]*><img src="(?:\.\./)+images/logo\.svg" alt="" width="56" height="28">/#
      )
      #expect((tag == nil) == path.contains("right-now/"), "\(path)")
      shown += tag == nil ? 0 : 1
    }
    #expect(shown > 5)
  }

  @Test func `words that do not fit on the card are told, and there is none`() async throws {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try folder.replace(
      "title: Know Your Rights at the Library",
      with: "title: " + String(repeating: "Your rights at the library ", count: 5),
      in: "kit/Content/toolkit.yaml")
    let run = await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--only", "site", "--format", "short", "--today", "2026-11-24",
    ])
    #expect(run.status == .success)
    #expect(
      run.errors.contains(
        "the card's text 'title' does not fit into its 3 lines of 34 characters [social-card-too-long]"
      ))
    #expect(try folder.files(below: "Output/site")["card/en.svg"] == nil)
  }

  @Test func `a colour is held against every ground that site.css has`() throws {
    let file = try #require(BuiltInFiles.all.first { $0.path == "assets/site.css" })
    let sheet = String(decoding: file.bytes, as: UTF8.self)
    let blocks = sheet.split(separator: "@media").prefix(2)
    let grounds = blocks.map { block in
      Set(
        block.matches(of: #/--(?:bg|surface|tint|[a-z]+-bg):(#[0-9a-f]+)/#).map { match in
          let digits = match.1.dropFirst()
          return "#" + (digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits))
        })
    }
    #expect(
      grounds == [Brand.Ground.light, .dark].map { Set($0.colors.map(\.hexadecimal)) })
  }
}
