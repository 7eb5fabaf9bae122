import Foundation
import HandbillCommand
import Testing

@Suite struct `A part of many sections` {
  /// A small toolkit whose one part has so many sections more.
  private func build(sections count: Int) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    let ids = (0..<count).map { "tram-\($0)" }
    for id in ids {
      try folder.write(
        "---\ntitle: Tram \(id)\nsummary: What to say on the tram.\n---\n\nAsk who is in charge.\n",
        to: "kit/Content/sections/\(id).md")
    }
    try folder.replace(
      "sections: [bag-check]", with: "sections: [\((["bag-check"] + ids).joined(separator: ", "))]",
      in: "kit/Content/toolkit.yaml")
    try folder.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site]", in: "kit/Content/toolkit.yaml")
    let run = await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--quiet",
    ])
    #expect(run.status == .success, "\(run.errors)")
    return folder
  }

  /// The folders to which the menu of a page links, in order.
  private func menu(_ page: String, in folder: TemporaryFolder) throws -> [Substring] {
    let html = try folder.text(of: "Output/site/en/\(page)/index.html")
    let list = try #require(html.firstMatch(of: /(?s)<ol class="nav-parts">.*?<\/details>/))
    return list.output.matches(of: /href="\.\.\/([a-z0-9\/-]+)\/index\.html"/).map(\.output.1)
  }

  @Test func `lists the neighbors of a page and the way to the whole part`() async throws {
    let folder = try await build(sections: 100)
    // tram-49 is the 51st of 101, in the stretch from the 41st to the 60th; ten come before and behind it.
    let around = (29..<69).map { "tram-\($0)" }
    #expect(try menu("tram-49", in: folder).map(String.init) == ["parts/at-the-library"] + around)
    #expect(
      try menu("bag-check", in: folder).map(String.init)
        == ["parts/at-the-library", "bag-check"] + (0..<29).map { "tram-\($0)" })
    // The last stretch has one section, the 101st.
    #expect(
      try menu("tram-99", in: folder).map(String.init)
        == ["parts/at-the-library"] + (89..<100).map { "tram-\($0)" })
    let page = try folder.text(of: "Output/site/en/tram-49/index.html")
    #expect(page.contains(#"<a href="../tram-49/index.html" aria-current="page">"#))
    let part = try folder.text(of: "Output/site/en/parts/at-the-library/index.html")
    #expect((0..<100).allSatisfy { part.contains("../../tram-\($0)/index.html") })
  }

  @Test func `grows in proportion to them`() async throws {
    func bytes(_ count: Int) async throws -> Int {
      try await build(sections: count).files(below: "Output/site").values.reduce(0) {
        $0 + $1.count
      }
    }
    let (one, two, four) = (try await bytes(100), try await bytes(200), try await bytes(400))
    // What each hundred adds is the same but for the digits of numbers.
    #expect(Double(four - two) < 2.1 * Double(two - one), "\(one), \(two), \(four) bytes")
  }
}
