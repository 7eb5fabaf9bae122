import CommonMark
package import Diagnostics

extension SourceText {
  /// The text without markup, white space trimmed, as titles and lists show it.
  package var plainText: String {
    // Nearly all titles have no markup; a parse of thousands of them would be felt.
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "!"),
        UInt8(ascii: "\n"):
        false
      default: true
      }
    }
    if isPlain, let first = bytes.first, Self.startsNoBlock(first) {
      return String(decoding: bytes.trimmingSpaces, as: UTF8.self)
    }
    var unheard: [Diagnostic] = []
    let tree = MarkdownTree(parsing: self, dialect: Dialects().authored, diagnostics: &unheard)
    return String(decoding: tree.plainText, as: UTF8.self)
  }

  /// Whether a line that begins with this byte can only be a paragraph.
  private static func startsNoBlock(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate var trimmingSpaces: ArraySlice<UInt8> {
    var slice = self[...]
    while slice.last == UInt8(ascii: " ") { slice.removeLast() }
    return slice
  }
}
