import Foundation
import HandbillCommand
import Testing

@Suite struct `A person with the program and an empty folder` {
  @Test func `makes a toolkit, builds it, mistypes, reads why, and mends it`() throws {
    let program = try BuiltProgram()
    let folder = try TemporaryFolder()
    #expect(try program.run(["init", "kit"], in: folder.path).0 == 0)
    let kit = folder.path + "/kit"
    let build = ["build", "--today", "2026-11-24"]
    let first = try program.run(build, in: kit)
    #expect(first.0 == 0)
    #expect(first.2.hasPrefix("Content/toolkit.yaml: warning: 10 of 10 texts are not reviewed"))
    #expect(first.2.hasSuffix("1 warning\n"))
    let published = try folder.files(below: "kit/Output/site")
    #expect(published["en/bag-check/index.html"] != nil)

    #expect(try program.run(["new", "section", "lost-books"], in: kit).0 == 0)
    try folder.replace(
      "sections: [bag-check]", with: "sections: [bag-check, lost-books]",
      in: "kit/Content/toolkit.yaml")
    let second = try program.run(build, in: kit)
    #expect(second.0 == 0, "\(second.2)")
    let page = "kit/Output/site/en/lost-books/index.html"
    #expect(try folder.text(of: page).contains("<h1"))

    try folder.replace(
      "{rule} bag-search", with: "{rule} bag-serach", in: "kit/Content/sections/bag-check.md")
    let before = try folder.files(below: "kit/Output/site")
    let mistake = try program.run(build, in: kit)
    #expect(mistake.0 == 1)
    #expect(
      mistake.2 == """
        Content/sections/bag-check.md:21:11: error: no rule has the id 'bag-serach' [unknown-id]
           21 | ```{rule} bag-serach
              |           ^^^^^^^^^^ did you mean 'bag-search'?
        Content/toolkit.yaml: warning: 11 of 11 texts are not reviewed [not-yet-reviewed]
              pages with such texts are marked as drafts
        1 error, 1 warning
        Nothing was published.

        """)
    #expect(try folder.files(below: "kit/Output/site") == before)

    try folder.replace("bag-serach", with: "bag-search", in: "kit/Content/sections/bag-check.md")
    let repaired = try program.run(build, in: kit)
    #expect(repaired.0 == 0)
    #expect(repaired.1.contains("is up to date"))
    #expect(try folder.files(below: "kit/Output/site") == before)
  }

  @Test func `gets the same bytes in another folder, time zone and process`() async throws {
    let program = try BuiltProgram()
    let folder = try TemporaryFolder()
    let content = projectFolder + "/Tests/Fixtures/tenants/Content"
    let arguments = ["build", "--content", content, "--today", "2026-11-24", "--output"]
    #expect(try program.run(arguments + ["there"], in: folder.path).0 == 0)
    #expect(await CommandRun(arguments + [folder.path + "/here"]).status == .success)
    #expect(
      try folder.files(below: "there/site") == folder.files(below: "here/site"))
  }
}
