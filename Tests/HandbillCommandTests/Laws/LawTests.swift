import BuiltIn
import Composition
import Digests
import Foundation
import HandbillCommand
import Testing
import ToolkitModel

@Suite struct `Laws of every site` {
  @Test(arguments: BuiltSites.toolkits)
  func `any number of tasks, any folder, and again: the same bytes`(_ content: String) async throws
  {
    let first = try await BuiltSites.site(of: content)
    #expect(!first.isEmpty)
    #expect(try await BuiltSites.build(content, ["--jobs", "1"]) == first)
    #expect(try await BuiltSites.build(content, ["--jobs", "8"]) == first)
  }

  @Test(arguments: BuiltSites.toolkits)
  func `every link leads to a file, and every place in it is there`(_ content: String) async throws
  {
    let files = try await BuiltSites.site(of: content)
    let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    let ids = pages.mapValues { page in Set(page.values(of: "id")) }
    var checked = 0
    for (path, page) in pages {
      for link in page.values(of: "href") + page.values(of: "src") {
        if link.hasPrefix("https:") || link.hasPrefix("http:") || link.hasPrefix("mailto:")
          || link.hasPrefix("tel:") || link.hasPrefix("sms:") || link.hasPrefix("data:")
        {
          continue
        }
        let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = halves[0].isEmpty ? path : String(halves[0]).resolved(from: path)
        #expect(files[target] != nil, "\(path) links to \(link)")
        if halves.count > 1, let known = ids[target] {
          #expect(known.contains(String(halves[1])), "\(path) links to \(link)")
        }
        checked += 1
      }
    }
    #expect(checked > 50)
  }

