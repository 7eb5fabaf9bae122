package import CommonMark
import Diagnostics
import Templating

extension MarkdownTree {
  /// A tree without content.
  package static var empty: MarkdownTree { MarkdownTree() }

  /// A text without markup as a paragraph, whatever characters it has.
  package static func plain(_ text: String) -> MarkdownTree {
    var bytes: [UInt8] = []
    bytes.appendEscapedMarkdown(text)
    var unheard: [Diagnostic] = []
    return MarkdownTree(
      parsing: SourceText(bytes: bytes, file: "", origin: .verbatim(firstLine: 1)),
      dialect: Dialect(directives: [], schemes: []), diagnostics: &unheard)
  }

  /// The directives that an author wrote in it, in document order.
  var directives: [Directive] {
    nodes.indices.filter { nodes[$0].kind == .directive }.map { Directive(at: $0, in: self) }
  }

  /// Whether an author wrote a directive in it.
  var hasDirectives: Bool { nodes.contains { $0.kind == .directive } }
}
