package import Diagnostics

/// A link or image that is to be resolved.
package struct LinkUse: Sendable {
  package let tree: MarkdownTree
  /// The node's index in `tree`.
  package let index: Int
  /// The destination as it was written, without escapes.
  package let destination: ArraySlice<UInt8>

  package init(at index: Int, in tree: MarkdownTree) {
    self.tree = tree
    self.index = index
    let node = tree.nodes[index]
    destination = tree.bytes(node.destination, of: node)
  }

  package var isImage: Bool { tree.nodes[index].kind == .image }
  /// Whether the author wrote a text for it.
  package var hasText: Bool { tree.hasText(index) }
  /// The text that it comes from.
  package var source: SourceText { tree.sources[Int(tree.nodes[index].source)] }
  /// Whether it stands in running text or a table, where a button beside it does no harm.
  package var isInText: Bool {
    let block = tree.nodes[..<index].last { $0.holdsInlines }
    return block?.kind == .paragraph || block?.kind == .tableCell
  }
  /// Whether it stands in a part that is folded away until a reader opens it.
  package var isFolded: Bool { isInside { $0.kind == .container && $0.literal.count > 0 } }
  /// Whether it stands in a note.
  package var isInNote: Bool { isInside { $0.kind == .footnoteDefinition } }
  /// Where the destination stands.
  package var position: SourcePosition { tree.position(of: index) }

  /// Whether a node of a kind is around it.
  private func isInside(_ isOfKind: (Node) -> Bool) -> Bool {
    tree.nodes[..<index].indices.contains { isOfKind(tree.nodes[$0]) && index < tree.end(of: $0) }
  }
}

/// What becomes of a link or image.
package enum LinkResolution: Sendable, Equatable {
  /// It stays as it is.
  case keep
  case link(ResolvedLink)
  /// No link, only words; the author's, where there are some, else these.
  case text(String)
  /// An image's file, and its size in pixels (at most 65,535) where it is known.
  case image(source: String, width: Int = 0, height: Int = 0, isDrawing: Bool = false)
  /// A small drawing that stands beside words, as markup that was checked.
  case icon([UInt8])
  /// It cannot lead anywhere, which was reported when the text was parsed; the text stays without a link.
  case refused
  /// It leads nowhere: an error at the destination; the text stays without a link.
  case failed(rule: String, message: String, remedy: String, premise: Premise? = nil)
}

/// Where a link leads, and how it is written.
package struct ResolvedLink: Sendable, Equatable {
  package let href: String
  /// The text where the author wrote none.
  package let label: String
  /// For the class attribute; empty for none.
  package let classes: String
  /// What is read from left to right and ends the link behind its text, such as a telephone number; the text
  /// then has a direction of its own.
  package let ending: String?
  /// Words behind the link.
  package let tail: Tail?
  /// Replaces the author's title where given.
  package let title: String?
  /// Which of the words that the page explains in place it is, from 1; 0 for none.
  package let explained: Int

  /// What stands behind a link.
  package enum Tail: Sendable, Equatable {
    /// Words in brackets.
    case note(String)
    /// A second link, behind a comma or only a space.
    case link(String, href: String, hasComma: Bool)
  }

  package init(
    href: String, label: String = "", classes: String = "", ending: String? = nil,
    tail: Tail? = nil, title: String? = nil, explained: Int = 0
  ) {
    self.href = href
    self.label = label
    self.classes = classes
    self.ending = ending
    self.tail = tail
    self.title = title
    self.explained = explained
  }
}
