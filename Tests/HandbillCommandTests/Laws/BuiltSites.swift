import Foundation
import HandbillCommand
import Synchronization
import Testing

/// The sites of toolkits, each built once for all laws that look at it.
enum BuiltSites {
  /// The toolkits that build: those of the tests that do, the starter, and the one that ships.
  static let toolkits =
    ["tenants", "hostile"].map { projectFolder + "/Tests/Fixtures/\($0)/Content" }
    + [projectFolder + "/Templates/starter/Content", projectFolder + "/Content"]

  private static let made = Mutex<[String: Task<[String: Data], any Error>]>([:])

  /// The files of a toolkit's site, its Markdown and its data, by path.
  static func site(of content: String) async throws -> [String: Data] {
    let task = made.withLock { made in
      if let task = made[content] { return task }
      let task = Task { try await build(content) }
      made[content] = task
      return task
    }
    return try await task.value
  }

  /// Builds them anew, with more options.
  static func build(_ content: String, _ options: [String] = []) async throws -> [String: Data] {
    let folder = try TemporaryFolder()
    var arguments = [
      "build", "--content", content, "--output", folder.path + "/Output", "--today", "2026-12-31",
      "--format", "short",
    ]
    // Printing has tests of its own; here nothing is taken from this machine.
    arguments += ["--only", "site", "markdown", "data"]
    if !content.contains("/Fixtures/") { arguments += ["--templates", folder.path + "/none"] }
    let run = await CommandRun(arguments + options)
    #expect(run.status == .success, "\(run.errors)")
    return try folder.files(below: "Output/site")
  }
}
