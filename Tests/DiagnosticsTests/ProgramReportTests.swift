import Diagnostics
import Foundation
import Testing

/// What programs read: JSON, SARIF, and the commands of GitHub.
@Suite struct `Reporting to programs` {
  private let found = [
    Diagnostic(
      .error, "dead-link", "no page is made from 'sections/a.md'",
      at: SourcePosition(file: "/kits/bags/Content/sections/café & co.md", line: 2, column: 13),
      length: 7, remedy: "did you mean 'sections/b.md'?"),
    Diagnostic(
      .warning, "unused-piece", "nothing uses term 'bag'",
      at: SourcePosition(file: "/kits/Shared/glossary.yaml"), remedy: "delete it"),
    Diagnostic(.note, "dead-link", "a \"note\"", at: nil, remedy: "read it"),
  ]
  private let verdict = Verdict(
    exit: 1, published: false, version: "1.2", folder: "/kits/bags")

  private func text(_ format: DiagnosticFormat, of found: [Diagnostic]) -> String {
    // "🚋é – [" is 12 bytes, 7 UTF-16 code units.
    DiagnosticReport(found) { path in
      path.hasSuffix("co.md") ? Array("Text\n🚋é – [](a.md) b\n".utf8) : nil
    }.text(format, verdict: verdict)
  }

  @Test func `JSON is one document with the verdict in it`() throws {
    #expect(
      text(.json, of: found) == """
        {
          "verdict": {"exit": 1, "published": false, "errors": 1, "warnings": 1, "notes": 1},
          "diagnostics": [
            {"severity": "note", "rule": "dead-link", "message": "a \\"note\\"", "remedy": "read it"},
            {"severity": "warning", "rule": "unused-piece", "message": "nothing uses term 'bag'", \
        "file": "/kits/Shared/glossary.yaml", "remedy": "delete it"},
            {"severity": "error", "rule": "dead-link", \
        "message": "no page is made from 'sections/a.md'", \
        "file": "/kits/bags/Content/sections/café & co.md", "line": 2, "column": 13, "length": 7, \
        "remedy": "did you mean 'sections/b.md'?"}
          ]
        }

        """)
    #expect(
      text(.json, of: []) == """
        {
          "verdict": {"exit": 1, "published": false, "errors": 0, "warnings": 0, "notes": 0},
          "diagnostics": []
        }

        """)
  }

  @Test func `SARIF names files by relative references and counts columns in UTF-16`() throws {
    #expect(
      text(.sarif, of: found) == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {"driver": {"name": "Handbill", "version": "1.2", "rules": [
                {"id": "dead-link", "shortDescription": {"text": "Dead link"}},
                {"id": "unused-piece", "shortDescription": {"text": "Unused piece"}}
              ]}},
              "invocations": [{"executionSuccessful": false, "exitCode": 1}],
              "columnKind": "utf16CodeUnits",
              "results": [
                {"ruleId": "dead-link", "ruleIndex": 0, "level": "note", \
        "message": {"text": "a \\"note\\"; read it"}},
                {"ruleId": "unused-piece", "ruleIndex": 1, "level": "warning", \
        "message": {"text": "nothing uses term 'bag'; delete it"}, "locations": [\
        {"physicalLocation": {"artifactLocation": {"uri": "../Shared/glossary.yaml"}}}]},
                {"ruleId": "dead-link", "ruleIndex": 0, "level": "error", \
        "message": {"text": "no page is made from 'sections/a.md'; did you mean 'sections/b.md'?"}, \
        "locations": [{"physicalLocation": {\
        "artifactLocation": {"uri": "Content/sections/caf%C3%A9%20%26%20co.md"}, \
        "region": {"startLine": 2, "startColumn": 8, "endColumn": 15}}}]}
              ]
            }
          ]
        }

        """)
    for found in [found, []] {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(text(.sarif, of: found).utf8))
      }
    }
  }

  @Test func `GitHub counts characters, not bytes`() {
    #expect(
      text(.github, of: [found[0]])
        == "::error file=/kits/bags/Content/sections/café & co.md,line=2,col=8,title=dead-link::"
        + "no page is made from 'sections/a.md'; did you mean 'sections/b.md'?\n")
  }
}
