package import Diagnostics

/// What the items of a list begin with, up to a colon.
extension MarkdownTree {
  /// The tree with other words, strong, in the place of what each item of its lists begins with.
  ///
  /// - Parameter words: gives the words for what stands before the first colon of an item, `nil` where none stands
  ///   there; `nil` leaves the item as it is.
  /// - Returns: the tree; only lists that lie directly in it change.
  package func strengtheningLeads(
    _ words: (_ lead: String?, _ position: SourcePosition) -> String?
  ) -> MarkdownTree {
    var copy = self
    var pool: [UInt8] = []
    var changes: [(list: Int, item: Int, paragraph: Int, text: Node, rest: Node)] = []
    for list in children(of: 0) where nodes[list].kind == .bulletList {
      for item in children(of: list) {
        let lead = lead(ofItem: item)
        guard let shown = words(lead.map { string($0, of: nodes[item + 2]) }, position(of: item)),
          let lead
        else { continue }
        var text = nodes[item + 2]
        var rest = text
        rest.literal = Node.Slice(
          offset: lead.offset + lead.count + 1, count: rest.literal.count - lead.count - 1)
        text.literal = pool.add((shown + ":").utf8)
        text.pool = UInt32(pools.count)
        changes.append((list, item, item + 1, text, rest))
      }
    }
    for change in changes.reversed() {
      var strong = change.text.replaced(by: .strong)
      strong.descendants = 1
      copy.nodes.replaceSubrange(
        change.paragraph + 1...change.paragraph + 1, with: [strong, change.text, change.rest])
      for ancestor in [0, change.list, change.item, change.paragraph] {
        copy.nodes[ancestor].descendants += 2
      }
    }
    copy.pools.append(pool)
    return copy
  }

  /// What stands before the first colon of an item's first words.
  private func lead(ofItem item: Int) -> Node.Slice? {
    guard item + 2 < end(of: item), nodes[item + 1].kind == .paragraph,
      nodes[item + 2].kind == .text
    else { return nil }
    let literal = nodes[item + 2].literal
    let text = bytes(literal, of: nodes[item + 2])
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return Node.Slice(offset: literal.offset, count: UInt32(colon - text.startIndex))
  }

  /// The words of the items of lists that lie directly in containers of a class.
  package func items(inContainersOf name: String) -> [String] {
    nodes.indices.filter {
      nodes[$0].kind == .container && string(nodes[$0].destination, of: nodes[$0]) == name
    }.flatMap { container in
      children(of: container).filter { nodes[$0].kind == .bulletList }
        .flatMap { children(of: $0) }
        .map { item in
          String(decoding: plainText(of: item..<end(of: item)), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
  }
}
