import Foundation
import HandbillCommand
import Testing

@Suite struct `Ways through a site` {
  private func toolkit() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    return folder
  }

  private func build(_ folder: TemporaryFolder) async -> CommandRun {
    await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--today", "2026-11-24", "--format", "short",
    ])
  }

  private func add(_ text: String, to folder: TemporaryFolder) throws {
    let file = "kit/Content/toolkit.yaml"
    try folder.write(folder.text(of: file) + "\n" + text + "\n", to: file)
  }

  @Test func `once rules have topics, each file must be one, and each topic a file`() async throws {
    let folder = try await toolkit()
    try add(
      """
      rule_topics:
        - {id: bag, title: Bags}
      """, to: folder)
    let run = await build(folder)
    #expect(run.status == .failure)
    #expect(
      run.errors.contains(
        "there is no rule in rules/bag.yaml [unknown-id]; did you mean 'bags'?"))
    #expect(
      run.errors.contains(
        "bags.yaml: error: the rules of this file have no topic [not-listed]; add "
          + "`- {id: bags, title: …}` to `rule_topics` in toolkit.yaml"))
  }

  @Test func `a topic is a page, and the list of rules keeps their old places`() async throws {
    let folder = try await toolkit()
    try add("rule_topics: [{id: bags, title: Bags}, {id: bags, title: Again}]", to: folder)
    #expect(await build(folder).errors.contains("rule topic 'bags' is listed twice [listed-twice]"))
    try folder.replace(", {id: bags, title: Again}", with: "", in: "kit/Content/toolkit.yaml")
    #expect(await build(folder).status == .success)
    let list = try folder.text(of: "Output/site/en/rules/index.html")
    #expect(list.contains(#"<div class="rule-entry" id="rule-bag-search">"#))
    #expect(list.contains(#"<a href="bags/index.html#rule-bag-search">"#))
    let topic = try folder.text(of: "Output/site/en/rules/bags/index.html")
    #expect(topic.contains(#"<div class="rule" id="rule-bag-search">"#))
  }

  @Test func `many documents are several pages in each order, with every document once`()
    async throws
  {
    let folder = try await toolkit()
    try folder.replace(
      "appendices: [about]", with: "appendices: [about, papers]", in: "kit/Content/toolkit.yaml")
    try folder.write(
      "---\ntitle: Papers\nsummary: Old papers.\nkind: documents\n---\n```{documents}\n```\n",
      to: "kit/Content/appendices/papers/appendix.md")
    let records = (0..<130).map { number in
      """
      - id: paper-\(number)
        title: Paper \(number * 37 % 130)
        type: memo
        agency: Agency \(number % 3)
        date: \(1900 + number * 61 % 130)
        summary: A paper.
        in_force: unknown
      """
    }
    try folder.write(
      records.joined(separator: "\n") + "\n", to: "kit/Content/appendices/papers/papers.yaml")
    try folder.write("types:\n  - {code: memo, label: Memo}\n", to: "kit/Content/codes.yaml")
    let run = await build(folder)
    #expect(run.status == .success, "\(run.errors)")
    let base = "Output/site/en/appendices/papers/"
    for order in ["title", "date", "agency"] {
      var found: [Substring] = []
      for name in ["by-\(order)", "by-\(order)-2", "by-\(order)-3"] {
        let page = try folder.text(of: base + name + "/index.html")
        found += page.matches(of: /index\.html#(paper-[0-9]+)"/).map(\.output.1)
      }
      #expect(found.count == 130)
      #expect(Set(found).count == 130)
      if order == "date" {
        let years = found.map { 1900 + (Int($0.dropFirst("paper-".count)) ?? 0) * 61 % 130 }
        #expect(years == years.sorted())
      }
    }
    // No paper names a topic, so there is nothing to sort by.
    let first = try folder.text(of: base + "by-title/index.html")
    #expect(!first.contains("by-topic"))
    #expect(first.contains("<strong>title</strong>"))
    #expect(first.contains(#"<a href="../by-title-2/index.html">2</a>"#))
  }

  @Test func `an address that moved twice leads to where the page is now`() async throws {
    let folder = try await toolkit()
    try add(
      """
      moved:
        - {from: old-bag, to: older-bag}
        - {from: older-bag, to: bag-check}
      """, to: folder)
    #expect(await build(folder).status == .success)
    for old in ["old-bag", "older-bag"] {
      let page = try folder.text(of: "Output/site/en/\(old)/index.html")
      #expect(
        page.contains(#"<meta http-equiv="refresh" content="0; url=../bag-check/index.html">"#))
      #expect(page.contains(#"<a href="../bag-check/index.html">"#))
    }
    #expect(
      try folder.text(of: "Output/site/_redirects")
        == """
        /en/old-bag/ /en/bag-check/ 301
        /en/old-bag/index.html /en/bag-check/ 301
        /en/older-bag/ /en/bag-check/ 301
        /en/older-bag/index.html /en/bag-check/ 301

        """)
  }

  @Test func `a page that moved and names its places waits for the reader`() async throws {
    let folder = try await toolkit()
    try add(
      """
      moved:
        - {from: old-bag, to: bag-check}
        - {from: "old-bag#start", to: "bag-check#what-to-say"}
        - {from: "bag-check#phrases", to: "bag-check#what-to-say"}
        - {from: "bag-check#cards", to: flyers/bag-card}
      """, to: folder)
    let run = await build(folder)
    #expect(run.status == .success, "\(run.errors)")
    let old = try folder.text(of: "Output/site/en/old-bag/index.html")
    #expect(!old.contains("http-equiv=\"refresh\""))
    #expect(
      old.contains(
        #"<li id="start"><a href="../bag-check/index.html#what-to-say">What to say</a></li>"#))
    // A host's answer keeps the id of the old link, so the new page has it too.
    let new = try folder.text(of: "Output/site/en/bag-check/index.html")
    let anchors =
      #"<div class="moved" id="start">"# + "\n</div>\n"
      + #"<div class="moved" id="phrases">"# + "\n</div>\n" + #"<h2 id="what-to-say">"#
    #expect(new.contains(anchors))
    #expect(
      new.contains(
        #"<div class="moved" id="cards">"# + "\n<p>It is here now: <a href=\"../flyers/bag-card/"))
  }

  @Test func `an address that leads nowhere leads on by whole links where the site has an address`()
    async throws
  {
    let folder = try await toolkit()
    try folder.replace(
      "# site: {address", with: "site: {address", in: "kit/Content/toolkit.yaml")
    #expect(await build(folder).status == .success)
    let page = try folder.text(of: "Output/site/404.html")
    let links = page.matches(of: #/<a href="([^"]+)">/#).map { String($0.1) }
    #expect(
      links
        == ["index.html", "right-now/guard-at-my-bag/index.html", "all/index.html"]
        .map { "https://www.example.org/rights/en/" + $0 })
    #expect(!page.contains("<script") && !page.contains(" hidden"))
  }

  @Test func `without an address its links wait until a script has found where the site begins`()
    async throws
  {
    let folder = try await toolkit()
    #expect(await build(folder).status == .success)
    let page = try folder.text(of: "Output/site/404.html")
    #expect(page.contains("<ul hidden data-seek=\"en/site.webmanifest\">"))
    #expect(page.contains("delete the end of the address"))
    // From the site's root they lead to pages, and what the script asks for is there.
    let links = page.matches(of: #/<a href="([^"]+)">/#).map { String($0.1) }
    #expect(links.count == 3)
    for path in links + ["en/site.webmanifest"] {
      #expect(throws: Never.self) { try folder.text(of: "Output/site/" + path) }
    }
    // The page and the headers allow the script, by its digest, to ask the host.
    let policy = try #require(page.firstMatch(of: #/script-src ('sha256-[^']+');/#)?.1)
    #expect(page.contains("connect-src 'self'"))
    #expect(try folder.text(of: "Output/site/_headers").contains(policy))
  }
}
