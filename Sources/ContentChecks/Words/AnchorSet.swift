import TextFolding

/// Finds out quickly whether a text holds one of some words, whatever the case of its letters.
///
/// A table of all pairs of bytes that an anchor begins with sends nearly every place of a text away
/// after one look.
struct AnchorSet {
  private let anchors: [[UInt8]]
  /// One bit a pair of bytes.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  /// The longest word of each phrase: what a text must have, however its lines break.
  init(longestWordsOf phrases: some Sequence<String>) {
    self.init(
      phrases.map { phrase in
        phrase.folded.split(whereSeparator: \.isWhitespace).max { $0.utf8.count < $1.utf8.count }
          .map(String.init) ?? ""
      })
  }

  init(_ words: some Sequence<String>) {
    anchors = Self.forms(of: words).sorted { $0.lexicographicallyPrecedes($1) }
    for anchor in anchors {
      let seconds: ClosedRange<Int> =
        anchor.count > 1 ? Int(anchor[1])...Int(anchor[1]) : 0...255
      for second in seconds { mark(Int(anchor[0]) << 8 | second) }
    }
  }

  var isEmpty: Bool { anchors.isEmpty }

  /// The ways to write some words: letters beyond ASCII are compared as they are.
  static func forms(of words: some Sequence<String>) -> Set<[UInt8]> {
    var forms: Set<[UInt8]> = []
    for word in words.map(\.folded) where !word.isEmpty {
      let capitalized = word.prefix(1).uppercased() + word.dropFirst().lowercased()
      for form in [word.lowercased(), word.uppercased(), capitalized, word] {
        forms.insert(form.utf8.map(\.asciiLowercased))
      }
    }
    return forms
  }

  private mutating func mark(_ pair: Int) { pairs[pair >> 6] |= 1 << UInt64(pair & 63) }

  /// Whether one of the words occurs in a folded text, be it within another.
  func occurs(in bytes: some Collection<UInt8>) -> Bool {
    if anchors.isEmpty { return false }
    return bytes.withContiguousStorageIfAvailable { occurs(in: $0) }
      ?? Array(bytes)
      .withUnsafeBufferPointer { occurs(in: $0) }
  }

  private func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    pairs.withUnsafeBufferPointer { pairs in
      var index = 0
      while index < bytes.count {
        let first = bytes[index].asciiLowercased
        let second = index + 1 < bytes.count ? bytes[index + 1].asciiLowercased : 0
        let pair = Int(first) << 8 | Int(second)
        if pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1, stands(at: index, in: bytes) {
          return true
        }
        index += 1
      }
      return false
    }
  }

  private func stands(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    anchors.contains { anchor in
      guard index + anchor.count <= bytes.count else { return false }
      for offset in anchor.indices where bytes[index + offset].asciiLowercased != anchor[offset] {
        return false
      }
      return true
    }
  }
}

extension UInt8 {
  /// The small letter for an ASCII capital, every other byte as it is.
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether it can stand in a word: an ASCII letter or digit, or a byte of another letter.
  var isInWord: Bool {
    self >= 0x80 || asciiLowercased &- 0x61 < 26 || self &- 0x30 < 10
  }
}
