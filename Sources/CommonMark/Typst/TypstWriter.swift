/// Writes a tree as calls of the functions of a book's style, `Templates/print/book.typ`.
///
/// Links are written with the destinations that they have: resolve them first.
package struct TypstWriter: Sendable {
  /// Where the notes of a text stand.
  package enum NotePlace: Sendable, Equatable {
    case textEnd, pageFoot
  }

  let labels: Labels
  /// What all ids begin with, so that several trees can stand in one book.
  let idPrefix: String
  /// How many levels deeper headings stand than they were written; none below 6.
  let headingShift: UInt8
  let notes: NotePlace
  /// The pages of the documents that are bound in, by the id of the heading of the record behind which they stand.
  let bound: [String: Int]

  package init(
    labels: Labels, idPrefix: String = "", headingShift: UInt8 = 0, notes: NotePlace = .textEnd,
    bound: [String: Int] = [:]
  ) {
    self.labels = labels
    self.idPrefix = idPrefix
    self.headingShift = headingShift
    self.notes = notes
    self.bound = bound
  }

  /// Appends a tree's blocks, each as an argument of its own.
  package func write(_ tree: MarkdownTree, into text: inout TypstText) {
    var writing = TypstWriting(self, tree, base: text.noteCount)
    writing.write(1..<tree.nodes.count, into: &text)
    text.noteCount += writing.noteCount
  }
}

/// One pass over a tree's nodes.
struct TypstWriting {
  let writer: TypstWriter
  let tree: MarkdownTree
  /// How many notes the texts before this one have.
  let base: Int
  /// The definitions of the notes, by their numbers in this text; where they stand at the page's foot.
  private let definitions: [Int: Int]
  /// The numbers of the notes that were placed at the page's foot.
  private var placed: Set<Int> = []
  /// What was cited in this text.
  private var cited: Set<String> = []
  /// Whether a note is written.
  private var isInNote = false

  var noteCount: Int { definitions.count }

  /// A node that still must be closed.
  private struct Open {
    let end: Int
    let isBlock: Bool
    /// The pages of the document that is bound in behind the node.
    var bound: Int?
    let isRecord: Bool
  }

  init(_ writer: TypstWriter, _ tree: MarkdownTree, base: Int) {
    self.writer = writer
    self.tree = tree
    var definitions: [Int: Int] = [:]
    if writer.notes == .pageFoot {
      for (index, node) in tree.nodes.enumerated() where node.kind == .footnoteDefinition {
        definitions[Int(node.number)] = index
      }
    }
    self.definitions = definitions
    self.base = definitions.isEmpty ? 0 : base
  }

