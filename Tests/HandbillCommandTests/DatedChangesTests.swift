import HandbillCommand
import Testing

@Suite struct `A list of changes` {
  @Test func `needs a date before each, known at least to the year`() async throws {
    let folder = try TemporaryFolder()
    #expect(await CommandRun(["init", folder.path + "/kit"]).status == .success)
    let section = "kit/Content/sections/bag-check.md"
    let text = try folder.text(of: section)
    try folder.write(
      text
        + "\n```{changes}\n- 2026-05-12: new.\n- May 12: new.\n- 2026: new.\n- **2026-05**: new.\n```\n",
      to: section)
    let run = await CommandRun([
      "check", "--content", folder.path + "/kit/Content", "--today", "2026-11-24", "--format",
      "short",
    ])
    #expect(run.status == .failure)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(
      run.errors.split(separator: "\n").filter { $0.contains("[undated-change]") }.map {
        String($0.drop { $0 != ":" }.prefix { $0 != "[" })
      }
        == [line + 3, line + 5].map {
          ":\($0):3: error: this change does not begin with its date and a colon "
        })
  }
}
