package import CommonMark

extension MarkdownTree {
  /// A tree without content.
  package static var empty: MarkdownTree { MarkdownTree() }

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
