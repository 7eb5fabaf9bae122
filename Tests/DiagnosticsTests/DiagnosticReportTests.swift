import Diagnostics
import Testing

private let verdict = Verdict(exit: 1, version: "1.2", folder: "/work")

@Suite struct `Reporting diagnostics` {
  private let unknown = Diagnostic(
    .error, "unknown-id", "no rule has the id 'home-entri'",
    at: SourcePosition(file: "Content/sections/door.md", line: 2, column: 11), length: 10,
    remedy: "did you mean 'home-entry'?")

  private func report(_ diagnostics: [Diagnostic], isColored: Bool = false) -> DiagnosticReport {
    DiagnosticReport(diagnostics, isColored: isColored) { path in
      path == "Content/sections/door.md" ? Array("Text\n```{rule} home-entri\n```\n".utf8) : nil
    }
  }

  @Test func `the human format shows the line, underlines the place and names the remedy`() {
    #expect(
      report([unknown]).text(.human, verdict: verdict) == """
        Content/sections/door.md:2:11: error: no rule has the id 'home-entri' [unknown-id]
            2 | ```{rule} home-entri
              |           ^^^^^^^^^^ did you mean 'home-entry'?

        """)
  }

  @Test func `the short format is one line`() {
    #expect(
      report([unknown]).text(.short, verdict: verdict)
        == "Content/sections/door.md:2:11: error: no rule has the id 'home-entri' [unknown-id]; "
        + "did you mean 'home-entry'?\n")
  }

  @Test func `content cannot start a workflow command of its own`() {
    let hostile = Diagnostic(
      .warning, "x", "a\n::error::b%", at: SourcePosition(file: "a,b:c.md", line: 1, column: 1),
      remedy: "r")
    #expect(
      report([hostile]).text(.github, verdict: verdict)
        == "::warning file=a%2Cb%3Ac.md,line=1,col=1,title=x::a%0A::error::b%25; r\n")
  }

  @Test func `content cannot steer the terminal`() {
    let hostile = Diagnostic(.note, "x", "a\u{1B}[2Jb\u{202E}", at: nil, remedy: "r")
    #expect(
      report([hostile]).text(.human, verdict: verdict)
        == "note: a<U+001B>[2Jb<U+202E> [x]\n      r\n")
  }

  @Test func `a line that is shown names what nobody sees in it, and cuts no character in two`() {
    let blank = Diagnostic(
      .error, "x", "a", at: SourcePosition(file: "a.md", line: 1, column: 3), remedy: "b")
    let report = DiagnosticReport([blank]) { _ in
      Array("a:\u{A0}b\u{200B}\u{202E}c 👩\u{200D}🚀 é".utf8)
    }
    #expect(
      report.text(.human, verdict: verdict) == """
        a.md:1:3: error: a [x]
            1 | a:<U+00A0>b<U+200B><U+202E>c 👩\u{200D}🚀 é
              |   ^^^^^^^^ b

        """)
  }

  @Test func `diagnostics are sorted by place and each is printed once`() {
    func at(_ file: String, _ line: Int) -> Diagnostic {
      Diagnostic(
        .error, "r", "m", at: SourcePosition(file: file, line: line, column: 1), remedy: "x")
    }
    #expect(
      report([at("b", 1), at("a", 10), at("a", 9), at("b", 1)]).text(.short, verdict: verdict)
        == "a:9:1: error: m [r]; x\na:10:1: error: m [r]; x\nb:1:1: error: m [r]; x\n")
  }

  @Test func `after two hundred the rest is counted, and no error hides behind warnings`() {
    let many = (1...300).map {
      Diagnostic(
        $0 == 300 ? .error : .warning, "r", "m", at: SourcePosition(file: "f", line: $0, column: 1),
        remedy: "x")
    }
    let text = report(many).text(.human, verdict: verdict)
    #expect(text.contains("f:300:1: error: m [r]\n"))
    #expect(text.hasSuffix("… and 100 more; `--format short` prints them all\n"))
    #expect(report(many).summary == "1 error, 299 warnings")
  }

  @Test func `an underline in a long line stays beside what it means`() {
    let line = String(repeating: "x", count: 300) + "here" + String(repeating: "y", count: 300)
    let report = DiagnosticReport([
      Diagnostic(
        .error, "r", "m", at: SourcePosition(file: "f", line: 1, column: 301), length: 4,
        remedy: "r")
    ]) { _ in Array(line.utf8) }
    let lines = report.text(.human, verdict: verdict).split(separator: "\n")
    #expect(lines[1].contains("xxxhereyyy"))
    let column = lines[1].firstRange(of: "here")?.lowerBound
    #expect(column.map { lines[1].distance(from: lines[1].startIndex, to: $0) } == 68)
    #expect(lines[2] == "      | " + String(repeating: " ", count: 60) + "^^^^ r")
  }
}
