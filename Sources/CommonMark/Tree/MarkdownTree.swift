package import Diagnostics

/// A parsed text: its nodes in document order, each with the number of its descendants.
///
/// `nodes[0]` is the document. A node's texts are slices of one of the pools; grafting shares pools
/// and never copies them.
package struct MarkdownTree: Sendable, Equatable {
  package internal(set) var nodes: [Node]
  package internal(set) var pools: [[UInt8]]
  /// The texts that nodes come from; ``Node/source`` indexes it.
  package internal(set) var sources: [SourceText]
  /// The ids that finishing gave to headings that had none written, in document order.
  package internal(set) var givenHeadingIDs: [String] = []

  /// A document without content.
  package init() { self.init(.document) }

  /// A node of each kind within the one before; the last has all the bytes as its literal.
  init(
    _ kinds: Node.Kind..., bytes: [UInt8] = [], source: SourceText = SourceText("", file: ""),
    endLine: UInt32 = 1
  ) {
    nodes = kinds.map { Node(kind: $0, source: 0, pool: 0, line: 1, endLine: endLine) }
    for index in nodes.indices { nodes[index].descendants = UInt32(nodes.count - index - 1) }
    nodes[nodes.count - 1].literal = Node.Slice(offset: 0, count: UInt32(clamping: bytes.count))
    pools = [bytes]
    sources = [source]
  }

  init(nodes: [Node], pools: [[UInt8]], sources: [SourceText]) {
    self.nodes = nodes
    self.pools = pools
    self.sources = sources
  }

  /// Whether the document holds nothing.
  package var isEmpty: Bool { nodes.count <= 1 }

  /// The bytes of a slice of a node.
  package func bytes(_ slice: Node.Slice, of node: Node) -> ArraySlice<UInt8> {
    pools[Int(node.pool)][slice.range]
  }

  /// The text of a slice of a node.
  package func string(_ slice: Node.Slice, of node: Node) -> String {
    String(decoding: bytes(slice, of: node), as: UTF8.self)
  }

  /// The index behind the last descendant of a node.
  package func end(of index: Int) -> Int {
    index + 1 + Int(nodes[index].descendants)
  }

  /// The children of a node, in order.
  package func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    let end = end(of: index)
    while child < end {
      children.append(child)
      child = self.end(of: child)
    }
    return children
  }

  /// The nodes within one, as a document of their own; pools and sources are shared.
  package func content(of index: Int) -> MarkdownTree {
    let node = nodes[index]
    var root = node.replaced(by: .document)
    root.descendants = node.descendants
    return MarkdownTree(
      nodes: [root] + nodes[(index + 1)..<end(of: index)], pools: pools, sources: sources)
  }

  /// The same nodes, reading the same bytes in the same places.
  package static func == (left: MarkdownTree, right: MarkdownTree) -> Bool {
    left.nodes == right.nodes && left.pools == right.pools && left.sources == right.sources
  }
}

extension MarkdownTree {
  /// Calls `body` with each node in document order: its index, the node, and the bytes that its slices are of,
  /// which are good during the call.
  ///
  /// For walks over whole pages: neither the nodes nor their bytes are retained once a node.
  @inline(__always)
  package func forEachNode(
    _ body: (_ index: Int, _ node: Node, _ pool: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    nodes.withUnsafeBufferPointer { nodes in
      var index = 0
      // A run of nodes of one pool at a time, since most of a page comes from one text.
      while index < nodes.count {
        let number = nodes[index].pool
        pools[Int(number)].withUnsafeBufferPointer { pool in
          while index < nodes.count, nodes[index].pool == number {
            body(index, nodes[index], pool)
            index += 1
          }
        }
      }
    }
  }
}
