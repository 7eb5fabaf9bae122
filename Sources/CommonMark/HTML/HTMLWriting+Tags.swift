/// The tags that carry attributes.
extension HTMLWriting {
  mutating func openLink(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    let destination = bytes[node.destination]
    begin("<a href=\"")
    if let chapters = medium.chapters, destination.first == UInt8(ascii: "#"),
      let file = chapters.file(of: String(decoding: destination.dropFirst(), as: UTF8.self))
    {
      sink.append(escaping: file)
    }
    sink.append(address: destination)
    sink.append("\"")
    append(" title=\"", bytes[node.title])
    append(" class=\"", bytes[node.literal])
    sink.append(">")
  }

  /// Appends an attribute unless its value is empty.
  private mutating func append(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>) {
    if value.isEmpty { return }
    sink.append(name)
    sink.append(escaping: value)
    sink.append("\"")
  }

  /// Appends an id unless it is empty.
  private mutating func append(id: UnsafeBufferPointer<UInt8>) {
    if id.isEmpty { return }
    sink.append(" id=\"")
    sink.append(escaping: idPrefix)
    sink.append(escaping: id)
    sink.append("\"")
  }

  mutating func closeLink(_ node: Node, _ index: Int, _ tree: MarkdownTree) {
    sink.append("</a>")
    guard let screen = medium.screen, node.number > 0 else { return }
    begin("<button class=\"ask\" popovertarget=\"_word-")
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
    heads = []
    let isWide = medium.screen != nil && tree.leastWidth(ofTable: index) > Self.phoneWidth
    let words =
      isWide
      ? tree.children(of: index + 1).map { tree.plainText(of: $0 + 1..<tree.end(of: $0)) } : []
    // In a long list the words above the columns would stand too often.
    let isList = isWide && tree.children(of: index).dropFirst(Self.mostListed).isEmpty
    if isList { heads = words }
    openBlock(isList ? "<div class=\"table stacked\"" : "<div class=\"table\"")
    if isWide, let screen = medium.screen {
      sink.append(" tabindex=\"0\" role=\"region\" aria-label=\"")
      sink.append(escaping: screen.table.before)
      for (place, head) in words.enumerated() {
        if place > 0 { sink.append(", ") }
        head.withUnsafeBufferPointer { sink.append(escaping: $0) }
      }
      sink.append(escaping: screen.table.after)
      sink.append("\"")
    }
    sink.append(">\n")
    begin("<table>\n")
    if node.literal.isEmpty { return }
    begin("<caption>")
    append(text: bytes[node.literal])
    sink.append("</caption>\n")
  }

  /// The most rows, the head among them, of a table that a phone shows as a list.
  private static var mostListed: Int { 24 }

  /// What fits on a screen of 320 pixels, in characters of a table's small type.
  private static var phoneWidth: Int { 34 }

  mutating func closeImage(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    sink.append("\"")
    append(" title=\"", bytes[node.title])
    if node.number != 0 {
      sink.append(" width=\"")
      sink.append(decimal: Int(node.number >> 16))
      sink.append("\" height=\"")
      sink.append(decimal: Int(node.number & 0xFFFF))
      if let room = medium.pictures, node.detail == 1 { fit(node, into: room) }
      sink.append("\"")
    }
    if medium.screen != nil, sink.count > Self.firstScreen { sink.append(" loading=\"lazy\"") }
    sink.append(" />")
  }

  /// Behind so many bytes of a text, nothing is on the first screen of a phone or a desktop.
  private static var firstScreen: Int { 4_000 }

  /// Gives a picture its size on paper, as large as the room allows; it shrinks as the words do.
  private mutating func fit(_ node: Node, into room: PictureRoom) {
    let width = Double(node.number >> 16)
    let height = Double(node.number & 0xFFFF)
    guard width > 0, height > 0 else { return }
    let scale = min(room.width / width, room.height / height)
    sink.append("\" style=\"width: calc(")
    sink.append(thousandths: Int((width * scale * 1_000).rounded()))
    sink.append("pt * var(--fit, 1)); height: calc(")
    sink.append(thousandths: Int((height * scale * 1_000).rounded()))
    sink.append("pt * var(--fit, 1))")
  }

  /// A drawing whose markup is ours or was checked.
  mutating func writeIcon(_ markup: UnsafeBufferPointer<UInt8>) {
    sink.append(markup)
    elements += markup.count { $0 == UInt8(ascii: "<") }
  }

  mutating func writeReference(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    begin("<sup class=\"note-ref\">")
    begin("<a")
    append(id: bytes[node.destination])
    sink.append(" href=\"#")
    sink.append(escaping: idPrefix)
    sink.append("note-")
    sink.append(decimal: Int(node.number))
    sink.append("\">")
    sink.append(decimal: Int(node.number))
    sink.append("</a></sup>")
  }

  mutating func openHeading(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    openBlock("<h")
    sink.append(UInt8(ascii: "0") + min(6, node.detail + headingShift))
    append(id: bytes[node.destination])
    sink.append(">")
  }

  mutating func openOrderedList(_ node: Node) {
    if node.number == 1 {
      openBlock("<ol>\n")
    } else {
      openBlock("<ol start=\"")
      sink.append(decimal: Int(node.number))
      sink.append("\">\n")
    }
  }

  mutating func writeCodeBlock(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    let language = bytes[node.destination.range].prefix { !$0.isASCIISpace }
    openBlock("<pre>")
    if node.destination.isEmpty {
      begin("<code>")
    } else {
      begin("<code class=\"language-")
      sink.append(escaping: UnsafeBufferPointer(rebasing: language))
      sink.append("\">")
    }
    append(text: bytes[node.literal])
    sink.append("</code></pre>\n")
  }

  /// A row; the head stands in `thead`, and the row behind it opens `tbody`.
  mutating func openRow(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    column = 0
    if node.flags.contains(.header) {
      begin("<thead>\n")
      opensBody = true
    } else if opensBody {
      begin("<tbody>\n")
      opensBody = false
    }
    begin("<tr")
    append(id: bytes[node.destination])
    sink.append(">\n")
  }

  /// A cell; one without words heads nothing, so it is no heading.
  mutating func openCell(_ node: Node) {
    if node.isHeading {
      begin(node.flags.contains(.header) ? "<th scope=\"col\"" : "<th scope=\"row\"")
    } else {
      begin("<td")
      if heads.indices.contains(column), !heads[column].isEmpty, !node.flags.contains(.header) {
        heads[column].withUnsafeBufferPointer { append(" data-head=\"", $0) }
      }
    }
    column += 1
    switch ColumnAlignment(rawValue: node.detail) ?? .none {
    case .none: break
    case .left: sink.append(" class=\"align-left\"")
    case .center: sink.append(" class=\"align-center\"")
    case .right: sink.append(" class=\"align-right\"")
    }
    sink.append(">")
  }

  mutating func openContainer(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    let isFolded = node.isFolded
    openBlock(isFolded ? "<details" : "<div")
    append(" class=\"", bytes[node.destination])
    append(id: bytes[node.title])
    if node.flags.contains(.foreign) {
      append(" lang=\"", bytes[node.literal])
      sink.append(node.detail == 1 ? " dir=\"rtl\"" : " dir=\"ltr\"")
    }
    sink.append(">\n")
    guard isFolded else { return }
    begin("<summary>")
    append(text: bytes[node.literal])
    sink.append("</summary>\n")
  }
}

extension Node {
  /// Whether a cell is the heading of its column or its row.
  var isHeading: Bool { descendants > 0 && !flags.isDisjoint(with: [.header, .rowHead]) }
}
