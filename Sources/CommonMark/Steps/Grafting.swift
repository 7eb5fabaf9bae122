import Diagnostics

/// A tree that is put together from nodes of other trees, whose pools and sources it shares.
///
/// A pool or source that came before, by the identity of its storage, keeps its index; so a body
/// that is grafted back beside its notes still shares their source.
struct Grafting {
  var nodes: [Node] = []
  private(set) var pools: [[UInt8]] = []
  private(set) var sources: [SourceText] = []
  private var poolIndices: [Identity: UInt32] = [:]
  private var sourceIndices: [Identity: UInt32] = [:]
  private var open: [(index: Int, end: Int)] = []
  /// The tree that it starts with.
  private let tree: MarkdownTree
  private var shift = Shift(pools: [], sources: [])

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
  private struct Shift {
    let pools: [UInt32]
    let sources: [UInt32]

    /// A node with its indices in the tree that is put together.
    func moved(_ node: Node) -> Node {
      var node = node
      node.pool = pools[Int(node.pool)]
      node.source = sources[Int(node.source)]
      return node
    }
  }

  /// Starts with the root of a tree, and without its content.
  init(_ tree: MarkdownTree) {
    self.tree = tree
    nodes.reserveCapacity(tree.nodes.count + tree.nodes.count / 2)
    shift = share(tree)
    nodes.append(self[0])
  }

  /// A node of the tree with its indices here.
  subscript(index: Int) -> Node { shift.moved(tree.nodes[index]) }

  /// Takes in a tree's pools and sources.
  private mutating func share(_ tree: MarkdownTree) -> Shift {
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
  @discardableResult mutating func share(_ pool: [UInt8]) -> UInt32 {
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

  /// Appends a node of the tree that is copied; it stays open while there is more in it.
  mutating func copy(_ index: Int) {
    close(before: index)
    let node = self[index]
    if node.descendants > 0 { open.append((nodes.count, tree.end(of: index))) }
    nodes.append(node)
  }

  /// Appends a node that stays open up to an index of the tree that is copied.
  mutating func push(_ node: Node, end: Int) {
    open.append((nodes.count, end))
    nodes.append(node)
  }

  /// Takes all nodes behind one for its descendants.
  mutating func complete(_ index: Int) {
    nodes[index].descendants = UInt32(nodes.count - index - 1)
  }

  /// Closes what ends at an index of the tree that is copied, or before it.
  mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      complete(last.index)
      open.removeLast()
    }
  }

  /// The tree, complete.
  consuming func finish() -> MarkdownTree {
    close(before: .max)
    complete(0)
    return MarkdownTree(nodes: nodes, pools: pools, sources: sources)
  }
}
