/// Lines to write on, or fields to type into.
///
/// Each field has the name that its label is, so that a screen reader says it. Nothing is checked beforehand: some
/// viewers draw such boxes empty.
extension HTMLWriting {
  /// Keeps what a paragraph asks for, without a colon at its end.
  mutating func keepLabel(_ index: Int, in tree: MarkdownTree) {
    label = tree.plainText(of: index + 1..<tree.end(of: index))
    if label.last == UInt8(ascii: ":") { label.removeLast() }
  }

  /// A field in a line; by hand, the style sheet draws the line.
  mutating func writeField(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let prefix = medium.fields else { return }
    fieldCount += 1
    begin(node.detail == 1 ? "<input type=\"checkbox\"" : "<input type=\"text\"")
    if node.destination.isEmpty {
      appendName(prefix)
    } else {
      sink.append(" name=\"")
      sink.append(escaping: bytes[node.destination])
    }
    appendTitle(bytes[node.literal])
    sink.append("\" />")
  }

  /// Lines below each other, or one field of their height.
  mutating func writeLines(_ count: Int) {
    sink.startLine()
    guard let prefix = medium.fields else {
      for _ in 0..<count { begin("<div class=\"write-line\">\n</div>\n") }
      return
    }
    fieldCount += 1
    begin("<textarea rows=\"")
    sink.append(decimal: count)
    sink.append("\"")
    appendName(prefix)
    appendTitle(UnsafeBufferPointer(start: nil, count: 0))
    // The engine does not read `rows`.
    sink.append("\" style=\"height: ")
    sink.append(thousandths: count * 1_500)
    sink.append("em\"></textarea>\n")
  }

  private mutating func appendName(_ prefix: String) {
    sink.append(" name=\"")
    sink.append(escaping: prefix)
    sink.append(UInt8(ascii: "-"))
    sink.append(decimal: fieldCount)
  }

  private mutating func appendTitle(_ rest: UnsafeBufferPointer<UInt8>) {
    sink.append("\" title=\"")
    label.withUnsafeBufferPointer { sink.append(escaping: $0) }
    sink.append(escaping: rest)
  }
}
