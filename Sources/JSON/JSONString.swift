extension [UInt8] {
  /// Appends a UTF-8 text as a quoted JSON string, with everything escaped that JSON or a page that embeds it
  /// could misread.
  mutating func appendJSONString(_ text: some Collection<UInt8>) {
    append(UInt8(ascii: "\""))
    let isWritten: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0) }
    if isWritten == nil { Array(text).withUnsafeBufferPointer { appendEscaped($0) } }
    append(UInt8(ascii: "\""))
  }

  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var rest = text[...]
    while let end = rest.firstIndex(where: \.needsEscape) {
      self += rest[..<end]
      let byte = rest[end]
      rest = rest[(end + 1)...]
      switch byte {
      case UInt8(ascii: "\""): self += #"\""#.utf8
      case UInt8(ascii: "\\"): self += #"\\"#.utf8
      case UInt8(ascii: "\n"): self += #"\n"#.utf8
      case UInt8(ascii: "\t"): self += #"\t"#.utf8
      default: self += "\\u00\(String(byte >> 4, radix: 16))\(String(byte & 15, radix: 16))".utf8
      }
    }
    self += rest
  }
}

extension UInt8 {
  /// Whether a byte may not be in a string as it is; `<` could end a script.
  fileprivate var needsEscape: Bool {
    self < 0x20 || self == 0x7F || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
      || self == UInt8(ascii: "<")
  }
}
