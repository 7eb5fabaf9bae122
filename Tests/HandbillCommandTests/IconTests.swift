import HandbillCommand
import Testing

@Suite struct `Icons` {
  @Test func `stand on buttons, beside titles and beside steps, and say nothing`()
    async throws
  {
    let kit = try await ContactKit(ContactKit.hotline())
    try kit.replace(
      "section:", with: "short: My bag\nicon: no-consent\nsection:",
      in: "encounters/guard-at-my-bag.md")
    try kit.replace("  card:", with: "  icon: say\n  card:", in: "rules/bags.yaml")
    try kit.replace("Call []", with: "![](icon:call) Call []", in: "sections/bag-check.md")
    #expect(await kit.run().status == .success)
    let drawing = #"<svg class="icon" aria-hidden="true" xmlns="http://www.w3.org/2000/svg""#
    #expect(try kit.page("").contains(drawing))
    #expect(try kit.page("").contains("</svg> My bag</a>"))
    let page = try kit.page("right-now/guard-at-my-bag")
    #expect(page.contains("<h1><svg class=\"icon\""))
    #expect(page.contains("<div class=\"points pictured\">"))
    #expect(try kit.page("bag-check").contains("</svg> Call"))
    let markdown = try kit.folder.text(of: "Output/site/markdown/en/bag-check.md")
    #expect(!markdown.contains("icon"))
    #expect(markdown.contains("Call "))
  }

  @Test func `that are not there are errors where they are named`() async throws {
    let kit = try await ContactKit(ContactKit.hotline())
    try kit.replace("section:", with: "icon: bagg\nsection:", in: "encounters/guard-at-my-bag.md")
    try kit.replace("Call []", with: "![](icon:dor) Call []", in: "sections/bag-check.md")
    let run = await kit.run("check")
    #expect(run.status == .failure)
    #expect(run.errors.contains("error: there is no icon 'bagg' [unknown-icon]"))
    #expect(
      run.errors.contains("error: there is no icon 'dor' [unknown-icon]; did you mean 'door'?"))
  }
}
