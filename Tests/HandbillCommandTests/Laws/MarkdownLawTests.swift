import Foundation
import Testing

/// A page of a site, in HTML and as Markdown.
private struct PagePair {
  /// Of the Markdown, below the root of the site.
  let path: String
  let markdown: String
  let html: String

  init(_ path: String, in site: [String: Data]) {
    self.path = path
    markdown = String(decoding: site[path] ?? Data(), as: UTF8.self)
    html = String(decoding: site[Self.page(of: path)] ?? Data(), as: UTF8.self)
  }

  private static func page(of path: String) -> String {
    let page = path.dropFirst("markdown/".count).dropLast(".md".count)
    return page.hasSuffix("/index") ? "\(page).html" : "\(page)/index.html"
  }

  /// What the Markdown, or another text in its place, says otherwise than the page when it is rendered alone; empty if
  /// it means the same.
  func differences(in changed: String? = nil) async -> [String] {
    let markdown = changed ?? self.markdown
    let run = await CommandRun(["render", "-", "--format", "short"], input: markdown)
    let rendered = PageMeaning(run.output, at: path, elsewhere: .text)
    let page = PageMeaning(html, at: Self.page(of: path))
    // A sheet says elsewhere what a page says above its text of its place and its review.
    let facts = Self.facts(in: markdown)
    func words(_ parts: PageMeaning.Part...) -> [String] {
      parts.flatMap { page.words[$0] ?? ($0 == .facts ? facts.flatMap(\.self) : []) }
    }
    let edition = html.firstMatch(
      of: #/<footer class="foot">.*?<\/div>\n<p>(.*?)<\/p>/#.dotMatchesNewlines()
    ).map { PageMeaning(String($0.1), elsewhere: .edition).words[.edition] ?? [] }
    var marks = ["h1"]
    if page.words[.notice] != nil { marks.append("blockquote") }
    marks += page.marks[.facts] ?? (facts.isEmpty ? [] : ["ul"] + facts.map { _ in "li" })
    marks += (page.marks[.summary] ?? []) + (page.marks[.text] ?? []) + ["hr"]
    let all =
      words(.title, .notice, .facts, .summary, .text, .disclaimer) + (edition ?? [])
    return [
      run.errors.isEmpty ? nil : run.errors,
      Self.difference(rendered.words[.text], all),
      Self.difference(rendered.words[.notes], words(.notes)),
      Self.difference(rendered.marks[.text], marks),
      Self.difference(rendered.marks[.notes], page.marks[.notes] ?? []),
      all.count > 20 ? nil : "the page is empty",
    ].compactMap(\.self)
  }

  /// The words of each line that says something of the page's place and review.
  private static func facts(in markdown: String) -> [[String]] {
    markdown.split(separator: "\n").drop { $0.hasPrefix("# ") || $0.hasPrefix(">") }
      .prefix { $0.hasPrefix("* ") }
      .map { $0.dropFirst(2).split(separator: " ").map(String.init) }
  }

  private static func difference(_ found: [String]?, _ expected: [String]) -> String? {
    let found = found ?? []
    guard found != expected else { return nil }
    let same = zip(found, expected).prefix { $0 == $1 }.count
    return "\(found.dropFirst(same).prefix(5)) instead of \(expected.dropFirst(same).prefix(5)) "
      + "behind \(expected.prefix(same).suffix(5))"
  }
}

@Suite struct `The Markdown of a page` {
  @Test(arguments: BuiltSites.toolkits)
  func `has the words and the structure of the page`(_ content: String) async throws {
    let site = try await BuiltSites.site(of: content)
    let paths = site.keys.filter { $0.hasPrefix("markdown/") }.sorted()
    for path in paths {
      let differences = await PagePair(path, in: site).differences()
      #expect(differences == [], "\(path)")
    }
    #expect(paths.count > 5)
  }

  private typealias Change = @Sendable (String) -> String

  private static func losing(_ start: String) -> Change {
    { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix(start) }.joined(separator: "\n")
    }
  }

  private static let changes: [(name: String, change: Change)] = [
    ("everything is lost", { _ in "" }),
    ("all but the title is lost", { String($0.prefix { $0 != "\n" }) }),
    ("the draft mark is lost", losing("> **")),
    ("a fact is lost", losing("* ")),
    ("the headings are lost", losing("## ")),
    ("a row is lost", losing("| Une agence")),
    ("a picture is lost", losing("![")),
    ("a note is lost", losing("[^1]:")),
    ("the end is lost", losing("Édition")),
    ("a word is another", { $0.replacing("Votre accord vaut", with: "Votre accord vant") }),
    ("a heading is deeper", { $0.replacing("\n## Que dire", with: "\n### Que dire") }),
    ("an alert is of another kind", { $0.replacing("[!IMPORTANT]", with: "[!NOTE]") }),
    ("steps have no order", { $0.replacing(#/\n[123]\. /#, with: "\n- ") }),
    ("a link leads elsewhere", { $0.replacing("#bailleur)", with: "#bail)") }),
    ("a column is aligned otherwise", { $0.replacing("| :-: |", with: "| :-- |") }),
  ]

  @Test(arguments: changes.map(\.name))
  func `does not mean the page where`(_ name: String) async throws {
    let site = try await BuiltSites.site(of: BuiltSites.toolkits[0])
    let page = PagePair("markdown/fr/visite.md", in: site)
    let change = try #require(Self.changes.first { $0.name == name }?.change)
    let changed = change(page.markdown)
    #expect(changed != page.markdown)
    #expect(await page.differences(in: changed) != [])
  }
}
