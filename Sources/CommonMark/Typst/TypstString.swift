extension [UInt8] {
  /// So many letters side by side fit into the narrowest column.
  private static var longestPart: Int { 25 }

  /// Appends a text as it stands within the quotes of one of Typst's strings.
  ///
  /// Typst breaks no word that is wider than its column: a long one gets places where it may break.
  ///
  /// - Parameters:
  ///   - text: UTF-8; line ends become spaces, and other control characters are left out.
  ///   - breaksWords: whether the text is for readers.
  mutating func append(typstString text: some Collection<UInt8>, breaksWords: Bool = true) {
    var letters = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
        letters = 0
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        append(UInt8(ascii: " "))
        letters = 0
      case ..<0x20, 0x7F: break
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        append(byte)
        letters = 0
      default:
        // Only ASCII and Latin letters (U+0080 to U+024F): other scripts break by themselves, or must not.
        if breaksWords, byte < 0x80 || 0xC2...0xC9 ~= byte {
          if letters == Self.longestPart {
            self += "\u{200B}".utf8
            letters = 0
          }
          letters += 1
        } else if byte >= 0xC0 {
          letters = 0
        }
        append(byte)
      }
    }
  }
}
