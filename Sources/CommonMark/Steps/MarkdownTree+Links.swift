package import Diagnostics

extension MarkdownTree {
  /// The links and images, in document order.
  package var links: [LinkUse] {
    nodes.indices.compactMap { index in
      let kind = nodes[index].kind
      return kind == .link || kind == .image ? LinkUse(at: index, in: self) : nil
    }
  }

  /// The tree with the destination of each link and image, and the text where it has none, as
  /// `resolve` says; what failed is appended to `diagnostics`.
  ///
  /// - Throws: what `resolve` throws.
  package func resolvingLinks<Failure: Error>(
    diagnostics: inout [Diagnostic],
    _ resolve: (LinkUse) throws(Failure) -> LinkResolution
  ) throws(Failure) -> MarkdownTree {
    func link(from start: Int) -> Int? {
      nodes[start...].firstIndex { $0.kind == .link || $0.kind == .image }
    }
    guard var index = link(from: 0) else { return self }
    var resolving = LinkResolving(self)
    resolving.append(1..<index)
    while index < nodes.count {
      let resolution = try resolve(LinkUse(at: index, in: self))
      if case .failed(let rule, let message, let remedy, let premise) = resolution {
        let place = place(of: index)
        diagnostics.report(
          rule, message, at: place.position, length: place.length, remedy: remedy, premise: premise)
      }
      resolving.append(index, resolution)
      let next = link(from: index + 1) ?? nodes.count
      resolving.append(index + 1..<next)
      index = next
    }
    return resolving.finish()
  }
}

/// The copy of a tree whose links are resolved; new texts go into one new pool.
private struct LinkResolving {
  private let tree: MarkdownTree
  private var nodes: [Node] = []
  private var pool: [UInt8] = []
  /// What is open: the index here, the index behind it in the tree, and which of ``links`` it is, or -1.
  ///
  /// A link has five texts: it is kept apart, so that opening and closing any other node copies none.
  private var open: [(index: Int, end: Int, link: Int)] = []
  /// The links that are open, outermost first.
  private var links: [ResolvedLink] = []

  init(_ tree: MarkdownTree) {
    self.tree = tree
    nodes.reserveCapacity(tree.nodes.count + 16)
    nodes.append(tree.nodes[0])
  }

  mutating func append(_ index: Int) {
    close(before: index)
    let node = tree.nodes[index]
    if node.descendants > 0 { open.append((nodes.count, tree.end(of: index), -1)) }
    nodes.append(node)
  }

  /// Appends nodes among which no link is; those that end before the next link stay as they are.
  mutating func append(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = tree.end(of: index)
      if end > range.upperBound {
        append(index)
        index += 1
      } else {
        close(before: index)
        nodes += tree.nodes[index..<end]
        index = end
      }
    }
  }

  mutating func append(_ index: Int, _ resolution: LinkResolution) {
    switch resolution {
    case .keep: append(index)
    case .image(let source, let width, let height, let isDrawing):
      append(index)
      let title = tree.bytes(tree.nodes[index].title, of: tree.nodes[index])
      retarget(nodes.count - 1, source, title: title)
      nodes[nodes.count - 1].number =
        UInt32(UInt16(clamping: width)) << 16
        | UInt32(UInt16(clamping: height))
      nodes[nodes.count - 1].detail = isDrawing ? 1 : 0
    case .link(let link):
      close(before: index)
      let node = tree.nodes[index]
      open.append((nodes.count, tree.end(of: index), links.count))
      links.append(link)
      nodes.append(node)
      let title = link.title.map { ArraySlice($0.utf8) } ?? tree.bytes(node.title, of: node)
      let place = nodes.count - 1
      retarget(place, link.href, title: title)
      nodes[place].literal = pool.add(link.classes.utf8)
      nodes[place].number = UInt32(clamping: link.explained)
      appendText(link.label, isolated: link.ending != nil, index)
    case .text(let label):
      close(before: index)
      appendText(label, isolated: false, index)
    case .icon(let markup):
      close(before: index)
      var icon = tree.nodes[index].replaced(by: .icon)
      icon.pool = UInt32(tree.pools.count)
      icon.literal = pool.add(markup)
      nodes.append(icon)
    case .failed, .refused:
      close(before: index)
      if tree.nodes[index].kind == .image { append(index) }
    }
  }

  /// Opens an isolate where one is wanted, and writes a label where the author wrote no text.
  private mutating func appendText(_ label: String, isolated: Bool, _ index: Int) {
    let hasText = tree.hasText(index)
    guard hasText || !label.isEmpty else { return }
    if isolated {
      open.append((nodes.count, tree.end(of: index), -1))
      var isolate = tree.nodes[index].replaced(by: .isolate)
      isolate.detail = 1
      nodes.append(isolate)
    }
    if !hasText { appendGenerated(label, like: tree.nodes[index]) }
  }

  /// Appends the end of a link, with a comma before it where something stands in the link already.
  private mutating func append(_ ending: String, endingLinkAt link: Int) {
    let node = nodes[link]
    if nodes.count > link + 1 { appendGenerated(", ", like: node) }
    var isolate = node.replaced(by: .isolate)
    isolate.descendants = 1
    nodes.append(isolate)
    appendGenerated(ending, like: node)
  }

  /// Appends what stands behind a link, like its node.
  private mutating func append(_ tail: ResolvedLink.Tail, like node: Node) {
    switch tail {
    case .note(let words): appendGenerated(" (\(words))", like: node)
    case .link(let words, let href, let hasComma):
      appendGenerated(hasComma ? ", " : " ", like: node)
      nodes.append(node.replaced(by: .link))
      retarget(nodes.count - 1, href, title: [])
      nodes[nodes.count - 1].descendants = 1
      appendGenerated(words, like: node)
    }
  }

  private mutating func appendGenerated(_ words: String, like node: Node) {
    var text = node.replaced(by: .text)
    text.pool = UInt32(tree.pools.count)
    text.flags = .generated
    text.literal = pool.add(words.utf8)
    nodes.append(text)
  }

  private mutating func retarget(_ index: Int, _ href: String, title: ArraySlice<UInt8>) {
    nodes[index].pool = UInt32(tree.pools.count)
    nodes[index].destination = pool.add(href.utf8)
    nodes[index].titleCount = pool.add(title).count
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      guard last.link >= 0 else {
        nodes[last.index].descendants = UInt32(nodes.count - last.index - 1)
        continue
      }
      let link = links.removeLast()
      if let ending = link.ending { append(ending, endingLinkAt: last.index) }
      nodes[last.index].descendants = UInt32(nodes.count - last.index - 1)
      if let tail = link.tail { append(tail, like: nodes[last.index]) }
    }
  }

  consuming func finish() -> MarkdownTree {
    close(before: .max)
    nodes[0].descendants = UInt32(nodes.count - 1)
    return MarkdownTree(
      nodes: nodes, pools: pool.isEmpty ? tree.pools : tree.pools + [pool], sources: tree.sources)
  }
}
