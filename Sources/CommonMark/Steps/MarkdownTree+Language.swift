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
    var pool: [UInt8] = []
    let id = bytes(box.title, of: box)
    box.destination = pool.add(bytes(box.destination, of: box))
    box.titleCount = pool.add(id).count
    box.literal = pool.add(tag.utf8)
    box.pool = UInt32(pools.count)
    box.flags.insert(.foreign)
    box.detail = isRightToLeft ? 1 : 0
    var copy = self
    copy.nodes[1] = box
    copy.pools.append(pool)
    return copy
  }
}
