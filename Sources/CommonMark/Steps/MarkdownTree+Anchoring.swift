extension MarkdownTree {
  /// The tree with empty boxes that only carry an id, each right before the place that has another, or
  /// at the beginning; of a finished tree.
  package func anchoring(_ places: [(id: String, before: String?)], class name: String)
    -> MarkdownTree
  {
    guard !places.isEmpty else { return self }
    var grafting = Grafting(self)
    var pool: [UInt8] = []
    var anchors: [Int: [Node]] = [:]
    for place in places {
      var node = grafting.nodes[0].replaced(by: .container)
      node.pool = UInt32(grafting.pools.count)
      // The class, and right behind it the id.
      node.destination = pool.add(name.utf8)
      node.titleCount = pool.add(place.id.utf8).count
      anchors[place.before.flatMap { index(ofAnchor: $0) } ?? 1, default: []].append(node)
    }
    grafting.share(pool)
    for index in 1..<max(2, nodes.count) {
      grafting.close(before: index)
      anchors[index]?.forEach { grafting.append($0) }
      if index < nodes.count { grafting.copy(index) }
    }
    return grafting.finish()
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
