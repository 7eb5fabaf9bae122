/// Counts the syllables of an English word by rule, as reading formulas want them.
///
/// A syllable is a run of vowels; a silent `e` at the end, and the `e` of most endings in `-ed` and
/// `-es`, is none. Of a hundred common words a few are off by one, which evens out in a text.
enum Syllables {
  static func count(in word: some StringProtocol) -> Int {
    // The parts of "check-in" are words of their own.
    word.utf8.split(separator: UInt8(ascii: "-")).reduce(0) { $0 + count(ofPart: Array($1)) }
  }

  private static func count(ofPart part: [UInt8]) -> Int {
    let letters = part.map(\.asciiLowercased).filter { $0 &- 0x61 < 26 }
    guard !letters.isEmpty else { return 1 }
    var count = 0
    var wasVowel = false
    for (index, letter) in letters.enumerated() {
      // "yes" begins with a consonant, "way" goes on with one.
      let isVowel = vowels.contains(letter) && !(letter == y && index == 0)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if count > 1, endsSilently(letters) { count -= 1 }
    return max(1, count)
  }

  private static let vowels = Set("aeiouy".utf8)
  private static let y = UInt8(ascii: "y")

  /// Whether the last written vowel is not spoken: "note", "notes", "locked", but not "table",
  /// "places" or "wanted".
  private static func endsSilently(_ letters: [UInt8]) -> Bool {
    func ends(_ ending: StaticString) -> Bool {
      letters.suffix(ending.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
    }
    func isVowel(before count: Int) -> Bool {
      letters.count > count && vowels.contains(letters[letters.count - count - 1])
    }
    if ends("e") {
      if isVowel(before: 1) { return false }
      return !ends("le") || isVowel(before: 2)
    }
    if ends("ed") { return !ends("ted") && !ends("ded") && !isVowel(before: 2) }
    guard ends("es"), !isVowel(before: 2) else { return false }
    let spoken: [StaticString] = ["ses", "zes", "ces", "ges", "ches", "shes", "xes"]
    return !spoken.contains { ends($0) } && (!ends("les") || isVowel(before: 3))
  }
}
