extension MarkdownTree {
  /// All of the tree within a `div`, or folded under a line that opens it (`details`).
  package func contained(
    class name: String, id: String? = nil, summary: String? = nil
  ) -> MarkdownTree {
    var pool: [UInt8] = []
    var container = nodes[0].replaced(by: .container)
    container.pool = UInt32(pools.count)
    container.destination = pool.add(name.utf8)
    container.titleCount = pool.add((id ?? "").utf8).count
    container.literal = pool.add((summary ?? "").utf8)
    container.descendants = nodes[0].descendants
    var root = nodes[0]
    root.descendants += 1
    return MarkdownTree(
      nodes: [root, container] + nodes.dropFirst(), pools: pools + [pool], sources: sources)
  }

  /// The contents of trees, in order, as one document.
  package static func joining(_ trees: [MarkdownTree]) -> MarkdownTree {
    guard let first = trees.first else { return MarkdownTree() }
    if trees.count == 1 { return first }
    var grafting = Grafting(first)
    for tree in trees { grafting.append(contentOf: tree) }
    return grafting.finish()
  }
}
