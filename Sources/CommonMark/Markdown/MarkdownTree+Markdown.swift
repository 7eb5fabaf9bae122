extension MarkdownTree {
  /// Appends a finished tree as one Markdown text in our dialect, which means the same.
  ///
  /// Containers and isolates leave only their content, one that is folded the line that opens it too;
  /// notes are labelled by their numbers, and a heading shows its id only where its text would give another.
  ///
  /// - Parameters:
  ///   - output: what to append to.
  ///   - base: the way from the text's own folder to the one that relative links start from.
  package func writeMarkdown(into output: inout [UInt8], base: LinkBase = LinkBase()) {
    var writing = MarkdownWriting(capacity: nodes.count * 24, base: base)
    writing.blocks(of: self, in: 0, tight: false)
    guard writing.sink.count > 0 else { return }
    writing.sink.append(UInt8(ascii: "\n"))
    writing.sink.append(to: &output)
  }
}

/// One walk over a tree's blocks that writes them as Markdown lines into one sink.
///
/// What lies in a list, box or note is written as if it stood alone, and then its lines get what each of them
/// begins with.
struct MarkdownWriting: ~Copyable {
  /// The way to the folder that relative links start from.
  let base: LinkBase
  var sink: ByteSink
  /// Where the inline markup begins that is written, and where it stands.
  var inlineStart = 0
  var place = InlinePlace.paragraph
  /// The lines that get marks are moved here meanwhile.
  private var moved = ByteSink(capacity: 1_024)

  init(capacity: Int, base: LinkBase) {
    self.base = base
    sink = ByteSink(capacity: capacity + 1_024)
  }

  /// What a level of blocks has until now.
  private struct Level {
    /// Where its text begins in the sink.
    let start: Int
    let isTight: Bool
    var last: Node.Kind?
    /// Whether the next list has the other marks, so that it is not one with the list before it.
    var alternates = false
  }

  /// Writes the children of a node, apart by blank lines, or by line feeds in a tight list's item.
  fileprivate mutating func blocks(of tree: MarkdownTree, in parent: Int, tight: Bool) {
    var level = Level(start: sink.count, isTight: tight)
    append(childrenOf: parent, of: tree, &level)
  }

  /// A container's children stand among its neighbours, so that lists in both are kept apart.
  private mutating func append(childrenOf parent: Int, of tree: MarkdownTree, _ level: inout Level)
  {
    var next = parent + 1
    let end = tree.end(of: parent)
    while next < end {
      let child = next
      next = tree.end(of: child)
      let node = tree.nodes[child]
      if node.kind == .container || node.kind == .notes {
        if node.kind == .container, node.isFolded {
          if sink.count > level.start { sink.append("\n\n") }
          bold(tree, node)
          level.last = .paragraph
        }
        append(childrenOf: child, of: tree, &level)
        continue
      }
      if node.kind == .writingLines { continue }
      level.alternates = node.kind == level.last ? !level.alternates : false
      let before = sink.count
      if before > level.start { sink.append(level.isTight ? "\n" : "\n\n") }
      let start = sink.count
      block(child, node, of: tree, alternates: level.alternates)
      if sink.count > start { level.last = node.kind } else { sink.truncate(to: before) }
    }
  }

  private mutating func block(
    _ index: Int, _ node: Node, of tree: MarkdownTree, alternates: Bool
  ) {
    let start = sink.count
    switch node.kind {
    case .heading: heading(index, node, of: tree)
    case .thematicBreak: sink.append("___")
    case .codeBlock: code(node, of: tree)
    case .htmlBlock:
      if !node.flags.contains(.generated) {
        sink.append(tree.bytes(node.literal, of: node).trimmingLastLineFeed)
      }
    case .blockQuote:
      blocks(of: tree, in: index, tight: false)
      prefix(from: start, first: "> ", rest: "> ")
    case .alert:
      let kind = AlertKind(rawValue: node.detail) ?? .note
      sink.append("[!")
      sink.append(kind.name.asciiUppercase.utf8)
      sink.append("]\n")
      blocks(of: tree, in: index, tight: false)
      prefix(from: start, first: "> ", rest: "> ")
    case .bulletList, .orderedList: list(index, node, of: tree, alternates: alternates)
    case .table: table(index, node, of: tree)
    case .footnoteDefinition:
      blocks(of: tree, in: index, tight: false)
      prefix(from: start, first: "[^\(node.number)]: ", rest: "    ")
    default: inlines(index, .paragraph, of: tree)
    }
  }

  private mutating func heading(_ index: Int, _ node: Node, of tree: MarkdownTree) {
    for _ in 0..<node.detail { sink.append(UInt8(ascii: "#")) }
    sink.append(UInt8(ascii: " "))
    inlines(index, .heading, of: tree)
    if node.flags.contains(.namedByText) { return }
    let id = tree.bytes(node.destination, of: node)
    let given = Slug.bytes(of: tree.plainText(of: index + 1..<tree.end(of: index)))
    if !id.isEmpty, !id.elementsEqual(given) {
      sink.append(" {#")
      sink.append(id)
      sink.append("}")
    }
  }

