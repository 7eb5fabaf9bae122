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
  private var places: [Int: Range<Int>] = [:]
  private var finds: [InlineScan.Find] = []
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
    return places[index].map { place($0) } ?? blockStart(of: node)
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
    return finds.compactMap { find in
      guard find.kind == .linkReference || find.kind == .imageReference else { return nil }
      let bytes = text.bytes
      // Brackets alone are no reference; two pairs side by side, or a second empty one, are.
      let before = bytes[find.target.lowerBound - 1]
      let isSecond =
        find.target.lowerBound >= 2 && before == UInt8(ascii: "[")
        && bytes[find.target.lowerBound - 2] == UInt8(ascii: "]")
        && find.target.lowerBound - 1 > find.start
      let behind = find.target.upperBound
      let isCollapsed =
        bytes[min(behind, bytes.count)...].has("][]", at: behind)
      guard isSecond || isCollapsed, definitions.destination(of: bytes[find.target]) == nil else {
        return nil
      }
      var place = self.place(find.target)
      place.label = String(decoding: bytes[find.target], as: UTF8.self)
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

  /// The bytes of a block's lines.
  private func extent(of node: Node) -> Range<Int> {
    let start = lines.range(of: Int(node.line)).lowerBound
    let end = lines.range(of: Int(max(node.line, node.endLine))).upperBound
    return start..<max(start, end)
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

  /// Scans the lines of the paragraph, heading or table row around a node.
  private mutating func read(blockAround index: Int) {
    var parent = index
    while parent > 0 {
      parent -= 1
      let node = tree.nodes[parent]
      if node.isBlock, node.kind != .tableCell, tree.end(of: parent) > index { break }
    }
    if parent == block { return }
    block = parent
    let first = tree.nodes[index]
    use(first.source)
    finds = InlineScan.finds(in: text.bytes, extent(of: first))
    places = [:]
    var next: [Family: Int] = [:]
    for index in parent + 1..<max(parent + 1, tree.end(of: parent)) {
      let node = tree.nodes[index]
      guard let family = Family(node.kind), Int(node.source) == source else { continue }
      var search = next[family] ?? 0
      while search < finds.count {
        if let range = match(finds[search], node) {
          places[index] = range
          next[family] = search + 1
          break
        }
        search += 1
      }
    }
  }

  private enum Family: Hashable {
    case link, image, html, code, note

    init?(_ kind: Node.Kind) {
      switch kind {
      case .link: self = .link
      case .image: self = .image
      case .htmlInline: self = .html
      case .code: self = .code
      case .footnoteReference: self = .note
      default: return nil
      }
    }
  }

  /// What of a find is the place of a node, if the node can be what was found.
  private func match(_ find: InlineScan.Find, _ node: Node) -> Range<Int>? {
    let bytes = text.bytes
    let target = bytes[find.target]
    switch (find.kind, node.kind) {
    case (.link, .link), (.image, .image):
      return means(target, tree.bytes(node.destination, of: node)) ? find.target : nil
    case (.linkReference, .link), (.imageReference, .image):
      guard let defined = definitions.destination(of: target),
        means(bytes[defined], tree.bytes(node.destination, of: node))
      else { return nil }
      return defined
    case (.html, .htmlInline), (.code, .code):
      let line = target.trimmed.firstLine
      let literal = tree.bytes(node.literal, of: node).trimmed
      let start = find.target.lowerBound
      return literal.starts(with: line) ? start..<start + max(1, target.firstLine.count) : nil
    case (.note, .footnoteReference):
      return target.elementsEqual(tree.bytes(node.literal, of: node)) ? find.target : nil
    default: return nil
    }
  }

  /// Whether a destination as written is the one that cmark read: backslashes before punctuation
  /// fall away; from a character reference on, anything may follow.
  private func means(_ written: ArraySlice<UInt8>, _ read: ArraySlice<UInt8>) -> Bool {
    var index = written.startIndex
    var other = read.startIndex
    if read.has("mailto:", at: other), !written.has("mailto:", at: index) { other += 7 }
    while index < written.endIndex {
      if written[index] == UInt8(ascii: "&") { return true }
      if written[index] == UInt8(ascii: "\\"), index + 1 < written.endIndex,
        written[index + 1].isASCIIPunctuation
      {
        index += 1
      }
      guard other < read.endIndex, written[index] == read[other] else { return false }
      index += 1
      other += 1
    }
    return other == read.endIndex
  }
}

extension ArraySlice<UInt8> {
  fileprivate var firstLine: ArraySlice<UInt8> { prefix { $0 != UInt8(ascii: "\n") } }
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
