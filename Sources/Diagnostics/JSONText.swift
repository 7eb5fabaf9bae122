/// Writes JSON strings.
package enum JSONText {
  /// The text in quotes, with everything escaped that JSON or a page that embeds it could misread.
  package static func quoted(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 2)
    appendQuoted(text.utf8, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the bytes of a UTF-8 text as a quoted JSON string.
  package static func appendQuoted(_ text: some Sequence<UInt8>, to result: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    result.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): result += #"\""#.utf8
      case UInt8(ascii: "\\"): result += #"\\"#.utf8
      case UInt8(ascii: "\n"): result += #"\n"#.utf8
      case UInt8(ascii: "\t"): result += #"\t"#.utf8
      case UInt8(ascii: "<"): result += #"\u003c"#.utf8
      case 0..<0x20, 0x7F:
        result += #"\u00"#.utf8
        result += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
  }
}
