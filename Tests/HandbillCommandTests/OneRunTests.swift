import Foundation
import HandbillCommand
import Testing

/// All that is wrong is found in one run, and each fault once.
@Suite struct `One run` {
  /// The lines of a run's report in the `short` format.
  private func lines(_ run: CommandRun) -> [String] {
    run.errors.split(separator: "\n").map(String.init)
  }

  @Test
  func `reports faults of all kinds in all files, and blames nothing for what could not be read`()
    async throws
  {
    let content = projectFolder + "/Tests/Fixtures/broken-everywhere/Content"
    let run = await CommandRun([
      "check", "--content", content, "--today", "2026-11-24", "--format", "short",
    ])
    let files = Set(
      lines(run).filter { $0.contains(": error: ") }.compactMap { line in
        line.split(separator: ":").first?.split(separator: "/").last.map(String.init)
      })
    #expect(
      files.sorted() == [
        "authorities.yaml", "bags.yaml", "bare.md", "card.md", "contacts.yaml", "doors.md",
        "glossary.yaml", "inspector.md", "later.md", "lost.md", "phrases.yaml", "say.mustache",
        "stops.md", "toolkit.yaml", "words.md",
      ])
    // What is named and could not be read: a rule, a contact, an authority, a term, a part.
    for id in ["'leave-here'", "'riders'", "'tram-law'", "'tram'", "'later'"] {
      #expect(!run.errors.contains(id), "\(id) is blamed")
    }
    #expect(lines(run).count == Set(lines(run)).count)
  }

  @Test func `checks the texts of a toolkit whose settings cannot be read`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("schema: 1\n  title: \"Bags\n", to: "Content/toolkit.yaml")
    try folder.write(
      "---\ntitle: Doors\nsummary: Where they are.\n---\nSee [it](it.md) and [](section:stops).\n",
      to: "Content/sections/doors.md")
    try folder.write(
      "---\ntitle: Stops\nsummary: Where it stops.\n---\nBack to [doors](doors.md).\n",
      to: "Content/sections/stops.md")
    let run = await CommandRun([
      "build", "--content", folder.path + "/Content", "--output", folder.path + "/Output",
      "--format", "short",
    ])
    #expect(run.status == .failure)
    let found = lines(run).filter { $0.contains(": error: ") }
    #expect(found.count == 2)
    #expect(
      found[0].contains("sections/doors.md:5:10: error: no page is made from 'sections/it.md'"))
    #expect(found[1].contains("toolkit.yaml:2:"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output/site"))
  }

  @Test func `of a toolkit with faults, what there is can be listed`() async throws {
    let content = projectFolder + "/Tests/Fixtures/broken-everywhere/Content"
    let run = await CommandRun(["list", "rules", "--content", content, "--today", "2026-11-24"])
    #expect(run.status == .failure)
    #expect(run.output.contains("bag-shut"))
  }

  @Test(arguments: [
    (
      "![A door](https://tram.example/door.png)",
      "11: error: the image is on another host [remote-image]; "
        + "put the file into images/ and write its path from this file"
    ),
    (
      "![A door](data:image/png;base64,AAAA)",
      "11: error: the image is embedded in the text [link-target]; "
        + "save it as a file: put the file into images/ and write its path from this file"
    ),
    (
      "![A door](/images/door.png)",
      "11: error: '/images/door.png' starts with '/', so it depends on the host [link-target]; "
        + "put the file into images/ and write its path from this file"
    ),
    (
      "[a tram](//tram.example/line)",
      "10: error: '//tram.example/line' has no scheme [link-target]; write 'https:' before it"
    ),
    (
      "[a tram]()",
      "10: error: the link has no destination [link-target]; "
        + "write the address between the parentheses"
    ),
    (
      "[a tram](www.tram.example/line)",
      "10: error: no page is made from 'sections/www.tram.example/line' [dead-link]; "
        + "put https:// before it"
    ),
    (
      "[a tram](tram.example/line)",
      "10: error: no page is made from 'sections/tram.example/line' [dead-link]; "
        + "put https:// before it"
    ),
    (
      "! [a tram](tram.png)",
      "12: error: no page is made from 'sections/tram.png' [dead-link]; "
        + "write a picture as ![its words](tram.png), with no space after the '!'"
    ),
    (
      "[a tram](/about)",
      "10: error: '/about' starts with '/', so it depends on the host [link-target]; "
        + "write the path from this file, such as '../sections/name.md'"
    ),
    (
      "a <b>big</b> tram",
      "3: error: the text contains HTML [raw-html]; "
        + "write Markdown, a directive or a box, or put a backslash before the '<'"
    ),
    (
      "<!-- for the translator -->",
      "1: error: the text contains an HTML comment [raw-html]; "
        + "delete it, and keep notes outside the content folder"
    ),
    (
      "```{rool} leaving\n```",
      "5: error: there is no directive 'rool' [unknown-directive]; did you mean 'rule'?"
    ),
  ])
  func `one fault gives one message, with its own remedy`(text: String, message: String)
    async throws
  {
    let folder = try TemporaryFolder()
    _ = await CommandRun(["init", folder.path + "/kit"])
    let section = "kit/Content/sections/bag-check.md"
    let written = try folder.text(of: section)
    try folder.write(written + "\n" + text + "\n", to: section)
    let run = await CommandRun([
      "check", "--content", folder.path + "/kit/Content", "--format", "short",
    ])
    let line = written.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(
      lines(run).filter { $0.contains(": error: ") } == [
        "\(folder.path)/\(section):\(line):\(message)"
      ])
  }

  @Test func `the value of an option is reported where it is written`() async throws {
    let folder = try TemporaryFolder()
    _ = await CommandRun(["init", folder.path + "/kit"])
    let section = "kit/Content/sections/bag-check.md"
    let written = try folder.text(of: section)
    try folder.write(written + "\n> ```{contacts}\n> :kind:  hotlyne\n> ```\n", to: section)
    let run = await CommandRun([
      "check", "--content", folder.path + "/kit/Content", "--format", "short",
    ])
    let line = written.split(separator: "\n", omittingEmptySubsequences: false).count + 2
    #expect(
      lines(run).filter { $0.contains(": error: ") } == [
        "\(folder.path)/\(section):\(line):11: error: ':kind:' cannot be 'hotlyne' "
          + "[unknown-option]; did you mean 'hotline'?"
      ])
  }
}
