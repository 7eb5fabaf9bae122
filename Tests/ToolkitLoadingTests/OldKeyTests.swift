import Diagnostics
import Testing
import ToolkitLoading

@Suite struct `A key that got another name` {
  @Test func `is read for one version, with a warning that names the new one`() throws {
    let copy = try StarterCopy()
    try copy.replace("\nissue: {", by: "\nedition: {", in: "toolkit.yaml")
    let found = copy.diagnostics()
    #expect(
      found.map(\.message) == ["'edition' is the old name of 'issue'"]
        && found.map(\.remedy) == ["rename the key to `issue`"])
    #expect(copy.problems() == ["toolkit.yaml:9:1+7 old-key"])
  }

  @Test func `is unknown beside the new one`() throws {
    let copy = try StarterCopy()
    try copy.replace(
      "\nissue: {", by: "\nedition: {code: x, date: 2026-11-24}\nissue: {", in: "toolkit.yaml")
    #expect(copy.problems() == ["toolkit.yaml:9:1+7 unknown-key"])
  }
}
