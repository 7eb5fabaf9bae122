import Foundation
import HandbillCommand
import Testing

/// Changes to the starter, and all that the program then says under one rule.
struct MessageCase: Sendable, CustomTestStringConvertible {
  enum Change: Sendable {
    case append(String, to: String)
    case replace(String, with: String, in: String)
    case write(String, to: String)
    case remove(String)
    case addPipe(String)
  }

  let testDescription: String
  let changes: [Change]
  /// The command's words; `KIT` is the folder of the toolkit.
  let command: [String]
  /// Whole lines of the short format, in order, with paths from the folder of the toolkit.
  let messages: [String]

  /// A case that is named for the rule of its messages.
  init(
    _ name: String, _ changes: [Change] = [], command: [String] = ["check"], _ messages: String...
  ) {
    self.testDescription = name
    self.changes = changes
    self.command = command
    self.messages = messages
  }

  /// The rule of the first message, in its brackets.
  var rule: String {
    messages.first?.firstMatch(of: #/\[[a-z0-9-]+\]/#).map { String($0.0) } ?? "no rule"
  }

  /// What the command says under the rule, about a new starter with the changes.
  func said() async throws -> [String] {
    let folder = try TemporaryFolder()
    let kit = folder.path + "/kit"
    try FileManager.default.copyItem(
      atPath: projectFolder + "/Templates/starter", toPath: kit)
    for change in changes { try change.apply(in: folder) }
    var arguments = command.map { $0.replacing("KIT", with: kit) }
    if command[0] != "render", !command.contains("--content") {
      arguments += ["--content", kit + "/Content"]
    }
    if command[0] == "check", !command.contains("--today") {
      arguments += ["--today", "2026-11-24"]
    }
    if command[0] == "build" { arguments += ["--output", folder.path + "/Output"] }
    let run = await CommandRun(arguments + ["--format", "short"])
    return run.errors.split(separator: "\n").filter { $0.contains(rule) }
      .map { String($0).replacing(kit + "/", with: "") }
  }
}

extension MessageCase.Change {
  fileprivate func apply(in folder: TemporaryFolder) throws {
    switch self {
    case .append(let text, let file):
      try folder.write(folder.text(of: "kit/" + file) + text, to: "kit/" + file)
    case .replace(let old, let new, let file):
      #expect(try folder.text(of: "kit/" + file).contains(old), "\(old)")
      try folder.replace(old, with: new, in: "kit/" + file)
    case .write(let text, let file): try folder.write(text, to: "kit/" + file)
    case .remove(let file):
      try FileManager.default.removeItem(atPath: folder.path + "/kit/" + file)
    case .addPipe(let file): #expect(mkfifo(folder.path + "/kit/" + file, 0o600) == 0)
    }
  }
}

@Suite struct `A message` {
  @Test(
    arguments: MessageCase.commands + MessageCase.settings + MessageCase.reviews
      + MessageCase.texts + MessageCase.records + MessageCase.files)
  func `is whole: its place, its words, its rule and its remedy`(_ message: MessageCase)
    async throws
  {
    #expect(try await message.said() == message.messages)
  }
}
