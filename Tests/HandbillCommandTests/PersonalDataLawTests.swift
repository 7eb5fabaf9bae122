import Foundation
import HandbillCommand
import Testing

/// Personal data in a whole toolkit: whatever the text, it is found.
@Suite struct `Personal data in a toolkit` {
  private static let number = " 06 12 34 56 78"

  /// A copy of the tenants with a number behind everything that looks like words, and where these stand.
  private func planted(in folder: TemporaryFolder) throws -> [String] {
    var places: [String] = []
    let fixture = projectFolder + "/Tests/Fixtures/tenants/Content"
    for (path, data) in try TemporaryFolder.files(below: fixture) {
      guard path.hasSuffix(".md") || path.hasSuffix(".yaml"), path != "checks.yaml" else {
        let file = folder.path + "/Content/" + path
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try data.write(to: URL(filePath: file))
        continue
      }
      var lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
      for (index, line) in lines.enumerated() where canTakeWords(line, in: path) {
        lines[index] = line + Self.number
        places.append("Content/\(path):\(index + 1):\(line.utf8.count + 2)")
      }
      try folder.write(lines.joined(separator: "\n"), to: "Content/" + path)
    }
    return places.sorted()
  }

  /// Whether a line ends within a value: with a letter or the end of a sentence, outside comments.
  private func canTakeWords(_ line: String, in path: String) -> Bool {
    guard let last = line.last, last.isLetter || ".!?)*".contains(last), line != "---" else {
      return false
    }
    let isPublic =
      path == "contacts.yaml" && line.contains(/(name|number|address):/)
      || path == "authorities.yaml" && line.contains(/(short|full|address):/)
    // A file of an unknown kind is not read.
    return !isPublic && !line.hasPrefix("kind:") && !line.contains(" #") && !line.hasPrefix("#")
      && !line.contains("](")
  }

  @Test func `is found in every text and value of every file, at its place`() async throws {
    let folder = try TemporaryFolder()
    let places = try planted(in: folder)
    #expect(places.count > 300)
    for kind in [
      "toolkit", "glossary", "phrases", "papers", "contacts", "authorities", "rules/",
      "sections/",
      "flyers/", "forms/", "encounters/", "diagrams/", "appendices/",
    ] { #expect(places.contains { $0.hasPrefix("Content/" + kind) }, "\(kind)") }
    let run = await CommandRun([
      "check", "--content", folder.path + "/Content", "--format", "short", "--today", "2026-11-24",
    ])
    let found = run.errors.replacing(folder.path + "/", with: "").split(separator: "\n")
      .filter { $0.contains("[personal-data]") }
      .map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
    #expect(Set(places).subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(places).sorted() == [])
    #expect(run.status == .failure)
  }

  @Test func `is masked in the line that a message shows`() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "- {id: mot, plain: mot, meaning: Appelez le 06 12 34 56 78 demain.}\n",
      to: "Content/glossary.yaml")
    for name in ["toolkit.yaml", "checks.yaml"] {
      try folder.write(
        String(
          contentsOfFile: projectFolder + "/Tests/Fixtures/tenants/Content/" + name, encoding: .utf8
        ),
        to: "Content/" + name)
    }
    let run = await CommandRun(["check", "--content", folder.path + "/Content"])
    #expect(run.errors.contains("meaning: Appelez le •• •• •• •• •• demain.}"))
    #expect(!run.errors.contains("06 12 34"))
  }
}

@Suite struct `Telephone numbers typed into a text` {
  private func check(_ text: String, release: Bool = false) async throws -> [String] {
    let folder = try TemporaryFolder()
    let kit = folder.path + "/kit"
    #expect(await CommandRun(["init", kit]).status == .success)
    try folder.replace(
      "Call [](contact:example-hotline) afterwards.", with: text,
      in: "kit/Content/sections/bag-check.md")
    if release {
      try folder.replace("release: false", with: "release: true", in: "kit/Content/toolkit.yaml")
    }
    let run = await CommandRun([
      "check", "--content", kit + "/Content", "--format", "short", "--today", "2026-11-24",
    ])
    return run.errors.split(separator: "\n").filter { $0.contains("[typed-number]") }
      .map { String($0.replacing(kit + "/", with: "")) }
  }

  @Test
  func `are a warning at the number, in a release an error, and their place is contacts.yaml`()
    async throws
  {
    let place = "Content/sections/bag-check.md:50:6: "
    let rest =
      "a telephone number is typed into the text [typed-number]; put it into contacts.yaml, and write `[](contact:ID)` with its id here"
    #expect(try await check("Ring 030 90182055 now.") == [place + "warning: " + rest])
    #expect(try await check("Ring 030 90182055 now.", release: true) == [place + "error: " + rest])
  }

  @Test func `that a contact has name the contact`() async throws {
    for number in ["+1 212 555 0100", "(212) 555-0100", "1-212-555-0100"] {
      #expect(
        try await check("Ring \(number) now.") == [
          "Content/sections/bag-check.md:50:6: warning: a telephone number is typed into the text "
            + "[typed-number]; write `[](contact:example-hotline)`, which prints it only while it is verified"
        ])
    }
  }
}
