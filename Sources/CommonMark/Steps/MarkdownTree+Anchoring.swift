extension MarkdownTree {
  /// The tree with empty boxes that only carry an id, each right before the place that has another, or
  /// at the beginning; of a finished tree.
  package func anchoring(_ places: [(id: String, before: String?)], class name: String)
    -> MarkdownTree
  {
    guard !places.isEmpty else { return self }
    var pool: [UInt8] = []
    var anchors: [Int: [Node]] = [:]
    for place in places {
      var node = nodes[0].replaced(by: .container)
      node.pool = UInt32(pools.count)
      // The class, and right behind it the id.
      node.destination = pool.add(name.utf8)
      node.titleCount = pool.add(place.id.utf8).count
      anchors[place.before.flatMap { index(ofAnchor: $0) } ?? 1, default: []].append(node)
    }
    var result: [Node] = []
    var open: [(index: Int, end: Int)] = []
    for (index, node) in nodes.enumerated() {
      while let last = open.last, last.end <= index { open.removeLast() }
      let added = anchors[index] ?? []
      for ancestor in open { result[ancestor.index].descendants += UInt32(added.count) }
      result += added
      if node.descendants > 0 { open.append((result.count, end(of: index))) }
      result.append(node)
    }
    if nodes.count == 1, let added = anchors[1] {
      result += added
      result[0].descendants = UInt32(added.count)
    }
    return MarkdownTree(nodes: result, pools: pools + [pool], sources: sources)
  }

  private func index(ofAnchor id: String) -> Int? {
    nodes.indices.first { index in
      let node = nodes[index]
      switch node.kind {
      case .heading: return bytes(node.destination, of: node).elementsEqual(id.utf8)
      case .container: return bytes(node.title, of: node).elementsEqual(id.utf8)
      default: return false
      }
    }
  }
}
