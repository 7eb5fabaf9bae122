import Foundation
import HandbillCommand
import Testing

/// What can be taken away; `scripts/browser-checks/epub.py` and `packed.py` open it.
@Suite struct `What is packed` {
  /// The toolkit of the tests, told to pack.
  private func toolkit() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        atPath: "\(projectFolder)/Tests/Fixtures/tenants/\(name)", toPath: "\(folder.path)/\(name)")
    }
    try folder.replace(
      "outputs: [site, markdown, data]", with: "outputs: [site, markdown, data, archive]",
      in: "Content/toolkit.yaml")
    return folder
  }

  private func build(_ folder: TemporaryFolder, into output: String, _ options: String...) async
    -> CommandRun
  {
    await CommandRun(
      [
        "build", "--content", folder.path + "/Content", "--output", folder.path + "/" + output,
        "--today", "2026-10-20",
      ] + options)
  }

  private func expectOffers(_ folder: TemporaryFolder) throws {
    #expect(
      try folder.text(of: "A/site/fr/index.html").contains("href=\"../archive/toolkit-fr.zip\""))
    #expect(
      try folder.text(of: "A/site/fr/editions/essentiel/index.html")
        .contains("href=\"../../../archive/fr/essentiel.epub\""))
  }

  @Test func `is the same bytes again, and offered by the pages that it is of`() async throws {
    let folder = try toolkit()
    #expect(await build(folder, into: "A").status == .success)
    #expect(await build(folder, into: "B", "--jobs", "1").status == .success)
    let packed = try folder.files(below: "A/site/archive")
    #expect(
      packed.keys.sorted() == [
        "fr/annexes.epub", "fr/annexes.html", "fr/complet.epub", "fr/complet.html",
        "fr/essentiel.epub", "fr/essentiel.html", "toolkit-fr.zip",
      ])
    #expect(try folder.files(below: "B/site/archive") == packed)
    try expectOffers(folder)
  }

  @Test func `stays, and stays offered, when a build makes only the pages`() async throws {
    let folder = try toolkit()
    #expect(await build(folder, into: "A").status == .success)
    let packed = try folder.files(below: "A/site/archive")
    #expect(await build(folder, into: "A", "--only", "site").status == .success)
    #expect(try folder.files(below: "A/site/archive") == packed)
    try expectOffers(folder)
  }
}
