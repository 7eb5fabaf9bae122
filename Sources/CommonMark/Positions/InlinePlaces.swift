import Diagnostics

/// Finds where the nodes of a tree stand in their files; keeps what it learnt of the last block.
///
/// This is the slow path: it is made when something is wrong, never for a page that is right.
struct InlinePlaces {
  struct Place {
    let position: SourcePosition
    let length: Int
    /// The label of a reference, else empty.
    var label = ""
  }

  private let tree: MarkdownTree
  private var block = -1
  private var offsets: SourceOffsets?
  private var source = -1
  private var lines = LineTable([])
  private var definitions = DefinitionPlaces(in: [], lines: LineTable([]))
  private var reported = -1

  init(of tree: MarkdownTree) {
    self.tree = tree
  }

  /// The place of a node: a link's destination, a directive's argument or name, else its start.
  mutating func place(of index: Int) -> Place {
    let node = tree.nodes[index]
    if node.isBlock { return placeOfBlock(index) }
    read(blockAround: index)
    switch offsets?.targets[index] {
    case .here(let range): return place(range)
    case .label(let range):
      return definitions.destination(of: text.bytes[range]).map { place($0) }
        ?? blockStart(of: node)
    case nil: return blockStart(of: node)
    }
  }

  /// Something wrong at the place of a node, as a list of one.
  mutating func error(
    _ rule: String, _ message: String, at index: Int, remedy: String,
    severity: Diagnostic.Severity = .error
  ) -> [Diagnostic] {
    let place = place(of: index)
    return [
      Diagnostic(
        severity, rule, message, at: place.position, length: place.length, remedy: remedy)
    ]
  }

  /// The references of the block around a node whose label is not defined; empty when they were
  /// given before.
  mutating func unknownReferences(around index: Int) -> [Place] {
    read(blockAround: index)
    if reported == block { return [] }
    reported = block
    guard let offsets else { return [] }
    let seen = BlockText(of: block, in: tree)
    return seen.references(besides: offsets.isEscaped(sign:)).compactMap { label in
      let range = offsets.range(of: label)
      guard definitions.destination(of: text.bytes[range]) == nil else { return nil }
      var place = place(range)
      place.label = String(decoding: text.bytes[range], as: UTF8.self)
      return place
    }
  }

  private var text: SourceText { tree.sources[source] }

  private func place(_ range: Range<Int>) -> Place {
    Place(position: text.position(offset: range.lowerBound), length: range.count)
  }

  private mutating func use(_ index: UInt32) {
    guard source != Int(index) else { return }
    source = Int(index)
    lines = LineTable(text.bytes)
    definitions = DefinitionPlaces(in: text.bytes, lines: lines)
  }

  private mutating func blockStart(of node: Node) -> Place {
    use(node.source)
    let line = lines.words(of: Int(node.line))
    return place(line.lowerBound..<line.lowerBound + 1)
  }

  private mutating func placeOfBlock(_ index: Int) -> Place {
    let node = tree.nodes[index]
    use(node.source)
    let line = lines.range(of: Int(node.line))
    switch node.kind {
    case .footnoteDefinition:
      let mark = Array("[^".utf8) + tree.bytes(node.literal, of: node) + Array("]".utf8)
      if let start = text.bytes.firstRange(of: mark, in: line) {
        return place(start + 2..<start + mark.count - 1)
      }
    case .htmlBlock:
      if let start = text.bytes[line].firstIndex(of: UInt8(ascii: "<")) {
        return place(start..<line.upperBound)
      }
    case .directive:
      if let start = text.bytes[line].firstIndex(of: UInt8(ascii: "{")) {
        let name = start + 1..<start + 1 + Int(node.destination.count)
        let argument = Array(tree.bytes(node.title, of: node))
        if !argument.isEmpty,
          let found = text.bytes.firstRange(of: argument, in: name.upperBound..<line.upperBound)
        {
          return place(found..<found + argument.count)
        }
        return place(name)
      }
    default: break
    }
    return blockStart(of: node)
  }

  /// Reads the paragraph, heading or cell around a node.
  private mutating func read(blockAround index: Int) {
    let parent = tree.nodes[..<index].indices.last {
      tree.nodes[$0].holdsInlines && tree.end(of: $0) > index
    }
    guard let parent else { return }
    use(tree.nodes[parent].source)
    if parent == block { return }
    block = parent
    offsets = SourceOffsets(of: BlockText(of: parent, in: tree))
  }
}

extension BlockText {
  /// The labels of two pairs of brackets side by side, or of one with an empty one behind it, as a link has them
  /// whose label is defined elsewhere.
  fileprivate func references(besides isEscaped: (Int) -> Bool) -> [Range<Int>] {
    var bytes = self.bytes
    for index in bytes.indices where "[]".utf8.contains(bytes[index]) && isEscaped(index) {
      bytes[index] = Self.code
    }
    var found: [Range<Int>] = []
    var index = 0
    while let middle = bytes[index...].firstIndex(of: UInt8(ascii: "]")) {
      index = middle + 1
      let second = middle + 2
      guard bytes.has("][", at: middle), second < bytes.count, bytes[second] != UInt8(ascii: "^"),
        let close = bytes[second...].firstIndex(of: UInt8(ascii: "]")),
        !bytes[second..<close].contains(UInt8(ascii: "[")),
        let open = LinkSigns.opening(of: middle, in: bytes)
      else { continue }
      index = close + 1
      found.append(close == second ? open + 1..<middle : second..<close)
    }
    return found
  }
}

extension [UInt8] {
  /// The index at which other bytes first stand within a range.
  func firstRange(of other: [UInt8], in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + other.count <= range.upperBound {
      if self[index..<index + other.count].elementsEqual(other) { return index }
      index += 1
    }
    return nil
  }
}
