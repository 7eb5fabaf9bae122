/// Writes a tree as HTML; for plain CommonMark, byte for byte as `cmark --unsafe` does.
///
/// Links are written with the destinations that they have: resolve them first.
package struct HTMLWriter: Sendable {
  package let labels: Labels
  /// What all ids begin with, so that several trees can stand in one document; the links of notes follow.
  package let idPrefix: String
  /// How many levels deeper headings stand than they were written; none below 6.
  package let headingShift: UInt8

  /// What stands on screens only, such as wide tables that keys can scroll; `nil` for paper.
  package let screen: ScreenLabels?

  package init(
    labels: Labels, idPrefix: String = "", headingShift: UInt8 = 0, screen: ScreenLabels? = nil
  ) {
    self.labels = labels
    self.idPrefix = idPrefix
    self.headingShift = headingShift
    self.screen = screen
  }

  /// Appends a tree's HTML.
  package func writeHTML(of tree: MarkdownTree, into output: inout [UInt8]) {
    var writing = HTMLWriting(labels: labels, capacity: tree.nodes.count * 24)
    writing.idPrefix = idPrefix
    writing.headingShift = headingShift
    writing.screen = screen
    writing.write(tree, nodes: 0..<tree.nodes.count)
    writing.sink.append(to: &output)
  }

  /// A tree's HTML.
  package func html(of tree: MarkdownTree) -> [UInt8] {
    var output: [UInt8] = []
    writeHTML(of: tree, into: &output)
    return output
  }
}

/// One pass over a tree's nodes; what is open lies on a stack, so deep trees need no recursion.
struct HTMLWriting: ~Copyable {
  private let labels: Labels
  /// Whether links and notes are left out, as in a contents list.
  var withoutLinks = false
  var idPrefix = ""
  var headingShift: UInt8 = 0
  var screen: ScreenLabels?
  var sink: ByteSink
  /// The nodes that still must be closed, and the index behind each.
  private var open: [(node: Node, index: Int, end: Int)] = []
  /// Whether the last row that was written is a table's head.
  var opensBody = false
  /// The end of the image whose alternative text is written.
  private var plainUntil = 0

  init(labels: Labels, capacity: Int) {
    self.labels = labels
    sink = ByteSink(capacity: capacity + 1_024)
  }

  /// The HTML of inline nodes, without links and notes.
  static func inlineHTML(of tree: MarkdownTree, nodes: Range<Int>) -> [UInt8] {
    let labels = Labels(
      note: "", tip: "", important: "", warning: "", caution: "", backToText: "")
    var writing = HTMLWriting(labels: labels, capacity: 64)
    writing.withoutLinks = true
    writing.write(tree, nodes: nodes)
    return writing.sink.bytes
  }

  mutating func write(_ tree: MarkdownTree, nodes: Range<Int>) {
    var poolIndex = -1
    var pool: [UInt8] = []
    for index in nodes {
      let node = tree.nodes[index]
      while let last = open.last, last.end <= index { leave(tree) }
      if Int(node.pool) != poolIndex {
        poolIndex = Int(node.pool)
        pool = tree.pools[poolIndex]
      }
      pool.withUnsafeBufferPointer { bytes in
        if index < plainUntil {
          writePlain(node, bytes)
        } else {
          enter(node, index, tree, bytes)
        }
      }
    }
    while !open.isEmpty { leave(tree) }
  }

  /// Alternative text: an image's content without its markup.
  private mutating func writePlain(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch node.kind {
    case .text, .code, .htmlInline:
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
    case .softBreak, .lineBreak: sink.append(UInt8(ascii: " "))
    default: break
    }
  }

