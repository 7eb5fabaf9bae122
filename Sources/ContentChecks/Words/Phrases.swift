import TextFolding

/// Finds whole words and phrases in a sentence.
struct Phrases {
  private let phrases: [(bytes: [UInt8], isName: Bool)]

  /// A phrase in capitals only is a name and counts only as it stands, since `ICE` is not ice.
  init(_ phrases: [String]) {
    self.phrases = phrases.map(\.folded).map { phrase in
      let isName = phrase == phrase.uppercased() && phrase != phrase.lowercased()
      return (Array((isName ? phrase : phrase.lowercased()).utf8), isName)
    }
  }

  /// Every place at which one of them stands, from left to right, the longest first, as byte offsets.
  func ranges(in sentence: String) -> [Range<Int>] {
    let written = Array(sentence.utf8)
    let lowered = Array(sentence.lowercased().utf8)
    // A few letters change their length with their case; then only ASCII is lowered.
    let small = lowered.count == written.count ? lowered : written.map(\.asciiLowercased)
    var ranges: [Range<Int>] = []
    for phrase in phrases {
      let bytes = phrase.isName ? written : small
      guard phrase.bytes.count <= bytes.count else { continue }
      for start in 0...(bytes.count - phrase.bytes.count) {
        let range = start..<start + phrase.bytes.count
        guard bytes[start] == phrase.bytes[0], bytes[range].elementsEqual(phrase.bytes),
          start == 0 || !bytes[start - 1].isInWord,
          range.upperBound == bytes.count || !bytes[range.upperBound].isInWord
        else { continue }
        ranges.append(range)
      }
    }
    return ranges.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
  }

  func occur(in sentence: String) -> Bool { !ranges(in: sentence).isEmpty }
}

extension String {
  /// The part of the string at some byte offsets.
  func range(ofBytes bytes: Range<Int>) -> Range<String.Index> {
    utf8.index(
      startIndex, offsetBy: bytes.lowerBound)..<utf8.index(
        startIndex, offsetBy: bytes.upperBound)
  }
}
