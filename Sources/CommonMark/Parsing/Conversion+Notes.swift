import CCmark

/// Notes: `[^label]: text` at the start of a line, with more blocks indented by four.
extension Conversion {
  /// Appends a paragraph that defines notes; `false`, and nothing appended, when it defines none.
  ///
  /// cmark read the definitions, marked, as one paragraph. Each is parsed again as a text of its
  /// own, together with the indented code that follows, which is the note's further blocks.
  mutating func convertNotes(
    in node: OpaquePointer, _ fragment: Fragment, base: Int
  ) -> Bool {
    guard hasMarks else { return false }
    let raw = rawLines(of: node, fragment, base: base)
    let starts = (raw.first...raw.last).filter { definition(in: raw, $0) != nil }
    guard let firstStart = starts.first else { return false }
    if firstStart > raw.first { convert(part(raw, raw.first..<firstStart)) }
    for (index, line) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : raw.last + 1
      guard let (label, body) = definition(in: raw, line) else { continue }
      let lineRange = fragment.lines.range(of: line)
      let indent = raw.range(of: line).lowerBound - lineRange.lowerBound
      var bytes = Array(fragment.bytes[body..<lineRange.upperBound]) + [UInt8(ascii: "\n")]
      bytes += raw.joined(line + 1..<end, limit: indent + 4)
      if index == starts.count - 1, let more = cmark_node_next(node),
        isIndentedCode(more, fragment)
      {
        let gap = max(0, Int(cmark_node_get_start_line(more)) - end)
        bytes += Array(repeating: UInt8(ascii: "\n"), count: gap)
        if let literal = cmark_node_get_literal(more) {
          bytes += String(cString: literal).utf8
        }
        taken = more
      }
      blockLine = UInt32(clamping: fragment.sourceLine(line))
      blockEnd = blockLine
      var note = inline(.footnoteDefinition)
      note.literal = store(fragment.bytes[label])
      push(note)
      if tooDeep == nil {
        convert(
          Fragment(
            bytes: bytes, firstLine: fragment.sourceLine(line), definitions: definitions))
      }
      close()
    }
    return true
  }

  /// The label of the note that a line defines, and where its text starts.
  private func definition(in raw: RawLines, _ line: Int) -> (label: Range<Int>, body: Int)? {
    let range = raw.range(of: line)
    let bytes = raw.fragment.bytes
    guard bytes[range].has("^\u{1}", at: range.lowerBound) else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let (label, end) = NoteMarks.label(in: buffer, at: range.lowerBound),
        end < range.upperBound, buffer[end] == UInt8(ascii: ":")
      else { return nil }
      var body = end + 1
      while body < range.upperBound, buffer[body].isBlank { body += 1 }
      return (label, body)
    }
  }

  /// Whether a block is code by its indentation, not by a fence.
  private func isIndentedCode(_ node: OpaquePointer, _ fragment: Fragment) -> Bool {
    guard cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK else { return false }
    if let info = cmark_node_get_fence_info(node), info.pointee != 0 { return false }
    let range = fragment.lines.range(of: Int(cmark_node_get_start_line(node)))
    let start = range.lowerBound + max(0, Int(cmark_node_get_start_column(node)) - 1)
    guard start <= range.upperBound else { return false }
    guard start > range.lowerBound, fragment.bytes[start - 1].isBlank,
      let literal = cmark_node_get_literal(node)
    else { return false }
    let line = fragment.bytes[start..<range.upperBound]
    return String(cString: literal).utf8.starts(with: line)
  }
}
