private let escapedInHTML = ByteSet("&<>\"'").withControls(includingSpace: false)

extension [UInt8] {
  /// Appends a text as HTML that shows it, in an element or in a quoted attribute.
  ///
  /// `&`, `<`, `>`, `"` and `'` become references. Control characters other than tab and line ends
  /// are left out, since HTML has no way to write them.
  package mutating func appendEscapedHTML(_ text: some Sequence<UInt8>) {
    [UInt8].withContiguous(text) { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes.next(of: escapedInHTML, from: start, to: bytes.count)
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        guard end < bytes.count else { return }
        switch bytes[end] {
        case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
        default: break
        }
        start = end + 1
      }
    }
  }

  /// Appends markup as it is.
  package mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a text as HTML that shows it, in an element or in a quoted attribute.
  package mutating func appendEscapedHTML(_ text: String) {
    appendEscapedHTML(text.utf8)
  }
}

extension String {
  /// The text as HTML and XML that show it, in an element or in a quoted attribute.
  package var escapedHTML: String {
    var bytes: [UInt8] = []
    bytes.appendEscapedHTML(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
