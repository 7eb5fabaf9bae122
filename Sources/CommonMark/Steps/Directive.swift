package import Diagnostics

/// A directive as it was written.
package struct Directive: Sendable {
  package let name: String
  /// What stands behind the name; empty where nothing does.
  package let argument: String
  /// In the order in which they were written.
  package let options: [(name: String, value: String)]
  /// The content; directives in it are not expanded.
  package let body: MarkdownTree
  /// The directive's index in `tree`.
  package let index: Int
  /// The tree that it stands in.
  package let tree: MarkdownTree

  /// Reads the directive at an index.
  package init(at index: Int, in tree: MarkdownTree) {
    let node = tree.nodes[index]
    self.index = index
    self.tree = tree
    name = tree.string(node.destination, of: node)
    argument = tree.string(node.title, of: node)
    body = tree.content(of: index)
    options = tree.bytes(node.literal, of: node).split(separator: UInt8(ascii: "\n")).map { line in
      let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
      return (
        String(decoding: line[..<colon], as: UTF8.self),
        String(decoding: line[min(colon + 2, line.endIndex)...], as: UTF8.self)
      )
    }
  }

  /// The value of an option; `nil` where it was not written.
  package subscript(option name: String) -> String? {
    options.first { $0.name == name }?.value
  }

  /// The level of a heading that begins what the directive stands for: one below the heading that it stands under.
  package var levelOfHeading: Int {
    let above = tree.nodes[..<index].last { $0.kind == .heading }
    return min(6, Int(above?.detail ?? 1) + 1)
  }

  /// Where the argument stands, or the name where there is none.
  package var position: SourcePosition { tree.position(of: index) }
}

extension MarkdownTree {
  /// The tree with each directive replaced by what `expand` gives; `nil` leaves nothing.
  ///
  /// Directives in a directive's body are the body's: whoever places the body expands them. What an
  /// expansion holds is not expanded again.
  ///
  /// - Throws: what `expand` throws.
  package func expandingDirectives<Failure: Error>(
    _ expand: (Directive) throws(Failure) -> MarkdownTree?
  ) throws(Failure) -> MarkdownTree {
    guard nodes.contains(where: { $0.kind == .directive }) else { return self }
    var grafting = Grafting(self)
    var index = 1
    while index < nodes.count {
      if nodes[index].kind == .directive {
        grafting.close(before: index)
        if let expansion = try expand(Directive(at: index, in: self)) {
          grafting.append(contentOf: expansion)
        }
        index = end(of: index)
      } else {
        grafting.copy(index)
        index += 1
      }
    }
    return grafting.finish()
  }
}
