import ArgumentParser
import Diagnostics
import Testing

@testable import HandbillCommand

@Suite struct `A fault of the program itself` {
  @Test func `ends with a status of its own, whatever else is wrong`() throws {
    let options = try ReportOptions.parse([])
    let fault = Diagnostic(
      .error, "program-fault", "a file is missing", at: nil, remedy: "report it")
    let error = Diagnostic(
      .error, "usage", "there is no such command", at: nil, remedy: "read --help")
    #expect(options.status(of: [error, fault]) == .fault)
    #expect(options.status(of: [error]) == .failure)
    #expect(options.status(of: []) == .success)
  }
}