  /// Writes nodes that lie side by side, with all that is in them.
  mutating func write(_ range: Range<Int>, into text: inout TypstText) {
    var open: [Open] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, last.end <= index { close(&open, &text) }
      let node = tree.nodes[index]
      let end = tree.end(of: index)
      if node.kind == .heading, let pages = writer.bound[tree.string(node.destination, of: node)],
        let record = open.lastIndex(where: \.isRecord)
      {
        open[record].bound = pages
      }
      if enter(node, index, &text) {
        open.append(
          Open(
            end: end, isBlock: node.isBlock, isRecord: classes(of: node).first == "record"))
        index += 1
      } else {
        index = end
      }
    }
    while !open.isEmpty { close(&open, &text) }
  }

  private func close(_ open: inout [Open], _ text: inout TypstText) {
    guard let last = open.popLast() else { return }
    if last.isBlock { text.closeBlock() } else { text.close() }
    guard let pages = last.bound else { return }
    text.open("bound")
    text.add(pages)
    text.closeBlock()
  }

  private func classes(of node: Node) -> [Substring] {
    guard node.kind == .container else { return [] }
    return tree.string(node.destination, of: node).split(separator: " ")
  }

  /// Writes a node, or the beginning of one whose children follow.
  ///
  /// - Returns: whether its children follow.
  private mutating func enter(_ node: Node, _ index: Int, _ text: inout TypstText) -> Bool {
    switch node.kind {
    case .text: text.add(tree.bytes(node.literal, of: node))
    case .softBreak: text.add(" ")
    case .lineBreak:
      text.open("br")
      text.close()
    case .code:
      text.open("c")
      text.add(tree.bytes(node.literal, of: node))
      text.close()
    case .image: writePicture(node, index, &text)
    case .icon:
      text.open("icon")
      text.add(address: tree.bytes(node.literal, of: node))
      text.close()
    case .field:
      text.open(node.detail == 1 ? "tick" : "room")
      text.close()
    case .writingLines:
      text.open("lines")
      text.add(Int(node.number))
      text.closeBlock()
    case .codeBlock:
      text.open("pre")
      for line in tree.bytes(node.literal, of: node).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      {
        text.add(line)
      }
      text.closeBlock()
    case .thematicBreak:
      text.open("hr")
      text.closeBlock()
    case .htmlBlock, .htmlInline: text.unwritten += 1
    // Paper has no way back but the page number.
    case .backLink: break
    case .footnoteReference: writeReference(node, &text)
    case .notes where noteCount > 0 && placed.count == noteCount: break
    case .footnoteDefinition where placed.contains(Int(node.number)): break
    default:
      begin(node, index, &text)
      return true
    }
    return false
  }

  private mutating func begin(_ node: Node, _ index: Int, _ text: inout TypstText) {
    switch node.kind {
    case .paragraph: text.open(node.flags.contains(.tight) ? "t" : "p")
    case .emphasis: text.open("e")
    case .strong: text.open("b")
    case .link: beginLink(node, index, &text)
    case .isolate:
      text.open("iso")
      text.add(address: (node.detail == 1 ? "auto" : "ltr").utf8)
    case .heading:
      text.open("h")
      text.add(Int(min(6, node.detail + writer.headingShift)))
      let id = tree.string(node.destination, of: node)
      if id.isEmpty { text.add("") } else { text.add(id: writer.idPrefix + id) }
    case .blockQuote: text.open("quoted")
    case .bulletList: text.open("ul")
    case .orderedList:
      text.open("ol")
      text.add(Int(node.number))
    case .item: text.open("li")
    case .table: beginTable(node, index, &text)
    case .tableRow:
      text.open("row")
      if node.flags.contains(.header) { add("head", to: &text) }
      addID(node.destination, of: node, &text)
    case .tableCell:
      text.open("cell")
      text.add(address: alignment(of: node).utf8)
      if node.flags.contains(.rowHead) { add("head", to: &text) }
    case .alert:
      let kind = AlertKind(rawValue: node.detail) ?? .note
      text.open("alert")
      text.add(address: kind.name.utf8)
      text.add(writer.labels.title(of: kind))
    case .notes: text.open("notes")
    case .footnoteDefinition:
      text.open("note")
      text.add(base + Int(node.number))
      text.add(id: noteID(node))
    default: beginContainer(node, &text)
    }
  }

  private func alignment(of node: Node) -> String {
    switch ColumnAlignment(rawValue: node.detail) ?? .none {
    case .none: "none"
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }

  private func add(_ flag: StaticString, to text: inout TypstText) {
    text.name(flag)
    text.add(true)
  }

  private func addID(_ slice: Node.Slice, of node: Node, _ text: inout TypstText) {
    if slice.isEmpty { return }
    text.name("id")
    text.add(id: writer.idPrefix + tree.string(slice, of: node))
  }

  private func beginContainer(_ node: Node, _ text: inout TypstText) {
    if node.flags.contains(.foreign) {
      text.open("tongue")
      text.add(address: tree.bytes(node.literal, of: node))
      text.add(address: (node.detail == 1 ? "rtl" : "ltr").utf8)
    } else if node.isFolded {
      text.open("fold")
      text.add(tree.bytes(node.literal, of: node))
    } else {
      text.open("group")
    }
    text.add(address: tree.bytes(node.destination, of: node))
    addID(node.title, of: node, &text)
  }

  private func beginTable(_ node: Node, _ index: Int, _ text: inout TypstText) {
    text.open("grid-of")
    text.add(Int(node.number))
    if !node.literal.isEmpty {
      text.name("caption")
      text.add(tree.bytes(node.literal, of: node))
    }
    if tree.nodes[index + 1..<tree.end(of: index + 1)].contains(where: isMarked) {
      // Ids stand once.
      text.name("repeats")
      text.add(false)
    }
    text.name("words")
    text.open("")
    for word in tree.longestWords(ofTable: index) { text.add(word) }
    text.close()
  }

  /// Whether a node gives the place where it stands an id.
  private func isMarked(_ node: Node) -> Bool {
    node.kind == .footnoteReference
      || node.kind == .link && tree.string(node.literal, of: node) == "cite"
  }

  private func writePicture(_ node: Node, _ index: Int, _ text: inout TypstText) {
    text.open("picture")
    text.add(picture: tree.string(node.destination, of: node))
    text.add(address: tree.plainText(of: index + 1..<tree.end(of: index)))
    text.close()
  }

  // MARK: - Links

  private mutating func beginLink(_ node: Node, _ index: Int, _ text: inout TypstText) {
    let destination = tree.string(node.destination, of: node)
    let classes = tree.string(node.literal, of: node)
    guard destination.first == "#" else {
      text.open("out")
      text.add(address: destination.utf8)
      text.add(address: classes.utf8)
      if destination.hasPrefix("http"), !isShown(destination, index) { add("shown", to: &text) }
      return
    }
    let target = String(destination.dropFirst())
    text.open("go")
    text.add(target: target)
    text.add(address: classes.utf8)
    // The first place of each page at which something is cited stands in the index.
    guard classes == "cite", cited.insert(target).inserted else { return }
    let id = "cited---\(writer.idPrefix)\(target)"
    text.name("mark")
    text.add(id: id)
    text.cite(target, at: id)
  }

  /// Whether a link's text is its address already, perhaps without the beginning.
  private func isShown(_ address: String, _ index: Int) -> Bool {
    let text = String(
      decoding: tree.plainText(of: index + 1..<tree.end(of: index)), as: UTF8.self)
    let bare = address.drop { $0 != "/" }.drop { $0 == "/" }
    return text.contains(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }

  // MARK: - Notes

  private func noteID(_ node: Node) -> String { "\(writer.idPrefix)note-\(node.number)" }

  private mutating func writeReference(_ node: Node, _ text: inout TypstText) {
    let number = Int(node.number)
    let mark = writer.idPrefix + tree.string(node.destination, of: node)
    // No note stands in a note: one that only another refers to stays behind the text.
    guard !isInNote, let definition = definitions[number], placed.insert(number).inserted else {
      text.open("ref")
      text.add(target: noteID(node))
      text.add(id: mark)
      text.add(base + number)
      text.close()
      return
    }
    text.open("foot")
    text.add(base + number)
    text.add(id: noteID(node))
    text.add(id: mark)
    isInNote = true
    write(definition + 1..<tree.end(of: definition), into: &text)
    isInNote = false
    text.close()
  }
}
