/// The endings that a word loses, so that `warrants` finds `warrant` and `recording` finds `recorded`.
///
/// It is no stemmer: words that differ more are found by their beginning.
enum WordEndings {
  /// How many letters of a small ASCII word stay.
  @inline(__always)
  static func kept(of word: UnsafeBufferPointer<UInt8>) -> Int {
    // Most words are short or end in another letter.
    guard word.count > 3, word[word.count - 1] &- UInt8(ascii: "d") < 22 else { return word.count }
    let isLast = lastLetters >> UInt32(word[word.count - 1] - UInt8(ascii: "d")) & 1
    return isLast == 1 ? cut(word) : word.count
  }

  /// The letters at the end of a word that loses some, `d` as the lowest bit.
  private static let lastLetters: UInt32 = 1 | 1 << 1 | 1 << 3 | 1 << 5 | 1 << 15 | 1 << 21

  /// It is asked once a word, so letters are compared one by one.
  @inline(never)
  private static func cut(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let (e, s, y) = (UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "y"))
    var count = word.count
    guard word[0] > UInt8(ascii: "9") else { return count }
    if word[count - 1] == s, word[count - 2] != s, word[count - 2] != UInt8(ascii: "u") {
      count -= 1
    }
    let last = word[count - 1]
    if count > 5, last == UInt8(ascii: "g"), word[count - 2] == UInt8(ascii: "n"),
      word[count - 3] == UInt8(ascii: "i")
    {
      count = undoubled(word, count - 3)
    } else if count > 4, last == UInt8(ascii: "d"), word[count - 2] == e, word[count - 3] != e {
      count = undoubled(word, count - 2)
    } else if count > 3, last == e {
      count -= 1
    }
    if count > 3, word[count - 1] == y || word[count - 1] == UInt8(ascii: "i") { count -= 1 }
    return count
  }

  /// `stopp` is `stop`, but `tell` and `pass` stay.
  private static func undoubled(_ word: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    guard count > 3, word[count - 1] == word[count - 2] else { return count }
    return "bdgmnprt".utf8.contains(word[count - 1]) ? count - 1 : count
  }
}
