/// The end of a printed number that is dialed once somebody has answered.
struct TelephoneExtension {
  /// ASCII digits, at least one.
  let digits: String

  /// The most digits of an extension.
  private static let limit = 10

  /// Takes the extension off the end of a number; `nil` if it has none.
  ///
  /// - Parameters:
  ///   - number: the signs of the number; what is left has neither the extension nor what announces it.
  ///   - named: the extension, where the author says which it is; then any word may announce it.
  /// - Throws: ``TelephoneNumberFault``, if the number does not end as the author says.
  init?(
    cutFrom number: inout ArraySlice<TelephoneSign>, named: String?
  ) throws(TelephoneNumberFault) {
    var rest = number
    while let last = rest.last, last == .blank || last == .close && named != nil {
      rest.removeLast()
    }
    let end = rest.endIndex
    while rest.last?.isDigit == true { rest.removeLast() }
    digits = number[rest.endIndex..<end].map(\.text).joined()
    if let named {
      let plain = named.unicodeScalars.compactMap { TelephoneSign($0) }
      guard !plain.isEmpty, plain.allSatisfy(\.isDigit), plain.count <= Self.limit else {
        throw .badExtension(named)
      }
      let announced = rest.count
      while let last = rest.last, !last.isDigit, last != .close { rest.removeLast() }
      guard digits == plain.map(\.text).joined(), rest.count < announced, !rest.isEmpty else {
        throw .otherExtension(named)
      }
      number = rest
      return
    }
    guard !digits.isEmpty, Self.cutSign(from: &rest) else { return nil }
    while let last = rest.last, [.blank, .other(","), .other(";")].contains(last) {
      rest.removeLast()
    }
    guard let last = rest.last, last.isDigit || last == .close || last.isLetter else { return nil }
    guard digits.utf8.count <= Self.limit else { throw .badExtension(digits) }
    number = rest
  }

  /// Removes a sign that announces an extension everywhere: `#`, `x`, `ext`, `ext.` or `;ext=`.
  private static func cutSign(from rest: inout ArraySlice<TelephoneSign>) -> Bool {
    while rest.last == .blank { rest.removeLast() }
    if rest.last == .other("#") {
      rest.removeLast()
      return true
    }
    var isAbbreviated = false
    if rest.last == .dot || rest.last == .other("=") {
      isAbbreviated = true
      rest.removeLast()
    }
    let end = rest.endIndex
    var start = end
    while start > rest.startIndex, rest[start - 1].isLetter { start -= 1 }
    let word = rest[start..<end].map(\.text).joined().lowercased()
    guard word == "ext" || word == "x" && !isAbbreviated else { return false }
    rest = rest[..<start]
    return true
  }
}
