/// What each byte is to HTML text (1: must be escaped) and to an address (2: must be escaped).
private let htmlClasses: [UInt8] = {
  var classes = [UInt8](repeating: 2, count: 256)
  for byte in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8 {
    classes[Int(byte)] = 0
  }
  for byte in "-_.+!*(),%#@?=;:/$~".utf8 { classes[Int(byte)] = 0 }
  for byte in "&<>\"".utf8 { classes[Int(byte)] = 3 }
  return classes
}()

extension ByteSink {
  /// Appends text with `&`, `<`, `>` and `"` as character references.
  @inline(__always)
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // The four lie below 0x3F, so most bytes need one comparison.
      if byte <= 0x3E {
        let reference: StaticString
        switch byte {
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "\""): reference = "&quot;"
        default:
          index += 1
          continue
        }
        append(UnsafeBufferPointer(rebasing: text[start..<index]))
        append(reference)
        start = index + 1
      }
      index += 1
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Appends an address as cmark does: `&` and `'` as character references, what may not stand in
  /// an address in percent notation.
  mutating func append(address: UnsafeBufferPointer<UInt8>) {
    let digits: StaticString = "0123456789ABCDEF"
    for byte in address {
      if htmlClasses[Int(byte)] & 2 == 0 {
        append(byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;")
      } else {
        append(UInt8(ascii: "%"))
        append(digits.utf8Start[Int(byte >> 4)])
        append(digits.utf8Start[Int(byte & 15)])
      }
    }
  }
}
