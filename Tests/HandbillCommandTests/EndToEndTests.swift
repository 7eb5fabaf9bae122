import Foundation
import HandbillCommand
import Testing

/// The built program, run as a person would run it.
private struct Program {
  let path: String

  /// The program lies beside the bundle that holds these tests.
  init() throws {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "handbill").path
    let candidates = [beside, projectFolder + "/.build/debug/handbill"]
    path = try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
  }

  func run(_ arguments: [String], in folder: String) throws -> (Int32, String, String) {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "TZ": "Pacific/Auckland", "LANG": "fa_IR.UTF-8",
    ]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: written, as: UTF8.self),
      String(decoding: said, as: UTF8.self)
    )
  }
}

@Suite struct `A person with the program and an empty folder` {
  @Test func `makes a toolkit, builds it, mistypes, reads why, and mends it`() throws {
    let program = try Program()
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
    let program = try Program()
    let folder = try TemporaryFolder()
    let content = projectFolder + "/Tests/Fixtures/tenants/Content"
    let arguments = ["build", "--content", content, "--today", "2026-11-24", "--output"]
    #expect(try program.run(arguments + ["there"], in: folder.path).0 == 0)
    #expect(await CommandRun(arguments + [folder.path + "/here"]).status == .success)
    #expect(
      try folder.files(below: "there/site") == folder.files(below: "here/site"))
  }

  @Test func `stops builds at any moment and still has a whole site`() throws {
    let program = try Program()
    let folder = try TemporaryFolder()
    let content = projectFolder + "/Content"
    let build = [
      "build", "--content", content, "--output", "Output", "--only", "site", "markdown", "data",
      "--today",
    ]
    #expect(try program.run(build + ["2026-12-01"], in: folder.path).0 == 0)
    let whole = try folder.files(below: "Output/site")
    for delay in stride(from: 1_000, through: 40_000, by: 6_500) {
      let process = Process()
      process.executableURL = URL(filePath: program.path)
      process.arguments = build + ["2026-12-01"]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(delay))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try folder.files(below: "Output/site") == whole)
    }
    #expect(try program.run(build + ["2026-12-01"], in: folder.path).0 == 0)
  }
}
