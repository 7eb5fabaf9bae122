import TextFolding

/// What reading formulas count.
struct ReadingMeasure: Equatable {
  private(set) var words = 0
  /// Sentences, and the parts of sentences that a colon or a semicolon ends, as Flesch counted them.
  private(set) var units = 0
  private(set) var syllables = 0

  init(_ sentences: some Sequence<String>) {
    for var sentence in sentences { sentence.withUTF8 { count($0) } }
  }

  private mutating func count(_ sentence: UnsafeBufferPointer<UInt8>) {
    var hasWord = false
    var start = 0
    while start < sentence.count {
      let end = sentence[start...].firstIndex(of: UInt8(ascii: " ")) ?? sentence.count
      defer { start = end + 1 }
      guard start < end else { continue }
      if Self.isWord(start..<end, in: sentence) {
        words += 1
        syllables += Syllables.count(in: sentence[start..<end])
        hasWord = true
      }
      if hasWord, sentence[end - 1] == UInt8(ascii: ":") || sentence[end - 1] == UInt8(ascii: ";") {
        units += 1
        hasWord = false
      }
    }
    if hasWord { units += 1 }
  }

  /// Whether some bytes hold a letter or a digit.
  private static func isWord(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.contains { index in
      if bytes[index] < 0x80 { return bytes[index].isInWord }
      guard let sign = WrittenSign(at: index, in: bytes)?.scalar.properties else { return false }
      return sign.isAlphabetic || sign.numericType != nil
    }
  }
}
