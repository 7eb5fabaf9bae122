import Foundation
import Synchronization
import ToolkitModel

@testable import HandbillCommand

/// One run of the program in this process, and what it wrote.
struct CommandRun: Sendable {
  let status: ExitStatus
  let output: String
  let errors: String

  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async {
    let output = Mutex("")
    let errors = Mutex("")
    let console = Console(
      standardOutput: { text in output.withLock { $0 += text } },
      standardError: { text in errors.withLock { $0 += text } },
      standardInput: { Array(input.utf8) }, environment: environment, isTerminal: false,
      clock: { CalendarDate(daysSince1970: 20_800) })
    status = await HandbillProgram.run(arguments, on: console)
    self.output = output.withLock(\.self)
    self.errors = errors.withLock(\.self)
  }
}

/// A folder for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "handbill-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func replace(_ old: String, with new: String, in name: String) throws {
    try write(text(of: name).replacing(old, with: new), to: name)
  }

  /// The bytes of every file below a folder, by relative path.
  func files(below name: String = "") throws -> [String: Data] {
    try Self.files(below: path + "/" + name)
  }

  static func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      let file = folder + "/" + name
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(filePath: file))
    }
    return files
  }
}

/// The project's own folder.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
