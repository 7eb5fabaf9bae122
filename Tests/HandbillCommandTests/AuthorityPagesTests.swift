import Foundation
import HandbillCommand
import Testing

@Suite struct `A long list of authorities` {
  /// A small toolkit with so many acts, each cited by its section.
  private func build(acts count: Int) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    // Last in the file, first by name.
    let names = (0..<count).map { "Act \(1_000 + count - $0)" }
    let acts = names.enumerated().map { number, name in
      "- {id: act-\(number), kind: statute, short: \(name), full: \(name) of 2020, in_force: \"yes\"}\n"
    }
    let list = "kit/Content/authorities.yaml"
    try folder.write(folder.text(of: list) + acts.joined(), to: list)
    let section = "kit/Content/sections/bag-check.md"
    let cites = (0..<count).map { "[](cite:act-\($0))" }.joined(separator: ", ")
    try folder.write(folder.text(of: section) + "\n\(cites)\n", to: section)
    let run = await CommandRun([
      "build", "--content", folder.path + "/kit/Content", "--output", folder.path + "/Output",
      "--quiet",
    ])
    #expect(run.status == .success, "\(run.errors)")
    return folder
  }

  /// The names of a page's authorities, in order.
  private func names(on page: String, in folder: TemporaryFolder) throws -> [String] {
    try folder.text(of: "Output/site/en/\(page)/index.html")
      .matches(of: /<h2 id="act-[0-9]+">(Act [0-9]+)/).map { String($0.output.1) }
  }

  @Test func `is several pages, by name, and citations lead to the right one`() async throws {
    let folder = try await build(acts: 100)
    let pages = try ["authorities", "authorities/2"].map { try names(on: $0, in: folder) }
    #expect(pages.flatMap(\.self) == (1...100).map { "Act \(1_000 + $0)" })
    #expect(pages.allSatisfy { $0.count <= 72 })
    let section = try folder.text(of: "Output/site/en/bag-check/index.html")
    #expect(
      section.contains(#"<a href="../authorities/2/index.html#act-0" class="cite">Act 1100</a>"#))
    #expect(
      section.contains(#"<a href="../authorities/index.html#act-99" class="cite">Act 1001</a>"#))
    let first = try folder.text(of: "Output/site/en/authorities/index.html")
    #expect(first.contains(#"<a href="2/index.html">"#))
  }

  @Test func `is one page in the editors' order while it is short`() async throws {
    let folder = try await build(acts: 20)
    #expect(
      try names(on: "authorities", in: folder) == (1...20).reversed().map { "Act \(1_000 + $0)" })
    #expect(
      !FileManager.default.fileExists(atPath: folder.path + "/Output/site/en/authorities/2"))
  }
}
