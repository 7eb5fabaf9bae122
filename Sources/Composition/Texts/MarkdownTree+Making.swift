package import CommonMark

extension MarkdownTree {
  /// A tree without content.
  package static var empty: MarkdownTree { MarkdownTree() }

  /// The directives that an author wrote in it, in document order.
  var directives: [Directive] {
    nodes.indices.filter { nodes[$0].kind == .directive }.map { Directive(at: $0, in: self) }
  }

  /// Whether an author wrote a directive in it.
  var hasDirectives: Bool { nodes.contains { $0.kind == .directive } }
}

extension MarkdownTree {
  /// How many containers of a class it has.
  func containers(ofClass name: String) -> Int {
    nodes.count { $0.kind == .container && bytes($0.destination, of: $0).elementsEqual(name.utf8) }
  }
}
