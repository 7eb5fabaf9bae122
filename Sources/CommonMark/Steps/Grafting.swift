import Diagnostics

/// A tree that is put together from nodes of other trees, whose pools and sources it shares.
///
/// A pool or source that came before, by the identity of its storage, keeps its index; so a body
/// that is grafted back beside its notes still shares their source.
struct Grafting {
  private(set) var nodes: [Node] = []
  private(set) var pools: [[UInt8]] = []
  private(set) var sources: [SourceText] = []
  private var poolIndices: [Identity: UInt32] = [:]
  private var sourceIndices: [Identity: UInt32] = [:]
  private var open: [(index: Int, end: Int)] = []

  /// Where some bytes lie; both trees keep them alive, so no other bytes can lie there.
  private struct Identity: Hashable {
    let address: UInt
    let count: Int

    init(_ bytes: [UInt8]) {
      address = bytes.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
      count = bytes.count
    }
  }

  /// The new indices of a tree's pools and sources.
  struct Shift {
    fileprivate let pools: [UInt32]
    fileprivate let sources: [UInt32]

    /// A node with its indices in the tree that is put together.
    func moved(_ node: Node) -> Node {
      var node = node
      node.pool = pools[Int(node.pool)]
      node.source = sources[Int(node.source)]
      return node
    }
  }

  /// Starts with the root of a tree, and without its content.
  init(_ root: Node, of tree: MarkdownTree) {
    nodes.reserveCapacity(tree.nodes.count + tree.nodes.count / 2)
    let shift = share(tree)
    var root = shift.moved(root)
    root.descendants = 0
    nodes.append(root)
  }

  /// Takes in a tree's pools and sources.
  mutating func share(_ tree: MarkdownTree) -> Shift {
    Shift(
      pools: tree.pools.map { share($0) },
      sources: tree.sources.map { source in
        let identity = Identity(source.bytes)
        if let known = sourceIndices[identity], sources[Int(known)].file == source.file {
          return known
        }
        let index = UInt32(sources.count)
        sources.append(source)
        sourceIndices[identity] = index
        return index
      })
  }

  /// Takes in a pool.
  mutating func share(_ pool: [UInt8]) -> UInt32 {
    let identity = Identity(pool)
    if let known = poolIndices[identity] { return known }
    let index = UInt32(pools.count)
    pools.append(pool)
    poolIndices[identity] = index
    return index
  }

  mutating func append(_ node: Node) { nodes.append(node) }

  /// Appends the nodes of a tree below its document.
  mutating func append(contentOf tree: MarkdownTree) {
    let shift = share(tree)
    for node in tree.nodes.dropFirst() { nodes.append(shift.moved(node)) }
  }

  /// Appends a node that stays open until ``close()``.
  mutating func push(_ node: Node, end: Int = 0) {
    open.append((nodes.count, end))
    nodes.append(node)
  }

  mutating func close() {
    guard let last = open.popLast() else { return }
    nodes[last.index].descendants = UInt32(nodes.count - last.index - 1)
  }

  /// Closes what ends at an index of the tree that is copied, or before it.
  mutating func close(before index: Int) {
    while let last = open.last, last.end <= index { close() }
  }

  /// The tree, complete.
  consuming func finish() -> MarkdownTree {
    while !open.isEmpty { close() }
    nodes[0].descendants = UInt32(nodes.count - 1)
    return MarkdownTree(nodes: nodes, pools: pools, sources: sources)
  }
}
