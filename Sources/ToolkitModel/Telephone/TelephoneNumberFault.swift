/// Why it is not certain what to dial for a printed number.
package enum TelephoneNumberFault: Error, Sendable, Equatable {
  case noDigits
  /// A word among the digits.
  case word(String)
  /// Digits and letters side by side, such as `O100`.
  case mixed(String)
  case sign(String)
  case severalNumbers
  /// With how many digits.
  case tooLong(Int)
  case tooShort(Int)
  case brackets
  /// A zero in brackets where the numbers of the country begin with one.
  case zeroIsDialed(String)
  case zeroWithoutPlus
  /// A zero that is dialed only within the country, behind its code.
  case zeroBehindCode(String)
  case noCountry(String)
  case badExtension(String)
  /// The number does not end with the extension that it is said to have.
  case otherExtension(String)

  /// What is wrong, as the end of a sentence about the number.
  package var message: String {
    switch self {
    case .noDigits: "has no digits"
    case .word(let word): "contains the word '\(word)'"
    case .mixed(let run): "has letters and digits side by side in '\(run)'"
    case .sign(let sign): "contains the character '\(sign)'"
    case .severalNumbers: "looks like more than one number"
    case .tooLong(let count): "has \(count) digits, which are too many for one number"
    case .tooShort(let count): "has \(count) digits, which are too few"
    case .brackets: "has parentheses that do not match"
    case .zeroIsDialed(let code): "has a zero in parentheses, which callers of +\(code) must dial"
    case .zeroWithoutPlus: "has a zero in parentheses, but no country code before it"
    case .zeroBehindCode(let code):
      "has a zero after the country code +\(code), which is not dialed there"
    case .noCountry(let digits): "begins with +\(digits.prefix(3)), which is not a country code"
    case .badExtension(let text): "has the extension '\(text)', which is not 1 to 10 digits"
    case .otherExtension(let text): "does not end with its extension \(text)"
    }
  }

  /// What to do.
  package var remedy: String {
    switch self {
    case .noDigits: "write the digits, or delete `number` and write a `note`"
    case .word(let word):
      "write one number with only its digits; if '\(word)' announces an extension, add "
        + "`extension: \"…\"` with its digits"
    case .mixed: "write only digits; is a letter in place of a 0 or a 1?"
    case .sign: "write digits, with spaces or hyphens between their groups"
    case .severalNumbers, .tooLong: "write one number; another number needs its own contact"
    case .tooShort: "write the whole number; one without a country code has no `+`"
    case .brackets: "close each parenthesis once"
    case .zeroIsDialed: "write the zero without parentheses"
    case .zeroWithoutPlus:
      "begin with `+` and the country code, or write the zero without parentheses"
    case .zeroBehindCode: "delete the zero, or put it into parentheses: `(0)`"
    case .noCountry: "correct the country code, or delete the `+`"
    case .badExtension: "write only its digits"
    case .otherExtension(let text):
      "write the number as it should be printed, with its extension \(text) at the end"
    }
  }
}
