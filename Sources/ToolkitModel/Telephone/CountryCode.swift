/// The country code that an international number begins with (ITU-T E.164).
struct CountryCode: Equatable {
  /// One to three ASCII digits.
  let digits: String

  /// The code of a number without its `+`; `nil` where no code begins so, or the number ends before.
  init?(of number: String) {
    guard let first = number.utf8.first, first != UInt8(ascii: "0") else { return nil }
    let length =
      Self.single.contains(number.prefix(1)) ? 1 : Self.double.contains(number.prefix(2)) ? 2 : 3
    guard number.utf8.count >= length else { return nil }
    digits = String(number.prefix(length))
  }

  /// Whether numbers of the country may begin with a zero, which everybody dials.
  var keepsZero: Bool { Self.keepingZero.contains(digits) }

  /// How many digits every number has, the code among them, where they all have as many.
  var length: Int? { Self.single.contains(digits[...]) ? 11 : nil }

  private static let single: Set<Substring> = ["1", "7"]
  private static let double: Set<Substring> = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
    "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65",
    "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
  ]
  private static let keepingZero: Set<String> = [
    "39", "47", "225", "226", "227", "229", "241", "242", "247", "250", "267", "268", "378", "501",
    "676", "679", "687", "800", "853", "881", "888", "974", "992",
  ]
}
