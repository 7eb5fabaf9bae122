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
  package init() {
    nodes = [Node(kind: .document, source: 0, pool: 0, line: 1, endLine: 1)]
    pools = [[]]
    sources = [SourceText(bytes: [], file: "", origin: .verbatim(firstLine: 1))]
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
