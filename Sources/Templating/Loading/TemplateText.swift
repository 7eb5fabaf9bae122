extension [UInt8] {
  /// Where a short ASCII text stands for the first time at or behind `start`.
  func index(of text: StaticString, from start: Int) -> Int? {
    text.withUTF8Buffer { text in
      var index = start
      while index + text.count <= count {
        if self[index] == text[0], text.indices.allSatisfy({ self[index + $0] == text[$0] }) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}

extension String {
  /// The text without spaces, tabs and line feeds at its ends.
  var trimmed: String {
    var bytes = utf8[...]
    while let first = bytes.first, first.isBlank { bytes.removeFirst() }
    while let last = bytes.last, last.isBlank { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a tag may use this name: words of letters, digits, `_` and `-` with dots between, `.`
  /// alone, or for a partial words with slashes between.
  func isTemplateName(ofPartial: Bool) -> Bool {
    if self == "." { return !ofPartial }
    guard utf8.count <= 200 else { return false }
    let separator = UInt8(ascii: ofPartial ? "/" : ".")
    return utf8.split(separator: separator, omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.allSatisfy(\.isNameByte)
    }
  }
}

extension UInt8 {
  /// A space, tab or line feed.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A }

  /// An ASCII letter.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  fileprivate var isNameByte: Bool {
    isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
