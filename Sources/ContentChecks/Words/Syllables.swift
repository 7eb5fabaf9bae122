/// Counts the syllables of an English word by rule, as reading formulas want them.
///
/// A syllable is a run of vowels; a silent `e` at the end, and the `e` of most endings in `-ed` and
/// `-es`, is none. Of a hundred common words a few are off by one, which evens out in a text.
enum Syllables {
  static func count(in word: some Sequence<UInt8>) -> Int {
    // The parts of "check-in" are words of their own.
    var count = 0
    var part = Part()
    for byte in word {
      if byte == UInt8(ascii: "-") {
        count += part.syllables
        part = Part()
      } else {
        part.add(byte.asciiLowercased)
      }
    }
    return count + part.syllables
  }

  private struct Part {
    private var isEmpty = true
    /// The last four letters, the last in the lowest byte; 0 where there are fewer.
    private var ending: UInt32 = 0
    private var runsOfVowels = 0
    private var wasVowel = false

    mutating func add(_ byte: UInt8) {
      isEmpty = false
      guard byte &- 0x61 < 26 else { return }
      // "yes" begins with a consonant, "way" goes on with one.
      let isVowel = Self.isVowel(byte) && !(byte == UInt8(ascii: "y") && ending == 0)
      if isVowel, !wasVowel { runsOfVowels += 1 }
      wasVowel = isVowel
      ending = ending << 8 | UInt32(byte)
    }

    var syllables: Int {
      if isEmpty { return 0 }
      return max(1, runsOfVowels > 1 && endsSilently ? runsOfVowels - 1 : runsOfVowels)
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        true
      default: false
      }
    }

    /// Whether the last written vowel is not spoken: "note", "notes", "locked", but not "table",
    /// "places" or "wanted".
    private var endsSilently: Bool {
      if ends("e") {
        if isVowel(before: 1) { return false }
        return !ends("le") || isVowel(before: 2)
      }
      if ends("ed") { return !ends("ted") && !ends("ded") && !isVowel(before: 2) }
      guard ends("es"), !isVowel(before: 2) else { return false }
      let spoken: [StaticString] = ["ses", "zes", "ces", "ges", "ches", "shes", "xes"]
      return !spoken.contains { ends($0) } && (!ends("les") || isVowel(before: 3))
    }

    private func ends(_ letters: StaticString) -> Bool {
      letters.withUTF8Buffer { bytes in
        let wanted = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return ending << UInt32(32 - 8 * bytes.count) == wanted << UInt32(32 - 8 * bytes.count)
      }
    }

    private func isVowel(before count: UInt32) -> Bool {
      Self.isVowel(UInt8(truncatingIfNeeded: ending >> (8 * count)))
    }
  }
}
