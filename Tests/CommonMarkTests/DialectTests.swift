import CommonMark
import Diagnostics
import Foundation
import Testing

/// One example of a dialect file: Markdown, and the HTML or the problems that it gives.
struct DialectExample: Sendable, CustomTestStringConvertible {
  let name: String
  let markdown: String
  let expected: String

  var testDescription: String { name }

  /// All examples of `Dialect/*.md`, which are written as those of the CommonMark specification.
  static let all: [DialectExample] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Dialect")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name -> [DialectExample] in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      let fence = String(repeating: "`", count: 32)
      return text.components(separatedBy: fence + " example\n").dropFirst().enumerated().map {
        number, rest in
        let body = rest.components(separatedBy: fence)[0]
        let halves = body.components(separatedBy: "\n.\n")
        return DialectExample(
          name: "\(name) \(number + 1)", markdown: halves[0] + "\n",
          expected: halves.count > 1 ? halves[1] : "")
      }
    }
  }()
}

private let dialect = Dialect(
  directives: [
    DirectiveRule(name: "do", hasBody: true),
    DirectiveRule(name: "rule", argument: .required),
    DirectiveRule(name: "contacts", options: ["kind"]),
  ],
  schemes: ["term", "section"])

/// The HTML of a text in the dialect, or a line for each problem.
private func rendered(_ markdown: String) -> String {
  var problems: [Diagnostic] = []
  let tree = MarkdownTree(
    parsing: SourceText(markdown, file: "a.md"), dialect: dialect, diagnostics: &problems)
  let expanded = tree.expandingDirectives { directive in
    directive.body.contained(
      class: directive.name, id: directive.argument.isEmpty ? nil : directive.argument)
  }
  let finished = expanded.finished(diagnostics: &problems)
  guard problems.isEmpty else {
    return problems.sortedByPlace().map { problem in
      "! \(problem.position?.line ?? 0):\(problem.position?.column ?? 0) \(problem.rule)\n"
    }.joined()
  }
  return String(decoding: HTMLWriter(labels: testLabels).html(of: finished), as: UTF8.self)
}

@Suite struct `The dialect` {
  @Test func `there are examples`() throws {
    #expect(DialectExample.all.count >= 30)
    if DialectRecording.isOn {
      try DialectRecording.record(rendered)
      Issue.record("recorded the examples anew; read the difference")
    }
  }

  @Test(arguments: DialectExample.all)
  func `gives what its examples show`(_ example: DialectExample) {
    #expect(rendered(example.markdown) == example.expected)
  }
}
