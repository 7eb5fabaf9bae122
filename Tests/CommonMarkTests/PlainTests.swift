import CommonMark
import Diagnostics
import Foundation
import Testing

let testLabels = Labels { $0 == "back_to_text" ? "Back to reference" : $0.capitalized }

/// The HTML of a text in plain CommonMark.
func plainHTML(_ text: String) -> String {
  var problems: [Diagnostic] = []
  let tree = MarkdownTree(
    parsing: SourceText(text, file: "a.md"), dialect: .plain, diagnostics: &problems)
  #expect(problems.isEmpty)
  return String(decoding: HTMLWriter(labels: testLabels).html(of: tree), as: UTF8.self)
}

private let cmark = URL(filePath: "/usr/bin/cmark")

extension Trait where Self == ConditionTrait {
  /// Runs a test only where the `cmark` program is installed, or must be: with `REQUIRE_ALL=1`, as in CI, it fails without.
  fileprivate static var needsCmark: Self {
    .enabled(
      if: ProcessInfo.processInfo.environment["REQUIRE_ALL"] == "1"
        || FileManager.default.isExecutableFile(atPath: cmark.path),
      "the cmark program is not installed")
  }
}

/// What the `cmark` program writes.
private func cmarkHTML(_ text: String) throws -> String {
  let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  let output = Pipe()
  process.executableURL = cmark
  process.arguments = ["--unsafe", file.path]
  process.standardOutput = output
  try process.run()
  let data = try output.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

@Suite struct `Plain CommonMark` {
  static let hard = [
    "", "\n", "x", "- a\n- b", "- a\n\n- b", "- a\n  - b\n\n    c\n- d", "1) x\n2) y\n\n5. z",
    "0. a", "007. a", "```a b\nx < y\n```", "```language-x\n```", "    code\n\n      more",
    "![a *b* `c` <i>\nd](/u \"t\\\"&\")", "[![a](b)](c 'd')", "![[x](y)](z)", "<div>\n*a*\n</div>",
    "a<br>b", "&nbsp;&lt;&#0;&#x41;", "<https://a.b/ä?x=\"'>", "a  \nb\\\nc", "# *a*\n\nb\n===",
    "> a\n> > b\nlazy", "- \n\n  a", "-\n  a", "***a** b*", "* * *", "[a]\n\n[a]: <b c> (t)",
    "~~~\n<>&\"'\n", "\u{0} x", "\u{FEFF}# a", "- a\n\n      c", "[a](<b&c'd>)", "> ```\n> x\n\ny",
    "- > a\n- # b\n- ---\n-     c", "|a|b|\n|-|-|\n|c|d|", "[^1]\n\n[^1]: x", "> [!NOTE]\n> a",
    "# a {#b}", "```{rule} x\n```",
  ]

  @Test(.needsCmark) func `hand-written hard cases equal cmark's bytes`() throws {
    let all = Self.hard.joined(separator: "\n\n<!-- -->\n\n")
    for text in Self.hard + [all] {
      #expect(try plainHTML(text) == cmarkHTML(text), "\(text.debugDescription)")
    }
  }

  @Test(.needsCmark) func `generated documents equal cmark's bytes`() throws {
    for seed in 0..<400 {
      var generator = Generator(seed: seed)
      let text = generator.document(of: plainPieces, length: 60)
      #expect(try plainHTML(text) == cmarkHTML(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `a tree deeper than any stack is written`() {
    let depth = 20_000
    let html = plainHTML(String(repeating: ">", count: depth) + " a")
    #expect(html.split(separator: "\n").count == 2 * depth + 1)
  }
}