  private mutating func code(_ node: Node, of tree: MarkdownTree) {
    let literal = tree.bytes(node.literal, of: node)
    let info = tree.bytes(node.destination, of: node)
    let mark = info.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let length = max(3, literal.longestRun(of: mark) + 1)
    for _ in 0..<length { sink.append(mark) }
    for byte in info {
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") {
        sink.append(UInt8(ascii: "\\"))
      }
      sink.append(byte)
    }
    sink.append("\n")
    sink.append(literal)
    sink.startLine()
    for _ in 0..<length { sink.append(mark) }
  }

  private mutating func list(
    _ index: Int, _ node: Node, of tree: MarkdownTree, alternates: Bool
  ) {
    let isTight = node.flags.contains(.tight)
    let listStart = sink.count
    var number = Int(node.number)
    var item = index + 1
    let end = tree.end(of: index)
    while item < end {
      let mark: String
      if node.kind == .orderedList {
        mark = "\(number)\(alternates ? ")" : ".") "
        number += 1
      } else {
        mark = alternates ? "* " : "- "
      }
      if sink.count > listStart { sink.append(isTight ? "\n" : "\n\n") }
      let start = sink.count
      blocks(of: tree, in: item, tight: isTight)
      if sink.count == start {
        sink.append(mark.utf8.dropLast())
      } else {
        let rest = node.kind == .bulletList ? "  " : String(repeating: " ", count: mark.utf8.count)
        prefix(from: start, first: mark, rest: rest)
      }
      item = tree.end(of: item)
    }
  }

  private mutating func table(_ index: Int, _ node: Node, of tree: MarkdownTree) {
    if !node.literal.isEmpty {
      bold(tree, node)
      sink.append("\n\n")
    }
    for (number, row) in tree.children(of: index).enumerated() {
      if number > 0 { sink.append("\n") }
      let cells = tree.children(of: row)
      for cell in cells {
        sink.append("| ")
        inlines(cell, .tableCell, of: tree)
        sink.append(" ")
      }
      sink.append("|")
      guard number == 0 else { continue }
      sink.append("\n")
      for cell in cells {
        switch ColumnAlignment(rawValue: tree.nodes[cell].detail) ?? .none {
        case .none: sink.append("| --- ")
        case .left: sink.append("| :-- ")
        case .center: sink.append("| :-: ")
        case .right: sink.append("| --: ")
        }
      }
      sink.append("|")
    }
  }

  /// The literal of a node in bold type, where only what could end that or begin something else is marked.
  private mutating func bold(_ tree: MarkdownTree, _ node: Node) {
    sink.append("**")
    for byte in tree.bytes(node.literal, of: node) {
      if "\\`*_[]<>&".utf8.contains(byte) { sink.append(UInt8(ascii: "\\")) }
      sink.append(byte)
    }
    sink.append("**")
  }

  /// Puts `first` before what was written from an offset on and, from its second line on, `rest` before each line;
  /// blank lines stay bare, but for the mark of a quote.
  private mutating func prefix(from start: Int, first: String, rest: String) {
    moved.truncate(to: 0)
    sink.move(from: start, to: &moved)
    sink.append(first.utf8)
    let isQuote = rest.utf8.first == UInt8(ascii: ">")
    var line = 0
    while line < moved.count {
      let end = moved.lineEnd(from: line)
      if line > 0 {
        if moved[line] != UInt8(ascii: "\n") {
          sink.append(rest.utf8)
        } else if isQuote {
          sink.append(UInt8(ascii: ">"))
        }
      }
      sink.append(moved, line..<end)
      line = end
    }
  }
}

/// The way from a text's own folder to the one that its relative links start from.
package struct LinkBase: Sendable {
  /// Each folder with its slash; `../` is one too.
  private let folders: [[UInt8]]

  /// The way between one and the same folder.
  package init() { folders = [] }

  /// The way to the folder of a file, as a relative link leads to that file.
  package init(ofFileAt link: String) {
    var folders: [[UInt8]] = []
    var folder: [UInt8] = []
    for byte in link.utf8 {
      folder.append(byte)
      if byte == UInt8(ascii: "/") {
        folders.append(folder)
        folder = []
      }
    }
    self.folders = folders
  }

  /// Appends the way for a relative destination and gives the rest of it.
  ///
  /// Each `../` at its start takes one folder off the way. Other destinations are left alone.
  func append(
    for destination: UnsafeBufferPointer<UInt8>, to output: inout ByteSink
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = destination[...]
    guard !folders.isEmpty, let first = rest.first, first != UInt8(ascii: "#") else { return rest }
    for byte in destination {
      if byte == UInt8(ascii: ":") { return rest }
      if byte == UInt8(ascii: "/") { break }
    }
    var count = folders.count
    while count > 0, folders[count - 1][0] != UInt8(ascii: "."), rest.count >= 3,
      rest[rest.startIndex] == UInt8(ascii: "."), rest[rest.startIndex + 1] == UInt8(ascii: "."),
      rest[rest.startIndex + 2] == UInt8(ascii: "/")
    {
      count -= 1
      rest = rest.dropFirst(3)
    }
    for folder in folders[..<count] { output.append(folder) }
    return rest
  }
}
