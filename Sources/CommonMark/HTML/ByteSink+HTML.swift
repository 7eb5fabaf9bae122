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
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      index = append(text, from: index) { eight in
        // Two bits of a byte apart, two of the four are one.
        (eight & .eight(0xFB)).hasByte(0x22) || (eight & .eight(0xFD)).hasByte(0x3C)
      }
      let end = min(index + 8, text.count)
      while index < end {
        switch text[index] {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        case let byte: append(byte)
        }
        index += 1
      }
    }
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
