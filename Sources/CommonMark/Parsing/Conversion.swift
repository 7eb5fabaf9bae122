import CCmark
import Diagnostics
import Platform

/// The walk that turns cmark's tree into ours, once, in document order.
///
/// Extensions hold what is understood beyond CommonMark, one a file. No step recurses along the
/// tree, except into fragments (bodies, notes, cells), whose nesting ``Limits/depth`` bounds.
struct Conversion: ~Copyable {
  let text: SourceText
  let dialect: Dialect
  /// Whether notes were marked, so that marks must be found and code gets its brackets back.
  let hasMarks: Bool
  let lines: LineTable
  /// What is put before each fragment so that its references resolve.
  let definitions: [UInt8]
  var nodes: [Node] = []
  var pool: ByteSink
  /// The nodes that are not complete yet, outermost first.
  var open: [Int] = []
  var problems: [Diagnostic] = []
  /// The lines of the block whose inline markup is read, in the source text.
  var blockLine: UInt32 = 1
  var blockEnd: UInt32 = 1
  /// Where the first text node of a table's cell still has the no-break space that kept it inline.
  var cellStarts = false
  /// The paragraph whose first text is an alert's mark.
  var alertTitle: OpaquePointer?
  /// A block that was read as part of the one before it.
  var taken: OpaquePointer?
  /// The line at which the tree became too deep.
  var tooDeep: Int?
  /// The fences of the text, or of the directive's body, that is read.
  var fences = FenceLevel()

  init(
    _ text: SourceText, dialect: Dialect, bytes: [UInt8], hasMarks: Bool, lines: LineTable
  ) {
    self.text = text
    self.dialect = dialect
    self.hasMarks = hasMarks
    self.lines = lines
    definitions = dialect.isExtended ? LinkDefinitions.gathered(from: bytes, lines: lines) : []
    pool = ByteSink(capacity: bytes.count + bytes.count / 8 + 64)
    nodes.reserveCapacity(bytes.count / 12 + 16)
    push(Node(kind: .document, source: 0, pool: 0, line: 1, endLine: UInt32(clamping: lines.count)))
    convert(Fragment(bytes: bytes, firstLine: 1))
    for fence in fences.open { reportOpen(fence) }
    close()
  }

  /// Parses a fragment and appends its blocks to the node that is open.
  mutating func convert(_ fragment: Fragment) {
    let document = CommonMarkDocument(parsing: fragment.bytes)
    var first = cmark_node_first_child(document.root)
    while let block = first, Int(cmark_node_get_start_line(block)) < fragment.firstOwnLine {
      // A paragraph starts where the definitions before it start, even if they are not its text.
      if Int(cmark_node_get_end_line(block)) >= fragment.firstOwnLine { break }
      first = cmark_node_next(block)
    }
    convertSiblings(from: first, in: fragment)
  }

  /// Appends a node, its next siblings and all that is in them.
  mutating func convertSiblings(from first: OpaquePointer?, in fragment: Fragment) {
    let base = open.count
    var current = first
    while let node = current {
      let depth = open.count
      if let child = enter(node, in: fragment, base: base) {
        current = child
        continue
      }
      if open.count > depth { close() }
      var done = node
      current = cmark_node_next(node)
      while current == nil, open.count > base {
        guard let parent = cmark_node_parent(done) else { break }
        leave()
        done = parent
        current = cmark_node_next(parent)
      }
    }
  }

  /// Appends a node and opens it; what it cannot hold is closed by the caller.
  mutating func push(_ node: Node) {
    open.append(nodes.count)
    nodes.append(node)
    if dialect.isExtended, open.count > Limits.depth, tooDeep == nil { tooDeep = Int(node.line) }
  }

  /// Completes the innermost open node.
  @inline(__always)
  mutating func close() {
    let index = open.removeLast()
    nodes[index].descendants = UInt32(nodes.count - index - 1)
  }

  /// Completes the innermost open node, a heading with its id.
  private mutating func leave() {
    if dialect.isExtended, nodes[open[open.count - 1]].kind == .heading { takeHeadingID() }
    close()
  }

