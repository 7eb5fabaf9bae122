import Foundation
import HandbillCommand
import Testing

@Suite struct `Links to places of pages` {
  private func check(_ text: String) async throws -> (errors: String, page: String) {
    let folder = try TemporaryFolder()
    let kit = folder.path + "/kit"
    _ = await CommandRun(["init", kit])
    let file = "kit/Content/sections/bag-check.md"
    try folder.write(try folder.text(of: file) + text, to: file)
    let run = await CommandRun([
      "build", "--content", kit + "/Content", "--output", kit + "/Output", "--today", "2026-11-24",
      "--format", "short",
    ])
    let page = try? folder.text(of: "kit/Output/site/en/bag-check/index.html")
    return (run.errors.replacing(kit + "/", with: ""), page ?? "")
  }

  @Test func `a place that a page has under another spelling is suggested, in each page`()
    async throws
  {
    let lines = try await check(
      "\n## Isn't it late?\n\n[a](#isnt-it-late) [b](bag-check.md#Isnt-It-Late)\n"
    )
    .errors.split(separator: "\n").filter { $0.contains("dead-anchor") }
    #expect(
      lines == [
        "Content/sections/bag-check.md:57:5: error: the page has no anchor '#isnt-it-late' "
          + "[dead-anchor]; did you mean '#isn-t-it-late'?",
        "Content/sections/bag-check.md:57:24: error: the page has no anchor '#Isnt-It-Late' "
          + "[dead-anchor]; did you mean '#isn-t-it-late'?",
      ])
  }

  @Test func `an accent typed behind its letter makes no other place`() async throws {
    let made = try await check(
      "\n## A pie\u{301}\n\n## Tarde {#ma\u{F1}ana}\n\n"
        + "[a](#a-pi\u{E9}) [b](#a-pie\u{301}) [c](#man\u{303}ana)\n")
    #expect(!made.errors.contains("dead-anchor"))
    for place in ["id=\"a-pi\u{E9}\"", "id=\"ma\u{F1}ana\""] {
      #expect(made.page.unicodeScalars.contains(place.unicodeScalars))
    }
    let links = made.page.matches(of: /href="#([^"]*)">[abc]</).map { Array($0.output.1.utf8) }
    #expect(links.count == 3)
    #expect(Set(links).count == 2)
  }
}
