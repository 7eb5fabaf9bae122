import Diagnostics

/// Explicit ids: `## Title {#id}`.
extension Conversion {
  /// Moves `{#id}` from the end of the innermost open heading's text to the heading.
  mutating func takeHeadingID() {
    let heading = open[open.count - 1]
    var child = heading + 1
    var last = heading
    while child < nodes.count {
      last = child
      child += 1 + Int(nodes[child].descendants)
    }
    guard last > heading, nodes[last].kind == .text else { return }
    let slice = nodes[last].literal
    let end = Int(slice.offset + slice.count)
    guard slice.count > 3, pool[end - 1] == UInt8(ascii: "}") else { return }
    var start = end - 2
    while start > Int(slice.offset), pool[start] != UInt8(ascii: "{"), !pool[start].isASCIISpace {
      start -= 1
    }
    guard pool[start] == UInt8(ascii: "{"), pool[start + 1] == UInt8(ascii: "#"), end - start > 3,
      isWritten(from: start, to: end)
    else { return }
    nodes[heading].destination = id(from: start + 2, to: end - 1)
    var textEnd = start
    while textEnd > Int(slice.offset), pool[textEnd - 1].isASCIISpace { textEnd -= 1 }
    if textEnd > Int(slice.offset) {
      nodes[last].literal = Node.Slice(
        offset: slice.offset, count: UInt32(textEnd) - slice.offset)
    } else {
      nodes.removeLast()
    }
  }

  /// An id that stands in the pool, its letters composed.
  private mutating func id(from start: Int, to end: Int) -> Node.Slice {
    let written = (start..<end).map { pool[$0] }
    if written.contains(where: { $0 >= 0x80 }) {
      let text = String(decoding: written, as: UTF8.self)
      let composed = ComposedLetters.composing(text)
      if !composed.utf8.elementsEqual(written) { return store(Array(composed.utf8)) }
    }
    return Node.Slice(offset: UInt32(start), count: UInt32(end - start))
  }

  /// Whether these bytes of the pool stand in the block's lines without a backslash before them.
  private func isWritten(from start: Int, to end: Int) -> Bool {
    let size = end - start
    let low = lines.range(of: Int(blockLine)).lowerBound
    let high = lines.range(of: Int(blockEnd)).upperBound
    guard high - low >= size else { return false }
    var offset = high - size
    while offset >= low {
      if (0..<size).allSatisfy({ text.bytes[offset + $0] == pool[start + $0] }) {
        return offset == low || text.bytes[offset - 1] != UInt8(ascii: "\\")
      }
      offset -= 1
    }
    return false
  }
}
