import Foundation
import HandbillCommand
import Testing

/// A small toolkit whose rule rests on an act with an address, and whose section cites it in a note.
private struct AuthorityKit {
  let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try folder.write(
      """
      - id: library-rules
        kind: statute
        short: Bag Act
        full: Bag Act, 12 Example Code § 4 (2020)
        address: "https://example.org/act?section=4&part=(a)"
        in_force: "yes"
      - id: door-practice
        kind: case
        short: Reader v. Library
        full: "Reader v. Library"
        address: "https://example.org/cases/7/"
        in_force: "yes"
      """, to: "kit/Content/authorities.yaml")
    let section = "kit/Content/sections/bag-check.md"
    try folder.write(
      folder.text(of: section)
        + "\nA word[^one] and [](cite:library-rules).\n\n"
        + "[^one]: [](cite:library-rules), [its words](cite:library-rules), [](cite:door-practice).\n",
      to: section)
    try folder.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, markdown, archive]",
      in: "kit/Content/toolkit.yaml")
  }

  func run(_ command: String = "build") async -> CommandRun {
    await CommandRun(
      [command, "--content", folder.path + "/kit/Content", "--today", "2026-11-29"]
        + ["--format", "short"]
        + (command == "build" ? ["--output", folder.path + "/Output"] : []))
  }
}

@Suite struct `The address of an authority` {
  @Test func `is a link at its full citation: in the list, at rules, in notes and in e-books`()
    async throws
  {
    let kit = try await AuthorityKit()
    #expect(await kit.run().status == .success)
    func page(_ name: String) throws -> String {
      try kit.folder.text(of: "Output/site/en/\(name)/index.html")
    }
    let act = #"<a href="https://example.org/act?section=4&amp;part=%28a%29">"#
    let written = #"<a href="https://example.org/act?section=4&amp;part=(a)">"#
    #expect(try page("authorities").contains(act + "Bag Act, 12 Example Code § 4 (2020)</a>"))
    #expect(
      try page("rules").contains(
        #"<a href="../authorities/index.html#library-rules" class="cite">Bag Act</a>, "#
          + act + "12 Example Code § 4 (2020)</a>"))
    // In a note, where readers look for the source; words of the author's stand alone.
    let section = try page("bag-check")
    #expect(
      section.contains(
        #"<a href="../authorities/index.html#library-rules" class="cite">Bag Act</a>, "# + written
          + #"12 Example Code § 4 (2020)</a>, <a href="../authorities/index.html#library-rules" "#
          + #"class="cite">its words</a>, <a href="../authorities/index.html#door-practice" "#
          + #"class="cite">Reader v. Library</a>, "#
          + #"<a href="https://example.org/cases/7/">example.org/cases/7</a>."#))
    #expect(section.components(separatedBy: "https://example.org/act").count == 2)
    let book = try kit.folder.text(of: "Output/site/archive/en/full.html")
    #expect(book.contains(act + "Bag Act, 12 Example Code § 4 (2020)</a>"))
  }

  @Test func `is one that begins with https`() async throws {
    let kit = try await AuthorityKit()
    try kit.folder.replace(
      "https://example.org/cases", with: "http://example.org/cases",
      in: "kit/Content/authorities.yaml")
    #expect(
      await kit.run("check").errors.contains(
        "authorities.yaml:11:13: error: 'http://example.org/cases/7/' does not begin with https:// "
          + "[bad-address]; write https:// if the page opens that way; otherwise delete the address"
      ))
  }
}

@Suite struct `An authority that was reversed` {
  @Test func `says so, and is an error where a rule rests on it`() async throws {
    let kit = try await AuthorityKit()
    let rules = "kit/Content/rules/bags.yaml"
    let authorities = "kit/Content/authorities.yaml"
    let text = try kit.folder.text(of: authorities)
    try kit.folder.write(
      text.replacing(
        "address: \"https://example.org/cases/7/\"\n  in_force: \"yes\"", with: "in_force: reversed"
      ),
      to: authorities)
    let refused = await kit.run("check")
    #expect(refused.status == .failure)
    let place = try kit.folder.text(of: rules).split(
      separator: "\n", omittingEmptySubsequences: false
    ).firstIndex { $0.contains("door-practice") }
    #expect(
      refused.errors.contains(
        "bags.yaml:\((place ?? -1) + 1):30: error: rule 'leaving' rests on authority 'door-practice', "
          + "which was reversed [revoked-support]; name an authority that is in force; a rule "
          + "about former law has `standing: superseded`"))
    try kit.folder.replace("[library-rules, door-practice]", with: "[library-rules]", in: rules)
    #expect(await kit.run().status == .success)
    #expect(
      try kit.folder.text(of: "Output/site/en/authorities/index.html").contains(
        "<p>Court case. <strong>Reversed by a higher court.</strong>"))
    let listed = await CommandRun([
      "list", "authorities", "--content", kit.folder.path + "/kit/Content", "--today", "2026-11-29",
    ])
    #expect(listed.output.contains("door-practice  case     Reader v. Library  reversed\n"))
  }
}
