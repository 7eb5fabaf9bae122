/// The part of a telephone number that a telephone dials first.
struct DialedNumber {
  /// ASCII digits, perhaps behind a `+`.
  let text: String

  /// Reads the signs of a printed number without its extension.
  ///
  /// - Throws: ``TelephoneNumberFault``, if it is not certain what to dial.
  init(_ signs: ArraySlice<TelephoneSign>) throws(TelephoneNumberFault) {
    var reading = DialedNumberReading()
    var index = signs.startIndex
    while index < signs.endIndex {
      switch signs[index] {
      case .digit, .letter:
        let run = signs[index...].prefix { $0.isDigit || $0.isLetter }
        try reading.read(run)
        index = run.endIndex
        continue
      case .plus: try reading.readPlus()
      case .open: try reading.open()
      case .close: try reading.close()
      case .slash: try reading.readSlash(before: signs[(index + 1)...])
      case .blank, .hyphen, .dot: break
      case .other(let sign): throw .sign(String(sign))
      }
      reading.previous = signs[index]
      index += 1
    }
    text = try reading.finish()
  }
}

/// A number while it is read from left to right.
private struct DialedNumberReading {
  private var hasPlus = false
  /// What is dialed so far, in ASCII.
  private var digits = ""
  /// The capitals that are dialed by their keys.
  private var letters = ""
  private var isInBrackets = false
  private var hasSlash = false
  /// The sign before, if it parts groups.
  var previous: TelephoneSign?

  mutating func readPlus() throws(TelephoneNumberFault) {
    guard digits.isEmpty, !hasPlus else { throw .severalNumbers }
    hasPlus = true
  }

  mutating func open() throws(TelephoneNumberFault) {
    guard !isInBrackets else { throw .brackets }
    isInBrackets = true
  }

  mutating func close() throws(TelephoneNumberFault) {
    guard isInBrackets, previous != .open else { throw .brackets }
    isInBrackets = false
  }

  /// A slash stands behind an area code, not between two numbers.
  mutating func readSlash(before rest: ArraySlice<TelephoneSign>) throws(TelephoneNumberFault) {
    guard !hasSlash, previous != .blank, rest.first != .blank, digits.utf8.count <= 8,
      rest.count(where: \.isDigit) >= 5
    else { throw .severalNumbers }
    hasSlash = true
  }

  /// A run of digits, or of letters.
  mutating func read(_ run: ArraySlice<TelephoneSign>) throws(TelephoneNumberFault) {
    let text = run.map(\.text).joined()
    if run.allSatisfy(\.isDigit) {
      guard letters.isEmpty else { throw .word(letters) }
      if isInBrackets, text == "0" {
        if try !leavesTrunkZeroOut() { digits += text }
      } else {
        digits += text
      }
    } else {
      guard run.allSatisfy(\.isLetter) else { throw .mixed(text) }
      let keys = run.compactMap(\.key)
      guard keys.count == run.count, !isInBrackets else { throw .word(text) }
      letters += text
      digits += keys.map(String.init).joined()
    }
    previous = run.last
  }

  /// Whether a zero in brackets is dialed only by those who leave out the country code.
  private func leavesTrunkZeroOut() throws(TelephoneNumberFault) -> Bool {
    if !hasPlus {
      guard digits.isEmpty else { throw .zeroWithoutPlus }
      return false
    }
    guard let code = CountryCode(of: digits), code.digits == digits else { return false }
    guard !code.keepsZero else { throw .zeroIsDialed(code.digits) }
    return true
  }

  func finish() throws(TelephoneNumberFault) -> String {
    guard !isInBrackets else { throw .brackets }
    let count = digits.utf8.count
    if !letters.isEmpty { try checkLetters(count) }
    guard hasPlus else {
      if count < 2 { throw .tooShort(count) }
      // A prefix for calls abroad may stand before the 15 digits of ITU-T E.164.
      if count > (digits.hasPrefix("00") ? 18 : 15) { throw .tooLong(count) }
      return digits
    }
    guard let code = CountryCode(of: digits) else { throw .noCountry(digits) }
    if !code.keepsZero, digits.dropFirst(code.digits.count).hasPrefix("0") {
      throw .zeroBehindCode(code.digits)
    }
    if count > 15 { throw .tooLong(count) }
    if count < 7 || code.length.map({ count < $0 }) == true { throw .tooShort(count) }
    if let length = code.length, count > length { throw .tooLong(count) }
    return "+" + digits
  }

  /// Letters are dialed if they are more than a word beside a number: they complete it.
  private func checkLetters(_ count: Int) throws(TelephoneNumberFault) {
    let isWhole =
      hasPlus
      ? count >= 8
      : count == 10 || count == 11 && (digits.hasPrefix("0") || digits.hasPrefix("1"))
    guard letters.utf8.count >= 4, letters.utf8.count < count, isWhole else {
      throw .word(letters)
    }
  }
}
