import CommonMark
import Diagnostics
import Foundation
import Testing

let testLabels = Labels(
  note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution",
  backToText: "Back to reference")

/// The HTML of a text in plain CommonMark.
func plainHTML(_ text: String) -> String {
  var problems: [Diagnostic] = []
  let tree = MarkdownTree(
    parsing: SourceText(text, file: "a.md"), dialect: .plain, diagnostics: &problems)
  #expect(problems.isEmpty)
  return String(decoding: HTMLWriter(labels: testLabels).html(of: tree), as: UTF8.self)
}

/// What the `cmark` program writes; `nil` where it is not installed.
func cmarkHTML(_ text: String) throws -> String? {
  let program = URL(filePath: "/usr/bin/cmark")
  guard FileManager.default.isExecutableFile(atPath: program.path) else { return nil }
  let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  let output = Pipe()
  process.executableURL = program
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

  @Test func `hand-written hard cases equal cmark's bytes`() throws {
    let all = Self.hard.joined(separator: "\n\n<!-- -->\n\n")
    for text in Self.hard + [all] {
      guard let expected = try cmarkHTML(text) else {
        print("skipped: the cmark program is not installed")
        return
      }
      #expect(plainHTML(text) == expected, "\(text.debugDescription)")
    }
  }

  @Test func `generated documents equal cmark's bytes`() throws {
    for seed in 0..<400 {
      var generator = Generator(seed: seed)
      let text = generator.document(of: plainPieces, length: 60)
      guard let expected = try cmarkHTML(text) else {
        print("skipped: the cmark program is not installed")
        return
      }
      #expect(plainHTML(text) == expected, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `a tree deeper than any stack is written`() {
    let depth = 20_000
    let html = plainHTML(String(repeating: ">", count: depth) + " a")
    #expect(html.split(separator: "\n").count == 2 * depth + 1)
  }
}
