import CommonMark
import Diagnostics
import Testing

private let dialect = Dialect(
  directives: [
    DirectiveRule(name: "do", hasBody: true), DirectiveRule(name: "rule", argument: .required),
  ], schemes: [])

/// What is wrong with the fences of a text, as `line rule`.
private func faults(_ lines: [String], ends: String = "\n") -> [String] {
  var found: [Diagnostic] = []
  _ = MarkdownTree(
    parsing: SourceText(lines.joined(separator: ends) + ends, file: "a.md"), dialect: dialect,
    diagnostics: &found)
  return found.sortedByPlace().filter { $0.rule.hasSuffix("-fence") }
    .map { "\($0.position?.line ?? 0) \($0.rule)" }
}

/// How a person reads fences: each line of marks ends the innermost block that it can end.
private struct StrictReading {
  private struct Block {
    let mark: Character
    let length: Int
    let isDirective: Bool
    /// The directives that were ended in it.
    var ended: [(mark: Character, length: Int)] = []
  }

  /// Whether every block is ended, by a line that nothing else could be meant by.
  static func isRight(_ lines: [String]) -> Bool {
    var open = [Block(mark: "#", length: 99, isDirective: true)]
    for line in lines {
      guard let mark = line.first, mark == "`" || mark == "~" else { continue }
      let length = line.prefix { $0 == mark }.count
      let isBare = line.count == length
      let isDirective = line.contains("{")
      let top = open[open.count - 1]
      // An outer block sees a line before the blocks in it.
      let ending = open.indices.dropFirst().filter {
        isBare && open[$0].mark == mark && open[$0].length <= length
      }
      if !ending.isEmpty {
        guard ending == [open.count - 1] else { return false }
        open.removeLast()
        if top.isDirective { open[open.count - 1].ended.append((top.mark, top.length)) }
      } else if mark == top.mark, length >= top.length {
        return false
      } else if top.isDirective {
        if isBare, top.ended.contains(where: { $0.mark == mark && $0.length <= length }) {
          return false
        }
        open.append(Block(mark: mark, length: length, isDirective: isDirective))
      }
    }
    return open.count == 1
  }
}

@Suite struct `A fence that never ends, or ends with another` {
  private static let alphabet = ["```{do}", "````{do}", "~~~{do}", "```", "````", "~~~", "a"]

  @Test func `is found in every arrangement of five lines, and nothing else is`() {
    var texts: [[String]] = [[]]
    for _ in 0..<5 {
      texts = texts.flatMap { text in Self.alphabet.map { text + [$0] } }
    }
    let wrong = texts.filter { StrictReading.isRight($0) != faults($0).isEmpty }
    #expect(wrong.isEmpty, "\(wrong.count) of \(texts.count): \(wrong.prefix(5))")
  }

  @Test(arguments: [
    ["```{do}", "a", "```"], ["````{do}", "a", "```{rule} x", "```", "a", "````"],
    ["`````{do}", "a", "````{do}", "```text", "a", "```", "````", "`````"],
    ["~~~{do}", "a", "```{do}", "a", "```", "~~~"], ["```text", "a", "```"],
  ])
  func `is one message where one line was forgotten`(block: [String]) {
    let before = ["a", "", "```{do}", "b", "```", ""]
    let after = ["", "a", "", "```{do}", "c", "```", "a"]
    #expect(faults(before + block + after) == [])
    for index in block.indices where block[index].allSatisfy({ $0 == "`" || $0 == "~" }) {
      var text = block
      text.remove(at: index)
      #expect(faults(before + text + after).count == 1, "\(text)")
    }
  }

  @Test func `puts nothing that follows it into its box`() {
    var unheard: [Diagnostic] = []
    for text in ["```{do}\na\n\nb", "```{do}\na\n\n```{do}\nb\n```\n\nc", "- ```{do}\n  a\n\nb"] {
      let tree = MarkdownTree(
        parsing: SourceText(text, file: "a.md"), dialect: dialect, diagnostics: &unheard)
      for index in tree.nodes.indices where tree.nodes[index].kind == .directive {
        let body = String(decoding: Directive(at: index, in: tree).body.plainText, as: UTF8.self)
        #expect(body == "" || body == "b", "\(text)")
      }
    }
  }
}