  /// Appends what a cmark node stands for; returns the child to go on with where the node was
  /// opened and has children.
  private mutating func enter(
    _ node: OpaquePointer, in fragment: Fragment, base: Int
  ) -> OpaquePointer? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      appendText(node)
      return nil
    case CMARK_NODE_SOFTBREAK: nodes.append(inline(.softBreak))
    case CMARK_NODE_LINEBREAK: nodes.append(inline(.lineBreak))
    case CMARK_NODE_CODE: appendLiteral(.code, of: node)
    case CMARK_NODE_HTML_INLINE: appendLiteral(.htmlInline, of: node)
    case CMARK_NODE_EMPH: push(inline(.emphasis))
    case CMARK_NODE_STRONG: push(inline(.strong))
    case CMARK_NODE_LINK: pushLink(.link, node)
    case CMARK_NODE_IMAGE: pushLink(.image, node)
    default: return enterBlock(node, in: fragment, base: base)
    }
    if tooDeep != nil { return nil }
    return cmark_node_first_child(node)
  }

  private mutating func enterBlock(
    _ node: OpaquePointer, in fragment: Fragment, base: Int
  ) -> OpaquePointer? {
    if node == taken || tooDeep != nil { return nil }
    let line = UInt32(clamping: fragment.sourceLine(Int(cmark_node_get_start_line(node))))
    blockLine = max(1, line)
    blockEnd = max(
      blockLine, UInt32(clamping: fragment.sourceLine(Int(cmark_node_get_end_line(node)))))
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      if dialect.isExtended {
        if node == alertTitle {
          alertTitle = nil
          guard let rest = childBehindAlertTitle(node) else { return nil }
          push(paragraph())
          return rest
        }
        if convertNotes(in: node, fragment, base: base) { return nil }
        if convertTable(in: node, fragment, base: base) { return nil }
      }
      push(paragraph())
    case CMARK_NODE_HEADING:
      if dialect.isExtended, convertTable(in: node, fragment, base: base) { return nil }
      var heading = inline(.heading)
      heading.detail = UInt8(clamping: cmark_node_get_heading_level(node))
      push(heading)
    case CMARK_NODE_BLOCK_QUOTE:
      push(dialect.isExtended ? quote(node, fragment) : inline(.blockQuote))
    case CMARK_NODE_LIST: push(list(node))
    case CMARK_NODE_ITEM: push(inline(.item))
    case CMARK_NODE_CODE_BLOCK:
      if dialect.isExtended { convertCodeBlock(node, fragment) } else { appendCodeBlock(node) }
    case CMARK_NODE_HTML_BLOCK: appendLiteral(.htmlBlock, of: node)
    case CMARK_NODE_THEMATIC_BREAK: nodes.append(inline(.thematicBreak))
    default: break
    }
    return cmark_node_first_child(node)
  }

  /// A node without bytes, at the block that is read.
  @inline(__always)
  func inline(_ kind: Node.Kind) -> Node {
    Node(kind: kind, source: 0, pool: 0, line: blockLine, endLine: blockEnd)
  }

  /// A paragraph, marked where it stands in a tight list.
  func paragraph() -> Node {
    var paragraph = inline(.paragraph)
    if open.count > 1, nodes[open[open.count - 1]].kind == .item {
      if nodes[open[open.count - 2]].flags.contains(.tight) { paragraph.flags = .tight }
    }
    return paragraph
  }

  private func list(_ node: OpaquePointer) -> Node {
    let isBullet = cmark_node_get_list_type(node) == CMARK_BULLET_LIST
    var list = inline(isBullet ? .bulletList : .orderedList)
    if cmark_node_get_list_tight(node) != 0 { list.flags.insert(.tight) }
    if !isBullet {
      list.number = UInt32(clamping: cmark_node_get_list_start(node))
      if cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM { list.flags.insert(.parenthesis) }
    }
    return list
  }
}
