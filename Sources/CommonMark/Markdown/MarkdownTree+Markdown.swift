extension MarkdownTree {
  /// Appends a finished tree as one Markdown text in our dialect, which means the same.
  ///
  /// Containers and isolates leave only their content, one that is folded the line that opens it too;
  /// notes are labelled by their numbers, and a heading shows its id only where its text would give another.
  ///
  /// - Parameters:
  ///   - output: what to append to.
  ///   - base: the way from the text's own folder to the one that relative links start from, ending
  ///     in a slash; empty if they are the same.
  package func writeMarkdown(into output: inout [UInt8], base: String = "") {
    let blocks = MarkdownBlocks(tree: self, base: LinkBase(base)).blocks(in: 0, tight: false)
    guard !blocks.isEmpty else { return }
    output += blocks
    output.append(UInt8(ascii: "\n"))
  }
}

/// Blocks as Markdown lines, without the marks of what they lie in.
struct MarkdownBlocks {
  let tree: MarkdownTree
  /// The way to the folder that relative links start from.
  let base: LinkBase

  /// The children of a node, apart by blank lines, or by line feeds in a tight list's item.
  func blocks(in parent: Int, tight: Bool) -> [UInt8] {
    var output: [UInt8] = []
    var last: Node.Kind?
    var alternates = false
    append(childrenOf: parent, tight: tight, &output, &last, &alternates)
    return output
  }

  /// A container's children stand among its neighbours, so that lists in both are kept apart.
  private func append(
    childrenOf parent: Int, tight: Bool, _ output: inout [UInt8], _ last: inout Node.Kind?,
    _ alternates: inout Bool
  ) {
    var next = parent + 1
    let end = tree.end(of: parent)
    while next < end {
      let child = next
      next = tree.end(of: child)
      let node = tree.nodes[child]
      if node.kind == .container || node.kind == .notes {
        if node.kind == .container, node.isFolded {
          if !output.isEmpty { output += "\n\n".utf8 }
          output += bold(tree.bytes(node.literal, of: node))
          last = .paragraph
        }
        append(childrenOf: child, tight: tight, &output, &last, &alternates)
        continue
      }
      if node.kind == .writingLines { continue }
      alternates = node.kind == last ? !alternates : false
      let lines = block(child, alternates: alternates)
      guard !lines.isEmpty else { continue }
      if !output.isEmpty { output += tight ? "\n".utf8 : "\n\n".utf8 }
      output += lines
      last = node.kind
    }
  }

  private func block(_ index: Int, alternates: Bool) -> [UInt8] {
    let node = tree.nodes[index]
    switch node.kind {
    case .paragraph: return inlines(index, .paragraph)
    case .heading: return heading(index)
    case .thematicBreak: return Array("___".utf8)
    case .codeBlock: return code(node)
    case .htmlBlock:
      return node.flags.contains(.generated)
        ? [] : Array(tree.bytes(node.literal, of: node).trimmingLastLineFeed)
    case .blockQuote:
      return prefixed(blocks(in: index, tight: false), "> ", "> ")
    case .alert:
      let kind = AlertKind(rawValue: node.detail) ?? .note
      let mark = Array("[!\(kind.name.asciiUppercase)]\n".utf8)
      return prefixed(mark + blocks(in: index, tight: false), "> ", "> ")
    case .bulletList, .orderedList: return list(index, alternates: alternates)
    case .table: return table(index)
    case .footnoteDefinition:
      return prefixed(blocks(in: index, tight: false), "[^\(node.number)]: ", "    ")
    default: return inlines(index, .paragraph)
    }
  }

  private func inlines(_ index: Int, _ place: MarkdownInlines.Place) -> [UInt8] {
    var writing = MarkdownInlines(tree: tree, place: place, base: base)
    writing.append(childrenOf: index)
    return writing.output
  }

  private func heading(_ index: Int) -> [UInt8] {
    let node = tree.nodes[index]
    var line = [UInt8](repeating: UInt8(ascii: "#"), count: Int(node.detail))
    line.append(UInt8(ascii: " "))
    line += inlines(index, .heading)
    let id = tree.bytes(node.destination, of: node)
    if !id.isEmpty, Array(id) != Slug.bytes(of: tree.plainText(of: index + 1..<tree.end(of: index)))
    {
      line += " {#".utf8
      line += id
      line += "}".utf8
    }
    return line
  }

