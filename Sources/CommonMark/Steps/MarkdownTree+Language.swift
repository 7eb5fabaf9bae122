extension MarkdownTree {
  /// The tree whose first box says which language its text is in, for browsers and screen readers.
  ///
  /// - Parameters:
  ///   - tag: the language, such as `en`.
  ///   - isRightToLeft: which way it runs.
  /// - Returns: the tree as it is if it does not begin with a box, or with one that is folded.
  package func telling(language tag: String, isRightToLeft: Bool) -> MarkdownTree {
    guard nodes.count > 1, nodes[1].kind == .container, nodes[1].literal.isEmpty else {
      return self
    }
    var box = nodes[1]
    let named = bytes(box.destination, of: box) + bytes(box.title, of: box)
    box.destination = Node.Slice(offset: 0, count: box.destination.count)
    box.literal = Node.Slice(offset: UInt32(named.count), count: UInt32(tag.utf8.count))
    box.pool = UInt32(pools.count)
    box.flags.insert(.foreign)
    box.detail = isRightToLeft ? 1 : 0
    var copy = self
    copy.nodes[1] = box
    copy.pools.append(Array(named) + tag.utf8)
    return copy
  }
}
