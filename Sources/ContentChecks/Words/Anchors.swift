import TextFolding

/// Finds quickly which of some words a folded text holds, be it within others, whatever the case of their letters.
///
/// A table of all pairs of bytes that a word begins with sends nearly every place of a text away
/// after one look.
struct Anchors {
  private struct Anchor {
    let bytes: [UInt8]
    /// The number of its set.
    let owner: Int
  }

  /// By the pair of bytes that they begin with; one of a single byte stands under each pair.
  private var anchors: [Anchor] = []
  /// One bit a pair of bytes.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// How many bits there are before each 64.
  private var ranks: [Int] = []
  /// Where the anchors of each pair that has any begin, and at last where all end.
  private var starts: [Int] = []
  private let count: Int

  /// The longest word of each phrase: what a text must have, however its lines break.
  init(longestWordsOf phrases: some Sequence<String>) {
    self.init(
      phrases.map { phrase in
        phrase.folded.split(whereSeparator: \.isWhitespace).max { $0.utf8.count < $1.utf8.count }
          .map(String.init) ?? ""
      })
  }

  init(_ words: [String]) { self.init(sets: [words]) }

  /// - Parameter sets: the words of each set; none of a set without words ever occurs.
  init(sets: [[String]]) {
    count = sets.count
    var found: [Int: [Anchor]] = [:]
    for (owner, words) in sets.enumerated() {
      for bytes in Self.forms(of: words) {
        let seconds = bytes.count > 1 ? Int(bytes[1])...Int(bytes[1]) : 0...255
        for second in seconds {
          found[Int(bytes[0]) << 8 | second, default: []].append(Anchor(bytes: bytes, owner: owner))
        }
      }
    }
    for (pair, begun) in found.sorted(by: { $0.key < $1.key }) {
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
      starts.append(anchors.count)
      anchors += begun
    }
    starts.append(anchors.count)
    var rank = 0
    for word in pairs {
      ranks.append(rank)
      rank += word.nonzeroBitCount
    }
  }

  /// The ways to write some words: letters beyond ASCII are compared as they are.
  private static func forms(of words: [String]) -> Set<[UInt8]> {
    var forms: Set<[UInt8]> = []
    for word in words.map(\.folded) where !word.isEmpty {
      let capitalized = word.prefix(1).uppercased() + word.dropFirst().lowercased()
      for form in [word.lowercased(), word.uppercased(), capitalized, word] {
        forms.insert(form.utf8.map(\.asciiLowercased))
      }
    }
    return forms
  }

  /// Whether one of the words occurs.
  func occurs(in text: some Collection<UInt8>) -> Bool {
    var occurs = false
    visit(text) { _ in
      occurs = true
      return false
    }
    return occurs
  }

  /// The numbers of the sets of which a word occurs, ascending.
  func sets(in text: some Collection<UInt8>) -> [Int] {
    var found: [Bool] = []
    visit(text) { set in
      if found.isEmpty { found = Array(repeating: false, count: count) }
      found[set] = true
      return true
    }
    return found.indices.filter { found[$0] }
  }

  /// Hands the set of each word that occurs to `body`, until that says `false`.
  private func visit(_ text: some Collection<UInt8>, _ body: (Int) -> Bool) {
    text.withContiguousStorageIfAvailable { visit($0, body) }
      ?? Array(text).withUnsafeBufferPointer { visit($0, body) }
  }

  private func visit(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool) {
    pairs.withUnsafeBufferPointer { pairs in
      var next = Int((bytes.first ?? 0).asciiLowercased)
      for index in bytes.indices {
        let first = next
        next = index + 1 < bytes.count ? Int(bytes[index + 1].asciiLowercased) : 0
        let pair = first << 8 | next
        let bit: UInt64 = 1 << UInt64(pair & 63)
        guard pairs[pair >> 6] & bit != 0 else { continue }
        let rank = ranks[pair >> 6] + (pairs[pair >> 6] & (bit - 1)).nonzeroBitCount
        for candidate in starts[rank]..<starts[rank + 1] where occurs(candidate, at: index, bytes) {
          if !body(anchors[candidate].owner) { return }
        }
      }
    }
  }

  private func occurs(
    _ candidate: Int, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let length = anchors[candidate].bytes.count
    guard index + length <= bytes.count else { return false }
    // The first two are those of the pair.
    for offset in min(2, length)..<length
    where bytes[index + offset].asciiLowercased != anchors[candidate].bytes[offset] {
      return false
    }
    return true
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