  private func code(_ node: Node) -> [UInt8] {
    let literal = tree.bytes(node.literal, of: node)
    let info = tree.bytes(node.destination, of: node)
    let mark = info.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let fence = [UInt8](repeating: mark, count: max(3, literal.longestRun(of: mark) + 1))
    var lines = fence
    for byte in info {
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") {
        lines.append(UInt8(ascii: "\\"))
      }
      lines.append(byte)
    }
    lines.append(UInt8(ascii: "\n"))
    lines += literal
    if lines.last != UInt8(ascii: "\n") { lines.append(UInt8(ascii: "\n")) }
    return lines + fence
  }

  private func list(_ index: Int, alternates: Bool) -> [UInt8] {
    let node = tree.nodes[index]
    let isTight = node.flags.contains(.tight)
    var output: [UInt8] = []
    var number = Int(node.number)
    for item in tree.children(of: index) {
      let mark: String
      if node.kind == .orderedList {
        mark = "\(number)\(alternates ? ")" : ".") "
        number += 1
      } else {
        mark = alternates ? "* " : "- "
      }
      if !output.isEmpty { output += isTight ? "\n".utf8 : "\n\n".utf8 }
      let content = blocks(in: item, tight: isTight)
      let indent = String(repeating: " ", count: mark.utf8.count)
      output += content.isEmpty ? Array(mark.utf8.dropLast()) : prefixed(content, mark, indent)
    }
    return output
  }

  private func table(_ index: Int) -> [UInt8] {
    var output: [UInt8] = []
    let caption = tree.bytes(tree.nodes[index].literal, of: tree.nodes[index])
    if !caption.isEmpty { output += bold(caption) + "\n\n".utf8 }
    for (number, row) in tree.children(of: index).enumerated() {
      var delimiters: [UInt8] = []
      if number > 0 { output.append(UInt8(ascii: "\n")) }
      for cell in tree.children(of: row) {
        output += "| ".utf8
        output += inlines(cell, .tableCell)
        output.append(UInt8(ascii: " "))
        switch ColumnAlignment(rawValue: tree.nodes[cell].detail) ?? .none {
        case .none: delimiters += "| --- ".utf8
        case .left: delimiters += "| :-- ".utf8
        case .center: delimiters += "| :-: ".utf8
        case .right: delimiters += "| --: ".utf8
        }
      }
      output.append(UInt8(ascii: "|"))
      if number == 0 {
        output.append(UInt8(ascii: "\n"))
        output += delimiters
        output.append(UInt8(ascii: "|"))
      }
    }
    return output
  }

  /// A plain text in bold type, where only what could end that or begin something else is marked.
  private func bold(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output = Array("**".utf8)
    for byte in text {
      if "\\`*_[]<>&".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    return output + "**".utf8
  }

  /// The lines behind `first` and, from the second line on, behind `rest`; blank lines stay bare.
  private func prefixed(_ lines: [UInt8], _ first: String, _ rest: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(lines.count + lines.count / 8)
    output += first.utf8
    for (index, byte) in lines.enumerated() {
      output.append(byte)
      guard byte == UInt8(ascii: "\n"), index + 1 < lines.count else { continue }
      if lines[index + 1] == UInt8(ascii: "\n") {
        while rest.utf8.first == UInt8(ascii: ">"), output.last != UInt8(ascii: ">") {
          output.append(UInt8(ascii: ">"))
        }
      } else {
        output += rest.utf8
      }
    }
    return output
  }
}

/// The way from a text's own folder to the one that its relative links start from.
struct LinkBase {
  /// Each folder with its slash; `../` is one too.
  private let folders: [[UInt8]]

  init(_ way: String) {
    folders = way.split(separator: "/").map { Array($0.utf8) + [UInt8(ascii: "/")] }
  }

  /// Appends the way for a relative destination and gives the rest of it.
  ///
  /// Each `../` at its start takes one folder off the way. Other destinations are left alone.
  func append(for destination: ArraySlice<UInt8>, to output: inout [UInt8]) -> ArraySlice<UInt8> {
    guard !folders.isEmpty, let first = destination.first, first != UInt8(ascii: "#") else {
      return destination
    }
    for byte in destination {
      if byte == UInt8(ascii: ":") { return destination }
      if byte == UInt8(ascii: "/") { break }
    }
    var count = folders.count
    var rest = destination
    while count > 0, folders[count - 1][0] != UInt8(ascii: "."), rest.count >= 3,
      rest[rest.startIndex] == UInt8(ascii: "."), rest[rest.startIndex + 1] == UInt8(ascii: "."),
      rest[rest.startIndex + 2] == UInt8(ascii: "/")
    {
      count -= 1
      rest = rest.dropFirst(3)
    }
    for folder in folders[..<count] { output += folder }
    return rest
  }
}
