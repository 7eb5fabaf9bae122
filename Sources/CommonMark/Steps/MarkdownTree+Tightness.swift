extension MarkdownTree {
  /// Makes lists loose whose items hold what Markdown cannot write without blank lines, and a list
  /// of one block tight, so that the page says the same as its Markdown.
  ///
  /// Parsing hardly ever leaves such lists; grafting into them and taking notes out of them does.
  /// Containers are seen through, since Markdown does not have them.
  mutating func settleTightness() {
    /// The blocks of a list's items, one item after the other; one array serves all lists.
    var blocks: [Int] = []
    for index in nodes.indices {
      guard nodes[index].kind == .bulletList || nodes[index].kind == .orderedList else { continue }
      blocks.removeAll(keepingCapacity: true)
      let wasTight = nodes[index].flags.contains(.tight)
      var isTight = true
      var items = 0
      var item = index + 1
      let end = end(of: index)
      while item < end {
        let first = blocks.count
        appendBlocks(in: item, to: &blocks)
        if wasTight, isTight { isTight = canBeTight(blocks[first...]) }
        items += 1
        item = self.end(of: item)
      }
      if !wasTight { isTight = items == 1 && blocks.count <= 1 }
      if isTight { nodes[index].flags.insert(.tight) } else { nodes[index].flags.remove(.tight) }
      for block in blocks where nodes[block].kind == .paragraph {
        if isTight { nodes[block].flags.insert(.tight) } else { nodes[block].flags.remove(.tight) }
      }
    }
  }

  /// Appends the blocks directly in a node, or in containers in it.
  private func appendBlocks(in parent: Int, to blocks: inout [Int]) {
    var child = parent + 1
    let end = end(of: parent)
    while child < end {
      if nodes[child].kind == .container {
        appendBlocks(in: child, to: &blocks)
      } else {
        blocks.append(child)
      }
      child = self.end(of: child)
    }
  }

  /// Whether blocks can stand below each other without blank lines: no two paragraphs, no paragraph
  /// that was parsed elsewhere, nothing that ends at a blank line before anything else.
  private func canBeTight(_ blocks: ArraySlice<Int>) -> Bool {
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
