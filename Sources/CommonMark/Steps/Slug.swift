/// The id that a heading's text gives, in any script.
enum Slug {
  /// Lower-case letters, their marks and digits, with `-` for each run of anything else; `section`
  /// where nothing is left.
  static func bytes(of text: some Collection<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text {
        if byte.isASCIILetter || byte.isDigit {
          slug.append(byte.asciiLowercased)
        } else if slug.last != UInt8(ascii: "-"), !slug.isEmpty {
          slug.append(UInt8(ascii: "-"))
        }
      }
    } else {
      let text = ComposedLetters.composing(String(decoding: Array(text), as: UTF8.self))
      for scalar in text.unicodeScalars {
        if isKept(scalar) {
          slug += scalar.properties.lowercaseMapping.utf8
        } else if slug.last != UInt8(ascii: "-"), !slug.isEmpty {
          slug.append(UInt8(ascii: "-"))
        }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? Array("section".utf8) : slug
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
