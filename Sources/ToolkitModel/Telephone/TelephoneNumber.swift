/// A telephone number as it is printed, and what a telephone dials for it.
///
/// There is one way to make it, from what an author printed, so that a button never dials anything else.
package struct TelephoneNumber: Sendable, Equatable {
  /// The number as it was written, without invisible signs.
  package let printed: String
  /// ASCII digits, behind a `+` where the number begins with a country code.
  package let dialed: String
  /// The digits to dial once somebody has answered.
  package let dialedExtension: String?

  /// The address of a link to it (RFC 3966).
  package var address: String {
    "tel:" + dialed + (dialedExtension.map { ";ext=" + $0 } ?? "")
  }
}

extension TelephoneNumber {
  /// Reads a number as it is to be printed.
  ///
  /// Digits may be those of any script, and blanks, hyphens, full stops, brackets and one slash may part
  /// them. A zero in brackets behind a country code is not dialed. Capitals that end a number of full
  /// length are dialed by the keys that they stand on (ITU-T E.161).
  ///
  /// - Parameters:
  ///   - text: such as `+44 (0)20 7946 0000`, `1-800-FLOWERS` or `+1 212 555 0100 ext. 7`.
  ///   - named: the extension that the number ends with, where the word before it is no usual sign.
  /// - Throws: ``TelephoneNumberFault``, if it is not certain what to dial.
  package init(
    printed text: String, extension named: String? = nil
  ) throws(TelephoneNumberFault) {
    let signs = text.unicodeScalars.compactMap { TelephoneSign($0) }
    guard signs.contains(where: \.isDigit) else { throw .noDigits }
    var main = signs[...]
    dialedExtension = try TelephoneExtension(cutFrom: &main, named: named)?.digits
    dialed = try DialedNumber(main).text
    printed = Self.shown(text)
  }

  /// The text without signs that nobody sees.
  ///
  /// Groups of Arabic-Indic digits run from right to left even among words that do not, so that a mark before each
  /// keeps them in the order in which they are dialed.
  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var isInGroup = true
    for scalar in text.unicodeScalars where TelephoneSign(scalar) != nil {
      let runsRight = ("\u{660}"..."\u{669}").contains(scalar)
      if runsRight, !isInGroup { shown.append("\u{200E}") }
      isInGroup = runsRight
      shown.append(scalar.properties.isWhitespace && scalar.value < 0x20 ? " " : scalar)
    }
    return String(shown)
  }
}
