extension [UInt8] {
  /// Appends a Swift string literal that stands for exactly these bytes of UTF-8.
  ///
  /// Everything but printable ASCII is escaped, so no byte of the source depends on how the compiler
  /// reads line ends, and one long literal compiles in the time of a short one.
  mutating func appendLiteral(_ bytes: [UInt8]) {
    append(UInt8(ascii: "\""))
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n": self += "\\n".utf8
      case "\"": self += "\\\"".utf8
      case "\\": self += "\\\\".utf8
      case " "..."~": append(UInt8(truncatingIfNeeded: scalar.value))
      default: self += "\\u{\(String(scalar.value, radix: 16))}".utf8
      }
    }
    append(UInt8(ascii: "\""))
  }
}
