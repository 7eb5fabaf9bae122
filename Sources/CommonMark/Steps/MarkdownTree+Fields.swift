/// Room to fill something in, as nodes of the tree.
extension MarkdownTree {
  /// A field in the line of its label.
  package enum LabelField: Sendable, Equatable {
    /// Room behind the label; a name that is not empty is the same on every sheet, so that one entry fills all.
    case line(name: String)
    /// A box before the label.
    case tick
  }

  /// Whether there is anything to fill in.
  package var hasFields: Bool {
    nodes.contains { $0.kind == .field || $0.kind == .writingLines }
  }

  /// The tree whose first paragraph says what fields ask for: the one in it, if any, and those behind it.
  package func labelling(_ field: LabelField? = nil) -> MarkdownTree {
    var copy = self
    let paragraph = nodes.firstIndex { $0.kind == .paragraph } ?? nodes.count
    if paragraph == nodes.count {
      copy.nodes.append(nodes[0].replaced(by: .paragraph))
      copy.nodes[0].descendants += 1
    }
    copy.nodes[paragraph].flags.insert(.label)
    guard let field else { return copy }
    var node = copy.nodes[paragraph].replaced(by: .field)
    var place = paragraph + 1
    node.pool = UInt32(pools.count)
    switch field {
    case .tick:
      node.detail = 1
      copy.pools.append([])
    case .line(let name):
      node.destination = Node.Slice(offset: 0, count: UInt32(name.utf8.count))
      copy.pools.append(Array(name.utf8))
      place = copy.end(of: paragraph)
    }
    for ancestor in 0...paragraph where copy.end(of: ancestor) > paragraph {
      copy.nodes[ancestor].descendants += 1
    }
    copy.nodes.insert(node, at: place)
    return copy
  }

  /// Lines to write on.
  package static func writingLines(_ count: Int) -> MarkdownTree {
    var making = FieldMaking()
    if count > 0 { making.append(.writingLines) { $0.number = UInt32(count) } }
    return making.tree
  }

  /// A list of words, each behind a box.
  package static func choices(_ options: [String]) -> MarkdownTree {
    var making = FieldMaking()
    if options.isEmpty { return making.tree }
    making.append(.bulletList, descendants: 4 * options.count) { $0.flags = .tight }
    for option in options {
      making.append(.item, descendants: 3)
      making.append(.paragraph, descendants: 2) { $0.flags = .tight }
      making.append(.field, text: ": " + option) { $0.detail = 1 }
      making.append(.text, text: option)
    }
    return making.tree
  }

  /// A table with a field in each cell below its head.
  package static func fields(columns: [String], rows: Int) -> MarkdownTree {
    var making = FieldMaking()
    if columns.isEmpty { return making.tree }
    let row = 2 * columns.count
    making.append(.table, descendants: (rows + 1) * (row + 1)) {
      $0.number = UInt32(columns.count)
    }
    making.append(.tableRow, descendants: row) { $0.flags = .header }
    for column in columns {
      making.append(.tableCell, descendants: 1) { $0.flags = .header }
      making.append(.text, text: column)
    }
    for number in 0..<max(0, rows) {
      making.append(.tableRow, descendants: row)
      for column in columns {
        making.append(.tableCell, descendants: 1)
        making.append(.field, text: ", \(column), \(number + 1)")
      }
    }
    return making.tree
  }
}

/// Makes a tree node by node.
private struct FieldMaking {
  private var nodes = MarkdownTree().nodes
  private var pool: [UInt8] = []

  mutating func append(
    _ kind: Node.Kind, descendants: Int = 0, text: String = "",
    _ change: (inout Node) -> Void = { _ in }
  ) {
    var node = nodes[0].replaced(by: kind)
    node.descendants = UInt32(descendants)
    node.literal = pool.add(text.utf8)
    change(&node)
    nodes.append(node)
    nodes[0].descendants += 1
  }

  var tree: MarkdownTree {
    MarkdownTree(nodes: nodes, pools: [pool], sources: MarkdownTree().sources)
  }
}
