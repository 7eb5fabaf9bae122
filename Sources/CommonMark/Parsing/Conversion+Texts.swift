import CCmark
import Platform

/// The bytes of texts, code and destinations.
extension Conversion {
  /// Copies a C string into the pool, with the brackets of notes that are no notes here.
  mutating func store(_ string: UnsafePointer<CChar>?) -> Node.Slice {
    guard let string, string.pointee != 0 else {
      return Node.Slice(offset: UInt32(pool.count), count: 0)
    }
    return string.withMemoryRebound(to: UInt8.self, capacity: 1) { bytes in
      store(UnsafeBufferPointer(start: bytes, count: strlen(string)))
    }
  }

  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> Node.Slice {
    let start = pool.count
    if hasMarks, bytes.contains(NoteMarks.mark) {
      var index = 0
      while index < bytes.count {
        if let (label, end) = NoteMarks.label(in: bytes, at: index) {
          pool.append("[^")
          pool.append(UnsafeBufferPointer(rebasing: bytes[label]))
          pool.append(UInt8(ascii: "]"))
          index = end
        } else {
          pool.append(bytes[index])
          index += 1
        }
      }
    } else {
      pool.append(bytes)
    }
    return Node.Slice(offset: UInt32(start), count: UInt32(pool.count - start))
  }

  mutating func store(_ bytes: some Collection<UInt8>) -> Node.Slice {
    Array(bytes).withUnsafeBufferPointer { store($0) }
  }

  mutating func appendText(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    literal.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
      var bytes = UnsafeBufferPointer(start: start, count: strlen(literal))
      if cellStarts {
        cellStarts = false
        bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(2))
      }
      if hasMarks, bytes.contains(NoteMarks.mark) {
        appendTextWithNotes(bytes)
      } else {
        appendText(bytes)
      }
    }
  }

  private mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.isEmpty && dialect.isExtended { return }
    var text = inline(.text)
    text.literal = Node.Slice(offset: UInt32(pool.count), count: UInt32(bytes.count))
    pool.append(bytes)
    nodes.append(text)
  }

  private mutating func appendTextWithNotes(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let (label, end) = NoteMarks.label(in: bytes, at: index) else {
        index += 1
        continue
      }
      appendText(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      var reference = inline(.footnoteReference)
      reference.literal = store(UnsafeBufferPointer(rebasing: bytes[label]))
      nodes.append(reference)
      index = end
      start = end
    }
    appendText(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  mutating func appendLiteral(_ kind: Node.Kind, of source: OpaquePointer) {
    var node = inline(kind)
    node.literal = store(cmark_node_get_literal(source))
    nodes.append(node)
  }

  mutating func appendCodeBlock(_ source: OpaquePointer) {
    var node = inline(.codeBlock)
    node.destination = store(cmark_node_get_fence_info(source))
    node.literal = store(cmark_node_get_literal(source))
    nodes.append(node)
  }

  mutating func pushLink(_ kind: Node.Kind, _ source: OpaquePointer) {
    var node = inline(kind)
    node.destination = store(cmark_node_get_url(source))
    node.titleCount = store(cmark_node_get_title(source)).count
    push(node)
  }
}