  @Test(arguments: BuiltSites.toolkits)
  func `a page asks nobody else for anything and runs what its policy allows`(_ content: String)
    async throws
  {
    for (path, bytes) in try await BuiltSites.site(of: content) where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      for script in page.matches(of: #/<script([^>]*)>([^<]*)<\/script>/#) {
        let digest = SHA256Digest(of: Array(script.2.utf8)).base64
        let isFile = script.1.contains("src=") && script.2.isEmpty
        let source = isFile ? "script-src 'self'" : "script-src 'sha256-\(digest)'"
        #expect(page.contains(source), "\(path)")
      }
      #expect(!page.contains(#/ on[a-z]+=/#), "\(path)")
      #expect(!page.contains(" style="), "\(path)")
      #expect(!page.contains("<iframe"), "\(path)")
      #expect(!page.values(of: "src").contains { $0.contains("//") }, "\(path)")
      #expect(page.contains("http-equiv=\"Content-Security-Policy\""), "\(path)")
      #expect(page.components(separatedBy: "<h1").count == 2, "\(path) has one h1")
      #expect(page.contains("<html lang="), "\(path)")
      #expect(Set(page.values(of: "id")).count == page.values(of: "id").count, "\(path): ids")
    }
  }

  @Test(arguments: BuiltSites.toolkits)
  func `styles inside a page are allowed by the page and by the header`(_ content: String)
    async throws
  {
    let files = try await BuiltSites.site(of: content)
    let header = Self.styleSources(in: String(decoding: files["_headers"] ?? Data(), as: UTF8.self))
    var inside = 0
    for (path, bytes) in files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      let sources = Self.styleSources(in: page)
      #expect(!sources.isEmpty && sources.isSubset(of: header), "\(path)")
      for style in page.matches(of: #/<style>([^<]*)<\/style>/#) {
        let digest = SHA256Digest(of: Array(style.1.utf8)).base64
        #expect(sources == ["'sha256-\(digest)'"], "\(path)")
        #expect(!page.contains("rel=\"stylesheet\""), "\(path)")
        inside += 1
      }
    }
    #expect(inside > 0)
  }

  /// What the policy in a text allows for styles.
  private static func styleSources(in text: String) -> Set<Substring> {
    guard let sources = text.firstMatch(of: #/style-src ([^;]*);/#)?.1 else { return [] }
    return Set(sources.split(separator: " "))
  }

  @Test func `what nobody has reviewed says so on every page that states law`() async throws {
    for (path, bytes) in try await BuiltSites.site(of: projectFolder + "/Content")
    where path.hasSuffix("index.html") && !path.contains("glossary")
      && !path.contains("authorities") && !path.contains("safety") && !path.contains("/save/")
      && !path.contains("/all/")
    {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("No lawyer has reviewed this page yet."), "\(path)")
    }
  }

  @Test(arguments: BuiltSites.toolkits)
  func `examples are on no map, and every report is found at its old address`(_ content: String)
    async throws
  {
    let files = try await BuiltSites.site(of: content)
    func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }
    guard let map = files.keys.first(where: { $0.hasSuffix("/map/index.html") }) else { return }
    let appendix = map.replacing("map/index.html", with: "index.html")
    let folder = String(appendix.dropLast("index.html".count))
    for path in files.keys where path.hasPrefix(folder + "tactic-") {
      for report in text(path).matches(of: #/<h[3-6] id="([a-z0-9-]+)">/#) {
        let id = String(report.1)
        if id.hasPrefix("tactic-") { continue }
        #expect(text(appendix).contains("id=\"\(id)\""), "\(id)")
        #expect(!text(map).contains(id), "\(id)")
      }
    }
  }

  @Test func `no two files share a path, whatever the case of letters`() async throws {
    let paths = try await BuiltSites.site(of: projectFolder + "/Content").keys.map {
      $0.lowercased()
    }
    #expect(Set(paths).count == paths.count)
  }

  /// How a browser prints it is looked at by scripts/browser-checks/paper.py.
  @Test(arguments: BuiltSites.toolkits)
  func `every page has its guide, date and draft mark for the first sheet of paper`(
    _ content: String
  ) async throws {
    var seen = 0
    for (path, bytes) in try await BuiltSites.site(of: content) where path.hasSuffix("/index.html")
    {
      let page = String(decoding: bytes, as: UTF8.self)
      guard
        let foot = page.firstMatch(
          of: #/<footer class="foot">.*?<\/div>\n<p>(.*?)\. /#.dotMatchesNewlines())
      else { continue }
      let isSheet = page.contains("kind-flyer\"") || page.contains("kind-form\"")
      let line =
        isSheet
        ? page.firstMatch(of: #/<p class="edition-line">(.*?)<\/p>/#)?.1
        : page.firstMatch(of: #/<div class="bar" data-issue="(.*?)">/#)?.1
      let words = PageMeaning(String(line ?? ""), elsewhere: .text).words[.text, default: []]
        .joined(separator: " ")
        .replacing("\u{2068}", with: "").replacing("\u{2069}", with: "")
      let guide = PageMeaning(String(foot.1), elsewhere: .text).words[.text, default: []].joined(
        separator: " ")
      let draft = page.firstMatch(of: #/<div class="notice[^>]*><p><strong>(.*?)\.</#)
      #expect(words == guide + (draft.map { " · \($0.1)" } ?? ""), "\(path)")
      seen += 1
    }
    #expect(seen > 5)
  }

  @Test func `every Markdown template has a context, and every context a template`() {
    let found = Set(
      BuiltInFiles.all.map(\.path).filter {
        $0.hasSuffix(".mustache") && !$0.contains("/partials/")
      }
      .map { String($0.dropLast(".mustache".count)) })
    let words = InterfaceWords(direction: "ltr", texts: [], months: [])
    #expect(found == Set(TemplateContexts.all(words: words).keys))
  }
}

extension String {
  /// The values of an attribute, in order, with the few references resolved that we write.
  fileprivate func values(of attribute: String) -> [String] {
    components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
      String(rest.prefix { $0 != "\"" }).replacing("&amp;", with: "&").removingPercentEncoding ?? ""
    }
  }

  /// A relative link in a file as a path from the root.
  func resolved(from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
