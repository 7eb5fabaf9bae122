/// How notes pass through cmark, which does not know them.
///
/// cmark would take `[^1]: word` for a link definition and every `[^1]` then for a link. So before
/// it parses, `[^1]` becomes `^`, byte 1, `1^`: as long, punctuation at both ends (so emphasis
/// beside it works as ever), inert for cmark, and not to be mistaken, since texts with control
/// characters are refused. Escaped brackets stay, and code gets its brackets back.
enum NoteMarks {
  static let mark: UInt8 = 1
  private static let caret = UInt8(ascii: "^")

  /// The bytes with each `[^label]` marked; `nil` when there is none.
  static func marking(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains("[^") else { return nil }
    var marked = bytes
    var found = false
    var index = 0
    while index + 2 < bytes.count {
      index = bytes.withUnsafeBufferPointer { bytes in
        var next = index
        while next < bytes.count, bytes[next].isIn(0x5B, 0x5C) == 0 { next += 1 }
        return next
      }
      guard index + 2 < bytes.count else { break }
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "["), bytes[index + 1] == caret,
        let end = labelEnd(in: bytes, from: index + 2), bytes[end] == UInt8(ascii: "]")
      {
        marked[index] = caret
        marked[index + 1] = mark
        marked[end] = caret
        found = true
        index = end + 1
      } else {
        index += 1
      }
    }
    return found ? marked : nil
  }

  /// The index behind a label that starts at an index; `nil` when none does, or the bytes end.
  static func labelEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var end = start
    while end < bytes.count, isNearlyLabel(bytes[end]) { end += 1 }
    return end > start && end < bytes.count && bytes[start..<end].contains(where: isLabel)
      ? end : nil
  }

  /// The label of a mark at an index, and the index behind the mark.
  static func label(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (label: Range<Int>, end: Int)? {
    guard start + 3 < bytes.count, bytes[start] == caret, bytes[start + 1] == mark else {
      return nil
    }
    var end = start + 2
    while end < bytes.count, isNearlyLabel(bytes[end]) { end += 1 }
    guard end > start + 2, end < bytes.count, bytes[end] == caret else { return nil }
    return (start + 2..<end, end + 1)
  }

  /// Whether the name of a note may contain a byte.
  static func isLabel(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isASCIILetter || byte >= 0x80 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  /// Whether authors write a byte into names; such a name is read as one so that it can be reported.
  private static func isNearlyLabel(_ byte: UInt8) -> Bool {
    isLabel(byte) || byte == 0x20 || ",;'\"()?!/+=#%@$".utf8.contains(byte)
  }
}
