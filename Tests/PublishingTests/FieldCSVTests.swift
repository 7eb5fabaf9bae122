import Testing
import ToolkitModel

@testable import Publishing

@Suite struct `A table as comma-separated values` {
  private func cell(_ text: String) -> String {
    let csv = FieldCSV([["words": .text(text)]], columns: ["words"])
    return String(decoding: csv.bytes.dropFirst("words\r\n".utf8.count).dropLast(2), as: UTF8.self)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
  func `never begins a cell as a formula does`(_ text: String) {
    #expect(cell(text) == "'" + text)
  }

  @Test func `puts quotes around what would end a cell`() {
    #expect(cell("\r=1") == "\"'\r=1\"")
    #expect(cell(#"say "no", then wait"#) == #""say ""no"", then wait""#)
    #expect(cell("two\nlines") == "\"two\nlines\"")
    #expect(cell("a = b @ c") == "a = b @ c")
  }
}
