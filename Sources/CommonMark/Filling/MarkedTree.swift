package import Diagnostics

/// A parsed text in which marks keep the places of values, and directives those of other trees.
///
/// It is parsed once, and filled for every use.
package struct MarkedTree: Sendable {
  /// A node with marks in its texts.
  struct MarkedNode: Sendable {
    let index: Int
    let literal: MarkedText
    let destination: MarkedText
    let title: MarkedText
  }

  /// A directive that keeps the place of another tree.
  struct Place: Sendable {
    let index: Int
    let name: String
  }

  /// The tree with its marks; boxes are containers already.
  private(set) var tree: MarkdownTree
  private(set) var markedNodes: [MarkedNode] = []
  private(set) var places: [Place] = []

  /// Parses a text without marks.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - box: the directive that only holds others and becomes a container of that class.
  ///   - dialect: how it is read.
  ///   - diagnostics: takes what is wrong with the text.
  package init(
    parsing text: SourceText, box: String, dialect: Dialect, diagnostics: inout [Diagnostic]
  ) {
    tree = MarkdownTree(parsing: text, dialect: dialect, diagnostics: &diagnostics)
    for index in tree.nodes.indices where tree.nodes[index].kind == .directive {
      let name = tree.string(tree.nodes[index].destination, of: tree.nodes[index])
      if name == box {
        becomeContainer(index)
      } else {
        places.append(Place(index: index, name: name))
      }
    }
  }

  /// Parses a text with marks, of the kinds `marks` by number.
  ///
  /// - Returns: `nil` if a mark stands where a value could change what the text means.
  package init?(
    parsing text: SourceText, box: String, marks: [ValueMark], dialect: Dialect,
    diagnostics: inout [Diagnostic]
  ) {
    if !marks.isEmpty, Self.completesValues(text.bytes) { return nil }
    self.init(parsing: text, box: box, dialect: dialect, diagnostics: &diagnostics)
    if marks.isEmpty { return }
    var found: [Int] = []
    for index in tree.nodes.indices {
      guard let numbers = readMarks(of: index, marks) else { return nil }
      found += numbers
    }
    guard found.sorted() == Array(marks.indices) else { return nil }
  }

  /// How many nodes it has, for those who bound what they keep.
  package var nodeCount: Int { tree.nodes.count }

  /// Whether the tree is one place and nothing else.
  package var isOnlyPlace: Bool { tree.nodes.count == 2 && places.count == 1 }

  /// Whether it has a place for a tree.
  package func places(_ name: String) -> Bool { places.contains { $0.name == name } }

  /// Whether a text has what would be completed by a value: a character reference or a definition; or notes,
  /// which all uses of one source share.
  private static func completesValues(_ bytes: [UInt8]) -> Bool {
    bytes.contains("]:") || bytes.contains("[^")
      || bytes.indices.contains { index in
        bytes[index] == UInt8(ascii: "&")
          && (index == 0 || bytes[index - 1] != UInt8(ascii: "\\"))
      }
  }

  /// Makes a container of a directive: its argument is the class, its option `id` the id.
  private mutating func becomeContainer(_ index: Int) {
    let directive = tree.nodes[index]
    let name = tree.bytes(directive.title, of: directive)
    let id = Directive(at: index, in: tree)[option: "id"] ?? ""
    var container = directive.replaced(by: .container)
    container.descendants = directive.descendants
    container.destination = Node.Slice(
      offset: UInt32(tree.pools[0].count), count: UInt32(name.count))
    container.titleCount = UInt32(id.utf8.count)
    tree.pools[0] += Array(name) + id.utf8
    tree.nodes[index] = container
  }

  /// Notes the marks of a node; `nil` if one stands where its value cannot go.
  private mutating func readMarks(of index: Int, _ marks: [ValueMark]) -> [Int]? {
    let node = tree.nodes[index]
    let pool = tree.pools[Int(node.pool)]
    guard let literal = MarkedText(pool[node.literal.range], marks),
      let destination = MarkedText(pool[node.destination.range], marks),
      let title = MarkedText(pool[node.title.range], marks)
    else { return nil }
    let numbers = literal.numbers + destination.numbers + title.numbers
    if numbers.isEmpty { return [] }
    func all(_ text: MarkedText, _ fits: (ValueMark) -> Bool) -> Bool {
      text.numbers.allSatisfy { fits(marks[$0]) }
    }
    let isRight: Bool
    switch node.kind {
    case .text:
      isRight = all(literal) { if case .text = $0 { true } else { false } }
    case .link, .image:
      isRight =
        literal.numbers.isEmpty && title.numbers.isEmpty
        && all(destination) { $0 == .name || $0 == .address }
    case .heading: isRight = all(destination) { $0 == .name }
    case .container: isRight = all(destination) { $0 == .name } && all(title) { $0 == .name }
    default: isRight = false
    }
    guard isRight else { return nil }
    markedNodes.append(
      MarkedNode(index: index, literal: literal, destination: destination, title: title))
    return numbers
  }
}
