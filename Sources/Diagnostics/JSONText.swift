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
    // Asked once for bytes that lie side by side, since a generic sequence costs a call for each.
    if text.withContiguousStorageIfAvailable({ append(quoting: $0, to: &result) }) == nil {
      Array(text).withUnsafeBufferPointer { append(quoting: $0, to: &result) }
    }
  }

  private static func append(
    quoting text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) {
    result.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated() {
      guard
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
          || byte == UInt8(ascii: "<")
      else { continue }
      result += UnsafeBufferPointer(rebasing: text[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "\""): result += #"\""#.utf8
      case UInt8(ascii: "\\"): result += #"\\"#.utf8
      case UInt8(ascii: "\n"): result += #"\n"#.utf8
      case UInt8(ascii: "\t"): result += #"\t"#.utf8
      case UInt8(ascii: "<"): result += #"\u003c"#.utf8
      default:
        let digits = Array("0123456789abcdef".utf8)
        result += #"\u00"#.utf8
        result += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    result += UnsafeBufferPointer(rebasing: text[start...])
    result.append(UInt8(ascii: "\""))
  }
}
