extension MarkdownTree {
  /// The tree with a caption for its first table, and ids for that table's rows.
  ///
  /// A row with an id is one that a link may lead to; its first cell is its heading.
  ///
  /// - Parameters:
  ///   - ids: for the rows below the head, in order; an empty id leaves its row as it is.
  ///   - caption: plain text that says what the table is about.
  /// - Returns: the tree itself if it has no table.
  package func naming(rows ids: [String], caption: String) -> MarkdownTree {
    guard let table = nodes.firstIndex(where: { $0.kind == .table }) else { return self }
    var copy = self
    var pool: [UInt8] = []
    copy.nodes[table].literal = pool.add(caption.utf8)
    copy.nodes[table].pool = UInt32(pools.count)
    for (id, row) in zip(ids, children(of: table).dropFirst()) {
      if !id.isEmpty {
        copy.nodes[row].destination = pool.add(id.utf8)
        copy.nodes[row].pool = UInt32(pools.count)
      }
      if let cell = children(of: row).first { copy.nodes[cell].flags.insert(.rowHead) }
    }
    copy.pools.append(pool)
    return copy
  }

  /// HTML that stands on pages only: a drawing, whose words stand in the text beside it.
  package static func drawn(_ html: [UInt8]) -> MarkdownTree {
    var tree = MarkdownTree(.document, .htmlBlock, bytes: html)
    tree.nodes[1].flags.insert(.generated)
    return tree
  }
}
