/// Reads JSON from its start to its end, one token at a time; strict.
package struct JSONScanner: Sendable {
  private let bytes: [UInt8]
  private var index = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes were taken.
  package var offset: Int { index }

  /// Whether only white space is left.
  package var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return index == bytes.count
    }
  }

  /// The first byte of what comes next, behind white space; `nil` at the end.
  package mutating func peek() -> UInt8? {
    skipSpace()
    return index < bytes.count ? bytes[index] : nil
  }

  /// Takes one punctuation mark, if it is the next one.
  package mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  /// Takes a string; `nil` where none stands, or one that is not valid UTF-8.
  package mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return String(validating: bytes[start..<index - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return escapedString(from: start)
      case 0..<0x20: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// Takes a whole number that is not negative and has no leading zero.
  package mutating func number() -> Int? {
    skipSpace()
    let start = index
    var value = 0
    while index < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index] {
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(
        Int(bytes[index] - UInt8(ascii: "0")))
      if tooLarge || overflow { return nil }
      value = sum
      index += 1
    }
    let leadingZero = index - start > 1 && bytes[start] == UInt8(ascii: "0")
    return index == start || leadingZero ? nil : value
  }

  /// Takes a number in the grammar of JSON, which is narrower than Swift's; `nil` for one that is not finite.
  package mutating func decimal() -> Double? {
    skipSpace()
    let start = index
    guard skipNumber(), let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)),
      value.isFinite
    else { return nil }
    return value
  }

  /// Takes `true`, `false` or `null`, if it is the next one.
  package mutating func take(word: StaticString) -> Bool {
    skipSpace()
    return skip(word)
  }

  /// Takes an object, member by member.
  ///
  /// - Parameter member: takes the value of a name, and says whether it could.
  /// - Returns: `false` where no object comes next, or one of its members could not be taken.
  package mutating func object(_ member: (String, inout JSONScanner) -> Bool) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    repeat {
      guard let name = string(), take(":"), member(name, &self) else { return false }
    } while take(",")
    return take("}")
  }

  /// Takes a list, item by item; `false` where no list comes next, or an item could not be taken.
  package mutating func list(_ item: (inout JSONScanner) -> Bool) -> Bool {
    guard take("[") else { return false }
    if take("]") { return true }
    repeat { guard item(&self) else { return false } } while take(",")
    return take("]")
  }

  /// Takes any value; `nil` where none comes next, or one that is nested too deep.
  package mutating func value() -> JSONValue? { JSONValue(next: &self, depth: 0) }
}

extension JSONScanner {
  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): index += 1
      default: return
      }
    }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard bytes[index...].starts(with: word) else { return false }
      index += word.count
      return true
    }
  }

  private mutating func skipNumber() -> Bool {
    _ = skip("-")
    // No digit may follow a leading zero; what does is no punctuation mark and ends the scan.
    guard skip("0") || skipDigits() else { return false }
    if skip("."), !skipDigits() { return false }
    if skip("e") || skip("E") {
      if !skip("-") { _ = skip("+") }
      return skipDigits()
    }
    return true
  }

  /// Skips digits and says whether there were any.
  private mutating func skipDigits() -> Bool {
    let start = index
    while index < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index] {
      index += 1
    }
    return index > start
  }

  /// Takes a string that holds escapes; `index` stands at the first of them.
  private mutating func escapedString(from start: Int) -> String? {
    var units = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        units += String(scalar).utf8
      case 0..<0x20: return nil
      default: units.append(byte)
      }
    }
    return nil
  }

  /// Takes what stands behind a backslash.
  private mutating func escape() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let first = hexadecimal() else { return nil }
    guard case 0xD800..<0xDC00 = first else { return Unicode.Scalar(first) }
    guard skip("\\u"), let second = hexadecimal(), case 0xDC00..<0xE000 = second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for digit in bytes[index..<index + 4] {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - 0x37)
      default: return nil
      }
    }
    index += 4
    return value
  }
}
