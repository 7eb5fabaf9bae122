/// The tags that carry attributes.
extension HTMLWriting {
  mutating func openLink(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.append("<a href=\"")
    sink.append(address: UnsafeBufferPointer(rebasing: bytes[node.destination.range]))
    writeTitle(node, bytes)
    if !node.literal.isEmpty {
      sink.append("\" class=\"")
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
    }
    sink.append("\">")
  }

  mutating func closeLink(_ node: Node, _ index: Int, _ tree: MarkdownTree) {
    sink.append("</a>")
    guard let screen, node.number > 0 else { return }
    sink.append("<button class=\"ask\" popovertarget=\"_word-")
    sink.append(decimal: Int(node.number))
    sink.append("\" aria-label=\"")
    sink.append(escaping: screen.meaning.before)
    tree.plainText(of: index + 1..<tree.end(of: index)).withUnsafeBufferPointer {
      sink.append(escaping: $0)
    }
    sink.append(escaping: screen.meaning.after)
    sink.append("\"></button>")
  }

  /// A table scrolls in its own box; one that may be wider than a phone can be reached by keys.
  mutating func openTable(
    _ node: Node, _ index: Int, _ tree: MarkdownTree, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    sink.startLine()
    sink.append("<div class=\"table\"")
    if let screen, tree.leastWidth(ofTable: index) > Self.phoneWidth {
      sink.append(" tabindex=\"0\" role=\"region\" aria-label=\"")
      sink.append(escaping: screen.table.before)
      for (place, cell) in tree.children(of: index + 1).enumerated() {
        if place > 0 { sink.append(", ") }
        tree.plainText(of: cell + 1..<tree.end(of: cell)).withUnsafeBufferPointer {
          sink.append(escaping: $0)
        }
      }
      sink.append(escaping: screen.table.after)
      sink.append("\"")
    }
    sink.append(">\n<table>\n")
    if node.literal.isEmpty { return }
    sink.append("<caption>")
    sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
    sink.append("</caption>\n")
  }

  /// What fits on a screen of 320 pixels, in characters of a table's small type.
  private static var phoneWidth: Int { 34 }

  mutating func closeImage(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    writeTitle(node, bytes)
    if node.number != 0 {
      sink.append("\" width=\"")
      sink.append(decimal: Int(node.number >> 16))
      sink.append("\" height=\"")
      sink.append(decimal: Int(node.number & 0xFFFF))
    }
    sink.append("\" />")
  }

  private mutating func writeTitle(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    if node.titleCount > 0 {
      sink.append("\" title=\"")
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.title.range]))
    }
  }

  mutating func writeReference(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.append("<sup class=\"note-ref\"><a id=\"")
    sink.append(escaping: idPrefix)
    sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.destination.range]))
    sink.append("\" href=\"#")
    sink.append(escaping: idPrefix)
    sink.append("note-")
    sink.append(decimal: Int(node.number))
    sink.append("\">")
    sink.append(decimal: Int(node.number))
    sink.append("</a></sup>")
  }

  mutating func openHeading(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.startLine()
    sink.append("<h")
    sink.append(UInt8(ascii: "0") + min(6, node.detail + headingShift))
    if !node.destination.isEmpty {
      sink.append(" id=\"")
      sink.append(escaping: idPrefix)
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.destination.range]))
      sink.append("\"")
    }
    sink.append(">")
  }

  mutating func openOrderedList(_ node: Node) {
    sink.startLine()
    if node.number == 1 {
      sink.append("<ol>\n")
    } else {
      sink.append("<ol start=\"")
      sink.append(decimal: Int(node.number))
      sink.append("\">\n")
    }
  }

  mutating func writeCodeBlock(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.startLine()
    let language = bytes[node.destination.range].prefix { !$0.isASCIISpace }
    if node.destination.isEmpty {
      sink.append("<pre><code>")
    } else {
      sink.append("<pre><code class=\"language-")
      sink.append(escaping: UnsafeBufferPointer(rebasing: language))
      sink.append("\">")
    }
    sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
    sink.append("</code></pre>\n")
  }

  /// A row; the head stands in `thead`, and the row behind it opens `tbody`.
  mutating func openRow(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    if node.flags.contains(.header) {
      sink.append("<thead>\n")
      opensBody = true
    } else if opensBody {
      sink.append("<tbody>\n")
      opensBody = false
    }
    if node.destination.isEmpty {
      sink.append("<tr>\n")
      return
    }
    sink.append("<tr id=\"")
    sink.append(escaping: idPrefix)
    sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.destination.range]))
    sink.append("\">\n")
  }

  mutating func openCell(_ node: Node) {
    if node.flags.contains(.header) {
      sink.append("<th scope=\"col\"")
    } else {
      sink.append(node.flags.contains(.rowHead) ? "<th scope=\"row\"" : "<td")
    }
    switch ColumnAlignment(rawValue: node.detail) ?? .none {
    case .none: break
    case .left: sink.append(" class=\"align-left\"")
    case .center: sink.append(" class=\"align-center\"")
    case .right: sink.append(" class=\"align-right\"")
    }
    sink.append(">")
  }

  mutating func openContainer(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.startLine()
    let isFolded = node.isFolded
    sink.append(isFolded ? "<details" : "<div")
    if !node.destination.isEmpty {
      sink.append(" class=\"")
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.destination.range]))
      sink.append("\"")
    }
    if node.titleCount > 0 {
      sink.append(" id=\"")
      sink.append(escaping: idPrefix)
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.title.range]))
      sink.append("\"")
    }
    if node.flags.contains(.foreign) {
      sink.append(" lang=\"")
      sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
      sink.append(node.detail == 1 ? "\" dir=\"rtl\"" : "\" dir=\"ltr\"")
    }
    sink.append(">\n")
    guard isFolded else { return }
    sink.append("<summary>")
    sink.append(escaping: UnsafeBufferPointer(rebasing: bytes[node.literal.range]))
    sink.append("</summary>\n")
  }
}
