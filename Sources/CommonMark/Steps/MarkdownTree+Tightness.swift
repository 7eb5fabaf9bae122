extension MarkdownTree {
  /// Makes lists loose whose items hold what Markdown cannot write without blank lines, and a list
  /// of one block tight, so that the page says the same as its Markdown.
  ///
  /// Parsing hardly ever leaves such lists; grafting into them and taking notes out of them does.
  /// Containers are seen through, since Markdown does not have them.
  mutating func settleTightness() {
    for index in nodes.indices {
      guard nodes[index].kind == .bulletList || nodes[index].kind == .orderedList else { continue }
      let items = children(of: index)
      let blocks = items.map { self.blocks(in: $0) }
      let isTight: Bool
      if nodes[index].flags.contains(.tight) {
        isTight = blocks.allSatisfy { canBeTight($0) }
      } else {
        isTight = blocks.count == 1 && blocks[0].count <= 1
      }
      if isTight { nodes[index].flags.insert(.tight) } else { nodes[index].flags.remove(.tight) }
      for block in blocks.joined() where nodes[block].kind == .paragraph {
        if isTight { nodes[block].flags.insert(.tight) } else { nodes[block].flags.remove(.tight) }
      }
    }
  }

  /// The blocks directly in a node, or in containers in it.
  func blocks(in parent: Int) -> [Int] {
    children(of: parent).flatMap { child in
      nodes[child].kind == .container ? blocks(in: child) : [child]
    }
  }

  /// Whether blocks can stand below each other without blank lines: no two paragraphs, no paragraph
  /// that was parsed elsewhere, nothing that ends at a blank line before anything else.
  private func canBeTight(_ blocks: [Int]) -> Bool {
    var last: Node.Kind?
    for block in blocks {
      let kind = nodes[block].kind
      switch (last, kind) {
      case (_, .table), (.table, _), (.paragraph, .paragraph), (_, .htmlBlock), (.htmlBlock, _):
        if last != nil { return false }
      case (.bulletList, .bulletList), (.orderedList, .orderedList): break
      case (.blockQuote, .blockQuote), (.alert, .alert), (.blockQuote, .alert),
        (.alert, .blockQuote):
        return false
      case (.blockQuote, .paragraph), (.alert, .paragraph), (.bulletList, .paragraph),
        (.orderedList, .paragraph):
        // The paragraph would go on lazily in what stands before it.
        return false
      default: break
      }
      if kind == .paragraph, !nodes[block].flags.contains(.tight) { return false }
      last = kind
    }
    return true
  }
}
