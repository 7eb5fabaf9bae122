import Foundation
import Testing

/// The built program, run as a person would run it.
struct BuiltProgram {
  let path: String

  /// The program lies beside the bundle that holds these tests.
  init() throws {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "handbill").path
    let candidates = [beside, projectFolder + "/.build/debug/handbill"]
    path = try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
  }

  func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> (Int32, String, String) {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "TZ": "Pacific/Auckland", "LANG": "fa_IR.UTF-8",
    ].merging(environment) { $1 }
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
