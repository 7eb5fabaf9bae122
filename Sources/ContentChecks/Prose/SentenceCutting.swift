/// Cuts one block's plain text into sentences.
///
/// It knows signs and letters, no words: a full stop ends a sentence unless what stands before it
/// looks like an abbreviation or what follows goes on in small letters.
///
/// - "It opens at 6 a.m. and closes at ten." is one sentence.
/// - "Ask again. Then wait." is two.
enum SentenceCutting {
  /// The sentences of a text whose white space is single spaces; none is empty, and together they hold
  /// every word.
  static func sentences(in bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      var first = start
      var last = end
      while first < last, bytes[first] == space { first += 1 }
      while last > first, bytes[last - 1] == space { last -= 1 }
      if first < last { sentences.append(first..<last) }
      start = end
    }
    while index < bytes.count {
      guard let (length, mark) = mark(at: index, in: bytes) else {
        index += 1
        continue
      }
      var end = index + length
      while let more = self.mark(at: end, in: bytes) { end += more.length }
      while let closer = closer(at: end, in: bytes) { end += closer }
      let isEnd =
        mark == .wide || end == bytes.count || bytes[end] == space
      if isEnd, mark != .stop || endsSentence(stopAt: index, next: end, in: bytes) {
        close(at: end)
      }
      index = end
    }
    close(at: bytes.count)
    return sentences
  }

  private enum Mark {
    /// A full stop, which abbreviations have as well.
    case stop
    case plain
    /// A sign that no space follows.
    case wide
  }

  private static let space = UInt8(ascii: " ")

  private static func mark(at index: Int, in bytes: [UInt8]) -> (length: Int, Mark)? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "."): return (1, .stop)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return (1, .plain)
    case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF: break
    default: return nil
    }
    for (text, mark) in marks where bytes[index...].starts(with: text) {
      return (text.count, mark)
    }
    return nil
  }

  private static let marks: [([UInt8], Mark)] = [
    ("…", Mark.plain), ("؟", .plain), ("۔", .plain), ("।", .plain), ("。", .wide), ("！", .wide),
    ("？", .wide),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The length of a quote or bracket that closes here.
  private static func closer(at index: Int, in bytes: [UInt8]) -> Int? {
    guard index < bytes.count else { return nil }
    if "\"')]".utf8.contains(bytes[index]) { return 1 }
    return closers.first { bytes[index...].starts(with: $0) }?.count
  }

  private static let closers = ["”", "»", "」"].map { Array($0.utf8) }

  private static func endsSentence(stopAt stop: Int, next end: Int, in bytes: [UInt8]) -> Bool {
    var index = end
    while index < bytes.count, bytes[index] == space || "\"'([".utf8.contains(bytes[index]) {
      index += 1
    }
    guard index < bytes.count else { return true }
    let next = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
    if next?.properties.isLowercase == true { return false }
    let before = bytes[..<stop]
    let word = before[
      (before.lastIndex { $0 == space || $0 == UInt8(ascii: "(") }.map { $0 + 1 } ?? 0)...]
    let isDigit = next.map { ("0"..."9").contains($0) } ?? false
    if isDigit, word.count <= 3, word.allSatisfy(isLetter) { return false }
    if word.count == 1, isLetter(word[word.startIndex]) { return false }
    // "p.m." may end a sentence, "U.S." hardly ever does.
    guard word.contains(UInt8(ascii: ".")) else { return true }
    return !word.contains { (0x41...0x5A).contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF)
  }
}
