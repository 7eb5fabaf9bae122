/// One sign of a text in UTF-8, as it is written there: in its own bytes, or as a character reference of
/// Markdown (`&#x202e;`, `&shy;`).
package struct WrittenSign: Equatable, Sendable {
  package let scalar: Unicode.Scalar
  /// How many bytes it takes.
  package let width: Int

  /// The sign that begins here; `nil` where no sign does.
  @inline(__always)
  package init?(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let first = bytes[index]
    let width = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard width > 0, index + width <= bytes.count else { return nil }
    var value = width == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(width))
    for byte in bytes[(index + 1)..<(index + width)] { value = value << 6 | UInt32(byte & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    self.scalar = scalar
    self.width = width
  }

  /// The sign that a character reference here stands for; `nil` for names of signs that look like nothing
  /// but themselves.
  package init?(referenceAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "&") else { return nil }
    // No number and no name below is longer.
    let rest = bytes[(index + 1)..<min(bytes.count, index + 24)]
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let body = rest[..<end]
    guard let scalar = Self.number(body) ?? Self.named(body) else { return nil }
    self.scalar = scalar
    width = end + 1 - index
  }

  private static func number(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    guard body.first == UInt8(ascii: "#") else { return nil }
    var digits = body.dropFirst()
    var radix: UInt32 = 10
    if let mark = digits.first, mark | 0x20 == UInt8(ascii: "x") {
      digits = digits.dropFirst()
      radix = 16
    }
    guard (1...(radix == 16 ? 6 : 7)).contains(digits.count) else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: digit = UInt32(byte | 0x20) - 0x57
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value * radix + digit
    }
    return Unicode.Scalar(value)
  }

  private static func named(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    names.first { $0.name.elementsEqual(body) }?.scalar
  }

  /// The names of HTML for signs that are seen as others, or not at all, and for those of addresses.
  private static let names: [(name: [UInt8], scalar: Unicode.Scalar)] = {
    let names: [(String, Unicode.Scalar)] = [
      ("shy", "\u{AD}"), ("nbsp", "\u{A0}"), ("NonBreakingSpace", "\u{A0}"), ("ensp", "\u{2002}"),
      ("emsp", "\u{2003}"), ("emsp13", "\u{2004}"), ("emsp14", "\u{2005}"), ("numsp", "\u{2007}"),
      ("puncsp", "\u{2008}"), ("thinsp", "\u{2009}"), ("ThinSpace", "\u{2009}"),
      ("hairsp", "\u{200A}"), ("VeryThinSpace", "\u{200A}"), ("MediumSpace", "\u{205F}"),
      ("ZeroWidthSpace", "\u{200B}"), ("NegativeThinSpace", "\u{200B}"),
      ("NegativeMediumSpace", "\u{200B}"), ("NegativeThickSpace", "\u{200B}"),
      ("NegativeVeryThinSpace", "\u{200B}"), ("zwnj", "\u{200C}"), ("zwj", "\u{200D}"),
      ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("NoBreak", "\u{2060}"), ("af", "\u{2061}"),
      ("ApplyFunction", "\u{2061}"), ("it", "\u{2062}"), ("InvisibleTimes", "\u{2062}"),
      ("ic", "\u{2063}"), ("InvisibleComma", "\u{2063}"), ("hyphen", "\u{2010}"),
      ("dash", "\u{2010}"), ("ndash", "\u{2013}"), ("minus", "\u{2212}"), ("lsquo", "\u{2018}"),
      ("OpenCurlyQuote", "\u{2018}"), ("rsquo", "\u{2019}"), ("rsquor", "\u{2019}"),
      ("CloseCurlyQuote", "\u{2019}"), ("prime", "\u{2032}"), ("fflig", "\u{FB00}"),
      ("filig", "\u{FB01}"), ("fllig", "\u{FB02}"), ("ffilig", "\u{FB03}"), ("ffllig", "\u{FB04}"),
      ("Tab", "\t"), ("NewLine", "\n"), ("amp", "&"), ("AMP", "&"), ("num", "#"), ("apos", "'"),
      ("commat", "@"), ("period", "."), ("colon", ":"), ("comma", ","), ("lpar", "("),
      ("rpar", ")"), ("plus", "+"), ("sol", "/"), ("lowbar", "_"), ("UnderBar", "_"),
    ]
    return names.map { (Array($0.0.utf8), $0.1) }
  }()
}
