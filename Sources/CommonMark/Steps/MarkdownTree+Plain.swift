extension MarkdownTree {
  /// A text without markup as a paragraph, whatever characters it has.
  ///
  /// It reads as one line of words: without white space at its ends and without control characters, line ends and
  /// tabs as spaces.
  package static func plain(_ text: String) -> MarkdownTree {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !$0.vanishesAtEnds }),
      let last = bytes.lastIndex(where: { !$0.vanishesAtEnds })
    else { return MarkdownTree() }
    let words = bytes[first...last].map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      .filter { $0 >= 0x20 && $0 != 0x7F }
    return MarkdownTree(.document, .paragraph, .text, bytes: words)
  }
}

extension UInt8 {
  /// A space or a control character.
  fileprivate var vanishesAtEnds: Bool { self <= 0x20 || self == 0x7F }
}
