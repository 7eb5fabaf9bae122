/// What reading formulas count.
struct ReadingMeasure: Equatable {
  private(set) var words = 0
  /// Sentences, and the parts of sentences that a colon or a semicolon ends, as Flesch counted them.
  private(set) var units = 0
  private(set) var syllables = 0

  init(_ sentences: some Sequence<String>) {
    for sentence in sentences { count(sentence) }
  }

  private mutating func count(_ sentence: String) {
    var hasWord = false
    for word in sentence.split(separator: " ") {
      if word.unicodeScalars.contains(where: \.isLetterOrDigit) {
        words += 1
        syllables += Syllables.count(in: word)
        hasWord = true
      }
      if hasWord, word.hasSuffix(":") || word.hasSuffix(";") {
        units += 1
        hasWord = false
      }
    }
    if hasWord { units += 1 }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }
}