  @inline(__always)
  private mutating func enter(
    _ node: Node, _ index: Int, _ tree: MarkdownTree, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch node.kind {
    case .text: sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
    case .softBreak: sink.append(UInt8(ascii: "\n"))
    case .lineBreak: sink.append("<br />\n")
    case .code:
      sink.append("<code>")
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
      sink.append("</code>")
    case .htmlInline: sink.append(UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
    case .paragraph:
      if !node.flags.contains(.tight) {
        sink.startLine()
        sink.append("<p>")
      }
      push(node, index)
    default: enterRarer(node, index, tree, bytes)
    }
  }

  private mutating func enterRarer(
    _ node: Node, _ index: Int, _ tree: MarkdownTree, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch node.kind {
    case .emphasis: sink.append("<em>")
    case .strong: sink.append("<strong>")
    case .link: if !withoutLinks { openLink(node, bytes) }
    case .image:
      sink.append("<img src=\"")
      sink.append(address: UnsafeBufferPointer(rebasing: bytes[node.destination.range]))
      sink.append("\" alt=\"")
      plainUntil = index + 1 + Int(node.descendants)
    case .isolate: sink.append(node.detail == 1 ? "<bdi>" : "<bdi dir=\"ltr\">")
    case .footnoteReference:
      if !withoutLinks { writeReference(node, bytes) }
      return
    case .backLink:
      writeBackLink(node, bytes)
      return
    case .heading: openHeading(node, bytes)
    case .blockQuote: openBlock("<blockquote>\n")
    case .bulletList: openBlock("<ul>\n")
    case .orderedList: openOrderedList(node)
    case .item: openBlock("<li>")
    case .codeBlock:
      writeCodeBlock(node, bytes)
      return
    case .htmlBlock:
      sink.startLine()
      sink.append(UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
      sink.startLine()
      return
    case .thematicBreak:
      openBlock("<hr />\n")
      return
    case .table: openTable(node, index, tree, bytes)
    case .tableRow: openRow(node, bytes)
    case .tableCell: openCell(node)
    case .alert: openAlert(node)
    case .notes: openBlock("<section class=\"notes\">\n<ol>\n")
    case .footnoteDefinition:
      openBlock("<li id=\"")
      sink.append(escaping: idPrefix)
      sink.append("note-")
      sink.append(decimal: Int(node.number))
      sink.append("\">\n")
    case .container: openContainer(node, bytes)
    case .document, .directive, .text, .softBreak, .lineBreak, .code, .htmlInline, .paragraph:
      break
    }
    push(node, index)
  }

  @inline(__always)
  private mutating func push(_ node: Node, _ index: Int) {
    open.append((node, index, index + 1 + Int(node.descendants)))
  }

  private mutating func leave(_ tree: MarkdownTree) {
    guard let (node, index, end) = open.popLast() else { return }
    switch node.kind {
    case .paragraph: if !node.flags.contains(.tight) { sink.append("</p>\n") }
    case .emphasis: sink.append("</em>")
    case .strong: sink.append("</strong>")
    case .link: if !withoutLinks { closeLink(node, index, tree) }
    case .image: tree.pools[Int(node.pool)].withUnsafeBufferPointer { closeImage(node, $0) }
    case .isolate: sink.append("</bdi>")
    case .heading:
      sink.append("</h")
      sink.append(UInt8(ascii: "0") + min(6, node.detail + headingShift))
      sink.append(">\n")
    case .blockQuote: openBlock("</blockquote>\n")
    case .bulletList: sink.append("</ul>\n")
    case .orderedList: sink.append("</ol>\n")
    case .item, .footnoteDefinition: sink.append("</li>\n")
    case .table:
      sink.append(tree.end(of: index + 1) < end ? "</tbody>\n" : "")
      sink.append("</table>\n</div>\n")
    case .tableRow: sink.append(node.flags.contains(.header) ? "</tr>\n</thead>\n" : "</tr>\n")
    case .tableCell:
      sink.append(node.flags.isDisjoint(with: [.header, .rowHead]) ? "</td>\n" : "</th>\n")
    case .alert: openBlock("</div>\n")
    case .container: openBlock(node.isFolded ? "</details>\n" : "</div>\n")
    case .notes: sink.append("</ol>\n</section>\n")
    default: break
    }
  }

  @inline(__always)
  private mutating func openBlock(_ tag: StaticString) {
    sink.startLine()
    sink.append(tag)
  }

  private mutating func openAlert(_ node: Node) {
    let kind = AlertKind(rawValue: node.detail) ?? .note
    openBlock("<div class=\"alert alert-")
    sink.append(kind.name.utf8)
    sink.append("\" role=\"note\">\n<p class=\"alert-title\">")
    sink.append(escaping: labels.title(of: kind))
    sink.append("</p>\n")
  }

  private mutating func writeBackLink(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.append(" <a class=\"note-back\" href=\"#")
    sink.append(escaping: idPrefix)
    sink.append(address: UnsafeBufferPointer(rebasing: bytes[node.destination.range]))
    sink.append("\" aria-label=\"")
    sink.append(escaping: labels.backToText)
    sink.append(UInt8(ascii: " "))
    sink.append(decimal: Int(node.number))
    if node.detail > 1 {
      sink.append(UInt8(ascii: "-"))
      sink.append(decimal: Int(node.detail))
    }
    sink.append("\">↩")
    if node.detail > 1 {
      sink.append("<sup>")
      sink.append(decimal: Int(node.detail))
      sink.append("</sup>")
    }
    sink.append("</a>")
  }
}
