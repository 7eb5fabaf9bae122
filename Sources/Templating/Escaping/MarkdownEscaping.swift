/// What can mean something anywhere in a line: emphasis, code, links, references, HTML, quotes,
/// headings and their closing sequence, tables.
private let escapedInMarkdown = ByteSet("\\`*_[]<>&#|~").withControls(includingSpace: true)

/// What can mean something only where a value begins: list marks, underlines of headings, and what
/// would complete a link or a definition that the template or an earlier value began.
private let escapedFirst = ByteSet("-+=.)(:!^{")

extension [UInt8] {
  /// Appends a text as Markdown that shows it, in a paragraph, heading, list or table cell.
  ///
  /// The text stays in its line: line ends and tabs become spaces, and spaces at both ends are left
  /// out, so it neither opens nor closes a block, wherever in a line the template puts it. Other
  /// control characters are left out. Not for code, link destinations and raw HTML.
  package mutating func appendEscapedMarkdown(_ text: some Sequence<UInt8>) {
    [UInt8].withContiguous(text) { bytes in
      var start = 0
      var end = bytes.count
      while start < end, bytes[start].vanishesAtEnds { start += 1 }
      while start < end, bytes[end - 1].vanishesAtEnds { end -= 1 }
      guard start < end else { return }

      // `1.` and `1)` begin a list; the digits may also be those of a value before this one.
      let digits = start
      while start < end, bytes[start].isDigit { start += 1 }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[digits..<start]))
      if start < end,
        start == digits ? escapedFirst.contains(bytes[start]) : bytes[start].endsNumber
      {
        append(UInt8(ascii: "\\"))
        append(bytes[start])
        start += 1
      }
      appendEscapedInline(bytes, from: start, to: end)
      // The template may go on with `[`, which would make an image of it.
      if start < end, bytes[end - 1] == UInt8(ascii: "!") {
        self[count - 1] = UInt8(ascii: "\\")
        append(UInt8(ascii: "!"))
      }
    }
  }

  /// Appends a text as Markdown that shows it, in a paragraph, heading, list or table cell.
  package mutating func appendEscapedMarkdown(_ text: String) {
    appendEscapedMarkdown(text.utf8)
  }

  private mutating func appendEscapedInline(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, to end: Int
  ) {
    var start = first
    while start < end {
      let special = bytes.next(of: escapedInMarkdown, from: start, to: end)
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<special]))
      guard special < end else { return }
      switch bytes[special] {
      case 0x09, 0x0A, 0x0D: append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F: break
      case let mark:
        append(UInt8(ascii: "\\"))
        append(mark)
      }
      start = special + 1
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var endsNumber: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ")") }

  /// A space or a control character.
  fileprivate var vanishesAtEnds: Bool { self <= 0x20 || self == 0x7F }
}
