extension MarkedTree {
  /// The tree with its values, and with other trees at their places.
  ///
  /// - Parameters:
  ///   - append: appends the value of a mark, by its number; a plain text as readers see it.
  ///   - grafted: the tree for a place, by name; `nil` leaves nothing.
  /// - Returns: the filled tree.
  package func filled(
    _ append: (Int, inout [UInt8]) -> Void, placing grafted: (String) -> MarkdownTree?
  ) -> MarkdownTree {
    var filled = tree
    if !markedNodes.isEmpty { filled.fill(markedNodes, append) }
    if places.isEmpty { return filled }
    var grafting = Grafting(filled.nodes[0], of: filled)
    let shift = grafting.share(filled)
    var places = places[...]
    for index in 1..<filled.nodes.count {
      grafting.close(before: index)
      let node = filled.nodes[index]
      if let place = places.first, place.index == index {
        places.removeFirst()
        if let tree = grafted(place.name) { grafting.append(contentOf: tree) }
      } else if node.descendants > 0 {
        grafting.push(shift.moved(node), end: filled.end(of: index))
      } else {
        grafting.append(shift.moved(node))
      }
    }
    return grafting.finish()
  }
}

extension MarkdownTree {
  /// Writes the texts of some nodes anew, with their values; all of a node's bytes lie in one pool.
  fileprivate mutating func fill(
    _ marked: [MarkedTree.MarkedNode], _ append: (Int, inout [UInt8]) -> Void
  ) {
    let own = pools[0]
    var pool: [UInt8] = []
    func store(_ text: MarkedText) -> UInt32 {
      let start = pool.count
      for part in text.parts {
        switch part {
        case .own(let range): pool += own[range]
        case .value(let number): append(number, &pool)
        }
      }
      return UInt32(pool.count - start)
    }
    for node in marked {
      let literal = UInt32(pool.count)
      nodes[node.index].literal = Node.Slice(offset: literal, count: store(node.literal))
      let destination = UInt32(pool.count)
      nodes[node.index].destination = Node.Slice(
        offset: destination, count: store(node.destination))
      nodes[node.index].titleCount = store(node.title)
      nodes[node.index].pool = 1
    }
    pools.append(pool)
  }
}
