import Diagnostics
import Testing

@testable import CommonMark

/// Texts are read eight bytes at a time, wherever a sign stands in them and however long they are.
@Suite struct `A text that is read eight bytes at a time` {
  /// Texts of all lengths to 20 of one letter, each with a sign in each place.
  private static func texts(with sign: String) -> [String] {
    (1...20).flatMap { length in
      (0..<length).map { place in
        (0..<length).map { $0 == place ? sign : "x" }.joined()
      }
    }
  }

  @Test(arguments: ["&", "<", ">", "\"", "'", "é", "\u{7F}", " "])
  func `is escaped in HTML`(_ sign: String) {
    let references = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    for text in Self.texts(with: sign) {
      var sink = ByteSink(capacity: 0)
      sink.append(escaping: text)
      let expected = text.map { references[String($0)] ?? String($0) }.joined()
      #expect(String(decoding: sink.bytes, as: UTF8.self) == expected)
    }
  }

  @Test(arguments: ["\\", "`", "*", "_", "[", "]", "<", "&", "|", "é", "#", "}", "'"])
  func `is escaped in Markdown`(_ sign: String) {
    let isSpecial = "\\`*_[]<&|".contains(sign)
    for text in Self.texts(with: sign) where text.first == "x" {
      var output: [UInt8] = []
      MarkdownTree.plain(text).writeMarkdown(into: &output)
      let expected = text.map { String($0) == sign && isSpecial ? "\\" + sign : String($0) }
      #expect(String(decoding: output, as: UTF8.self) == expected.joined() + "\n")
    }
  }

  @Test(arguments: [" ", "\t", "\u{A0}", "é", "-", "\u{1F}", "\u{200B}"])
  func `has its words counted`(_ sign: String) {
    let isSpace = [" ", "\t", "\u{A0}"].contains(sign)
    for text in Self.texts(with: sign) where text.first == "x" && text.last == "x" {
      let tree = MarkdownTree(
        nodes: MarkdownTree.plain("x").nodes.map { node in
          var node = node
          if node.kind == .text {
            node.literal = Node.Slice(offset: 0, count: UInt32(text.utf8.count))
          }
          return node
        }, pools: [Array(text.utf8)], sources: MarkdownTree().sources)
      #expect(tree.wordCount == (isSpace ? 2 : 1), "\(text.debugDescription)")
    }
  }
}
