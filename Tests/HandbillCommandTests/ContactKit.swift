import Foundation
import HandbillCommand
import Testing

/// A small toolkit with contacts, as a group would write it.
struct ContactKit {
  let folder: TemporaryFolder

  init(_ contacts: String) async throws {
    folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    try folder.write(contacts, to: "kit/Content/contacts.yaml")
    try replace(
      "  # - {id: exampleland-north", with: "  - {id: exampleland-north", in: "toolkit.yaml")
    try replace(
      "\n\noutline:",
      with: """

          - {id: exampleland-south, name: Southern Exampleland, kind: state, within: exampleland}
          - {id: port, name: Port, kind: city, within: exampleland-south}

        outline:
        """, in: "toolkit.yaml")
    let section = "kit/Content/sections/bag-check.md"
    try folder.write(folder.text(of: section) + "\n```{contacts}\n```\n", to: section)
  }

  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try folder.text(of: "kit/Content/" + name)
    #expect(text.contains(old), "\(old)")
    try folder.replace(old, with: new, in: "kit/Content/" + name)
  }

  func run(_ command: String = "build", _ options: String...) async -> CommandRun {
    await CommandRun(
      [
        command, "--content", folder.path + "/kit/Content", "--today", "2026-11-29", "--format",
        "short",
      ]
        + (command == "build" ? ["--output", folder.path + "/Output"] : []) + options)
  }

  func page(_ name: String) throws -> String {
    try folder.text(of: "Output/site/en/\(name)/index.html")
  }

  /// A verified hotline for the whole country.
  static func hotline(
    _ id: String = "example-hotline", name: String = "Line", number: String = "+1 646 555 0134",
    area: String = "exampleland", on: String? = "2026-11-01", more: String = ""
  ) -> String {
    """
    - id: \(id)
      name: \(name)
      kind: hotline
      number: "\(number)"
      area: \(area)
    \(on.map { "  verified: {on: \($0), source: Called}\n" } ?? "")\(more)
    """
  }

  /// The messages about contacts, without the folder.
  static func messages(_ run: CommandRun) -> [String] {
    run.errors.split(separator: "\n").map(String.init).filter { $0.contains("contacts.yaml") }.map {
      String($0[($0.range(of: "contacts.yaml")?.lowerBound ?? $0.startIndex)...])
    }
  }
}
