/// Writes a tree as HTML; for plain CommonMark, byte for byte as `cmark --unsafe` does.
///
/// Links are written with the destinations that they have: resolve them first.
package struct HTMLWriter: Sendable {
  package let labels: Labels
  /// What all ids begin with, so that several trees can stand in one document; the links of notes follow.
  package let idPrefix: String
  /// How many levels deeper headings stand than they were written; none below 6.
  package let headingShift: UInt8
  package let medium: Medium

  package init(
    labels: Labels, medium: Medium = .plain, idPrefix: String = "", headingShift: UInt8 = 0
  ) {
    self.labels = labels
    self.medium = medium
    self.idPrefix = idPrefix
    self.headingShift = headingShift
  }

  /// Appends a tree's HTML.
  ///
  /// - Returns: how many elements it has.
  @discardableResult
  package func writeHTML(of tree: MarkdownTree, into output: inout [UInt8]) -> Int {
    write(tree, nodes: 0..<tree.nodes.count, into: &output)
  }

  /// Appends the HTML of what stands in a line, such as a title, without the paragraph around it.
  package func writeLine(of tree: MarkdownTree, into output: inout [UInt8]) {
    let isLine =
      tree.nodes.count > 1 && tree.nodes[1].kind == .paragraph
      && tree.end(of: 1) == tree.nodes.count
    _ = write(tree, nodes: (isLine ? 2 : 0)..<tree.nodes.count, into: &output)
  }

  private func write(_ tree: MarkdownTree, nodes: Range<Int>, into output: inout [UInt8]) -> Int {
    var writing = HTMLWriting(
      labels: labels, medium: medium, capacity: tree.nodes.count * 24 + 1_024)
    writing.idPrefix = idPrefix
    writing.headingShift = headingShift
    writing.write(tree, nodes: nodes)
    writing.sink.append(to: &output)
    return writing.elements
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
  let medium: Medium
  /// Whether links and notes are left out, as in a contents list.
  var withoutLinks = false
  var idPrefix = ""
  var headingShift: UInt8 = 0
  var sink: ByteSink
  /// How many elements were opened.
  var elements = 0
  /// Whether each open isolate keeps what is in it from left to right; where numbers are kept.
  var isolates: [Bool] = []
  /// What the fields that follow ask for; where there are fields.
  var label: [UInt8] = []
  var fieldCount = 0
  /// The nodes that still must be closed, and the index behind each.
  private var open: [(node: Node, index: Int, end: Int)] = []
  /// Whether the last row that was written is a table's head.
  var opensBody = false
  /// The words above each column of a table that a phone shows as a list of its rows, and the column that is next.
  var heads: [[UInt8]] = []
  var column = 0
  /// The end of the image whose alternative text is written.
  private var plainUntil = 0

  init(labels: Labels, medium: Medium = .plain, capacity: Int) {
    self.labels = labels
    self.medium = medium
    sink = ByteSink(capacity: capacity)
  }

  /// The HTML of inline nodes, without links and notes.
  static func inlineHTML(of tree: MarkdownTree, nodes: Range<Int>) -> [UInt8] {
    var writing = HTMLWriting(labels: .silent, capacity: 64)
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
      sink.append(escaping: bytes[node.literal])
    case .softBreak, .lineBreak: sink.append(UInt8(ascii: " "))
    default: break
    }
  }

  @inline(__always)
  private mutating func enter(
    _ node: Node, _ index: Int, _ tree: MarkdownTree, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch node.kind {
    case .text: append(text: bytes[node.literal])
    case .softBreak: sink.append(UInt8(ascii: "\n"))
    case .lineBreak: begin("<br />\n")
    case .code:
      begin("<code>")
      append(text: bytes[node.literal])
      sink.append("</code>")
    case .htmlInline: append(html: bytes[node.literal])
    case .paragraph:
      if !node.flags.contains(.tight) { openBlock("<p>") }
      if node.flags.contains(.label), medium.fields != nil { keepLabel(index, in: tree) }
      push(node, index)
    default: enterRarer(node, index, tree, bytes)
    }
  }

  private mutating func enterRarer(
    _ node: Node, _ index: Int, _ tree: MarkdownTree, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch node.kind {
    case .emphasis: begin("<em>")
    case .strong: begin("<strong>")
    case .link: if !withoutLinks { openLink(node, bytes) }
    case .image:
      begin("<img src=\"")
      sink.append(address: bytes[node.destination])
      sink.append("\" alt=\"")
      plainUntil = index + 1 + Int(node.descendants)
    case .isolate:
      begin(node.detail == 1 ? "<bdi>" : "<bdi dir=\"ltr\">")
      if medium.numbers != nil { isolates.append(node.detail != 1) }
    case .field: writeField(node, bytes)
    case .writingLines: writeLines(Int(node.number))
    case .icon: writeIcon(bytes[node.literal])
    case .footnoteReference: if !withoutLinks { writeReference(node, bytes) }
    case .backLink: writeBackLink(node, bytes)
    case .heading: openHeading(node, bytes)
    case .blockQuote: openBlock("<blockquote>\n")
    case .bulletList: openBlock("<ul>\n")
    case .orderedList: openOrderedList(node)
    case .item: openBlock("<li>")
    case .codeBlock: writeCodeBlock(node, bytes)
    case .htmlBlock:
      sink.startLine()
      append(html: bytes[node.literal])
      sink.startLine()
    case .thematicBreak: openBlock("<hr />\n")
    case .table: openTable(node, index, tree, bytes)
    case .tableRow: openRow(node, bytes)
    case .tableCell: openCell(node)
    case .alert: openAlert(node)
    case .notes:
      openBlock("<section class=\"notes\">\n")
      begin("<ol>\n")
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
    case .isolate:
      sink.append("</bdi>")
      _ = isolates.popLast()
    case .heading:
      sink.append("</h")
      sink.append(UInt8(ascii: "0") + min(6, node.detail + headingShift))
      sink.append(">\n")
    case .blockQuote: closeBlock("</blockquote>\n")
    case .bulletList: sink.append("</ul>\n")
    case .orderedList: sink.append("</ol>\n")
    case .item, .footnoteDefinition: sink.append("</li>\n")
    case .table:
      sink.append(tree.end(of: index + 1) < end ? "</tbody>\n" : "")
      sink.append("</table>\n</div>\n")
    case .tableRow: sink.append(node.flags.contains(.header) ? "</tr>\n</thead>\n" : "</tr>\n")
    case .tableCell:
      sink.append(node.isHeading ? "</th>\n" : "</td>\n")
    case .alert: closeBlock("</div>\n")
    case .container: closeBlock(node.isFolded ? "</details>\n" : "</div>\n")
    case .notes: sink.append("</ol>\n</section>\n")
    default: break
    }
  }

  /// Appends words that readers see.
  @inline(__always)
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    if let numbers = medium.numbers {
      append(text, keeping: numbers)
    } else {
      sink.append(escaping: text)
    }
  }

  /// Appends markup that was written by hand.
  private mutating func append(html: UnsafeBufferPointer<UInt8>) {
    sink.append(html)
    for (byte, next) in zip(html, html.dropFirst()) where byte == UInt8(ascii: "<") {
      if next != UInt8(ascii: "/") { elements += 1 }
    }
  }

  /// Appends a tag that opens an element, or the beginning of it.
  @inline(__always)
  mutating func begin(_ tag: StaticString) {
    sink.append(tag)
    elements += 1
  }

  @inline(__always)
  mutating func openBlock(_ tag: StaticString) {
    sink.startLine()
    begin(tag)
  }

  private mutating func closeBlock(_ tag: StaticString) {
    sink.startLine()
    sink.append(tag)
  }

  private mutating func openAlert(_ node: Node) {
    let kind = AlertKind(rawValue: node.detail) ?? .note
    openBlock("<div class=\"alert alert-")
    sink.append(kind.name.utf8)
    sink.append("\" role=\"note\">\n")
    begin("<p class=\"alert-title\">")
    var title = labels.title(of: kind)
    title.withUTF8 { append(text: $0) }
    sink.append("</p>\n")
  }

  private mutating func writeBackLink(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    begin(" <a class=\"note-back\" href=\"#")
    sink.append(escaping: idPrefix)
    sink.append(address: bytes[node.destination])
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
      begin("<sup>")
      sink.append(decimal: Int(node.detail))
      sink.append("</sup>")
    }
    sink.append("</a>")
  }
}
