/// Finds numbers of official papers, known or not, by the letters that known ones begin with.
///
/// A number is capitals, perhaps a hyphen, digits, perhaps capitals: `I-205`, `AR-11`, `G-325R`.
struct PaperNumbers {
  struct Find: Equatable {
    let number: String
    let range: Range<Int>
  }

  /// How known numbers begin, up to the digits (`I-`).
  let beginnings: [String]

  /// `nil` if none of the numbers has this form.
  init?(_ numbers: [String]) {
    let beginnings = Set(
      numbers.compactMap { number -> String? in
        let bytes = Array(number.utf8)
        guard let end = Self.end(of: 0, in: bytes), end.whole == bytes.count else { return nil }
        return String(decoding: bytes[..<end.beginning], as: UTF8.self)
      })
    guard !beginnings.isEmpty else { return nil }
    self.beginnings = beginnings.sorted()
  }

  func finds(in bytes: [UInt8]) -> [Find] {
    bytes.indices.compactMap { find(withDigitAt: $0, in: bytes) }
  }

  /// The number whose first digit stands here.
  ///
  /// Digits are rare in prose, so they show where to look.
  func find(withDigitAt digit: Int, in bytes: [UInt8]) -> Find? {
    guard digit > 0, Self.isDigit(bytes[digit]),
      bytes[digit - 1] == UInt8(ascii: "-") || Self.isCapital(bytes[digit - 1])
    else { return nil }
    var start = digit
    if bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
    while start > 0, Self.isCapital(bytes[start - 1]) { start -= 1 }
    guard start == 0 || !Self.joins(bytes[start - 1]), let end = Self.end(of: start, in: bytes),
      end.beginning == digit, isWholeWord(end.whole, bytes),
      beginnings.contains(String(decoding: bytes[start..<end.beginning], as: UTF8.self))
    else { return nil }
    return Find(
      number: String(decoding: bytes[start..<end.whole], as: UTF8.self), range: start..<end.whole)
  }

  /// Whether a word ends here, but for an `s` of several such papers.
  private func isWholeWord(_ end: Int, _ bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return true }
    let isPlural =
      bytes[end] == UInt8(ascii: "s") && (end + 1 == bytes.count || !Self.joins(bytes[end + 1]))
    guard !isPlural else { return true }
    // "I-205-based" is about I-205; "I-9-1" is something else.
    if bytes[end] == UInt8(ascii: "-"), end + 1 < bytes.count {
      return !Self.isCapital(bytes[end + 1]) && !Self.isDigit(bytes[end + 1])
    }
    return !bytes[end].isInWord
  }

  /// Where the part up to the digits, and the whole, of a number end that begins here.
  private static func end(
    of start: Int, in bytes: [UInt8]
  ) -> (beginning: Int, whole: Int)? {
    var index = start
    while index < bytes.count, isCapital(bytes[index]) { index += 1 }
    guard (1...6).contains(index - start) else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let beginning = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    guard (1...5).contains(index - beginning) else { return nil }
    while index < bytes.count, isCapital(bytes[index]) { index += 1 }
    return (beginning, index)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func joins(_ byte: UInt8) -> Bool {
    byte.isInWord || byte == UInt8(ascii: "-")
  }
}
