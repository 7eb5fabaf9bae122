/// One sign of a printed telephone number, whatever script or look-alike it was taken from.
enum TelephoneSign: Equatable {
  /// 0 to 9.
  case digit(UInt8)
  case letter(Unicode.Scalar)
  case plus, open, close, blank, hyphen, dot, slash
  case other(Unicode.Scalar)

  /// `nil` for a sign that is not seen and changes nothing.
  init?(_ scalar: Unicode.Scalar) {
    // Full-width forms lie as far from ASCII.
    let plain =
      (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    switch plain {
    case "+": self = .plus
    case "(": self = .open
    case ")": self = .close
    case ".", "\u{B7}": self = .dot
    case "/", "\u{2044}", "\u{2215}": self = .slash
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{30FC}":
      self = .hyphen
    // Soft hyphens, zero-width signs, and what keeps a number from left to right.
    case "\u{AD}", "\u{200B}"..."\u{200E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{FEFF}":
      return nil
    case _ where plain.properties.isWhitespace: self = .blank
    case _ where plain.properties.numericType == .decimal:
      self = .digit(UInt8(plain.properties.numericValue ?? 0))
    case _ where plain.properties.isAlphabetic: self = .letter(plain)
    default: self = .other(plain)
    }
  }

  var isDigit: Bool { if case .digit = self { true } else { false } }

  var isLetter: Bool { if case .letter = self { true } else { false } }

  /// The sign in ASCII, as far as that has it.
  var text: String {
    switch self {
    case .digit(let value): String(value)
    case .letter(let scalar), .other(let scalar): String(scalar)
    case .plus: "+"
    case .open: "("
    case .close: ")"
    case .blank: " "
    case .hyphen: "-"
    case .dot: "."
    case .slash: "/"
    }
  }

  /// The key of a telephone that an ASCII capital stands on (ITU-T E.161).
  var key: UInt8? {
    guard case .letter(let letter) = self else { return nil }
    switch letter {
    case "A"..."C": return 2
    case "D"..."F": return 3
    case "G"..."I": return 4
    case "J"..."L": return 5
    case "M"..."O": return 6
    case "P"..."S": return 7
    case "T"..."V": return 8
    case "W"..."Z": return 9
    default: return nil
    }
  }
}
