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

  /// Whether an author wrote a directive in it.
  var hasDirectives: Bool { nodes.contains { $0.kind == .directive } }

  /// The ids that a link may lead to: of headings, boxes and rows of tables, in document order.
  package var anchors: [ArraySlice<UInt8>] {
    nodes.compactMap { node in
      switch node.kind {
      case .heading: bytes(node.destination, of: node)
      case .tableRow where !node.destination.isEmpty: bytes(node.destination, of: node)
      case .container where !node.title.isEmpty: bytes(node.title, of: node)
      default: nil
      }
    }
  }
}
