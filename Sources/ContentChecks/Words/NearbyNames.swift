import ToolkitModel

/// Tells by its bytes whether a text may call a paper by another one's name, so that most texts that
/// name a paper need not be read.
struct NearbyNames {
  /// How many bytes around a number belong to what is said of it, addresses of links included.
  private static let reach = 240

  /// The paper for whose name a word stands, the longest of the name, by the word's hash; -1 where it
  /// stands for several.
  private let papers: [UInt64: Int]
  /// One bit for each end of a hash in `papers`, which nearly every other word misses.
  private var ends = [UInt64](repeating: 0, count: 1024)
  private let indices: [String: Int]
  private let indicesByID: [String: Int]

  init(of numbered: [NumberedPaper]) {
    var papers: [UInt64: Int] = [:]
    for (index, paper) in numbered.enumerated() {
      for name in paper.called {
        guard let word = Self.longestWord(of: name) else { continue }
        // Letters beyond ASCII are compared as they stand, so each way to write them counts.
        for form in [word.lowercased(), word.capitalizedFirst, word.uppercased()] {
          var hash = WordHash()
          for byte in form.utf8 { hash.add(byte) }
          papers[hash.value] = papers[hash.value, default: index] == index ? index : -1
        }
      }
    }
    self.papers = papers
    for hash in papers.keys { ends[Int(hash >> 6 & 0x3FF)] |= 1 << (hash & 63) }
    indices = Dictionary(
      numbered.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    indicesByID = Dictionary(
      numbered.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func longestWord(of name: String) -> String? {
    name.utf8.split { !$0.isInWord }.max { $0.count < $1.count }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a number is unknown, or a word of another paper's name stands near it.
  func areForeign(to find: PaperNumbers.Find, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let paper = indices[find.number] else { return true }
    return areForeign(to: paper, around: find.range, in: bytes)
  }

  /// Whether a colon is that of a link that prints a paper's number, and a word of another paper's
  /// name stands near it.
  func areForeign(toLinkAt colon: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard colon > 0, bytes[colon - 1] == UInt8(ascii: "r"),
      case .link("paper", let id)? = WrittenReferences.link(withColonAt: colon, in: bytes),
      let paper = indicesByID[id]
    else { return false }
    return areForeign(to: paper, around: colon..<colon + id.utf8.count, in: bytes)
  }

  private func areForeign(
    to paper: Int, around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = range.lowerBound
    let first = max(1, start - Self.reach)
    while start >= first, !Self.endsSentence(at: start - 1, in: bytes) { start -= 1 }
    var hash = WordHash()
    var index = start
    let end = min(bytes.count, range.upperBound + Self.reach)
    while index < end, index < range.upperBound || !Self.endsSentence(at: index, in: bytes) {
      if bytes[index].isInWord {
        hash.add(bytes[index])
      } else if !hash.isEmpty {
        if isForeign(hash, to: paper) { return true }
        hash = WordHash()
      }
      index += 1
    }
    return isForeign(hash, to: paper)
  }

  /// Whether a full stop before white space, or an empty line, begins here.
  ///
  /// An abbreviation may look so too, but none stands between a number and its name.
  private static func endsSentence(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "\n"): break
    default: return false
    }
    guard index + 1 < bytes.count else { return true }
    return bytes[index + 1] == UInt8(ascii: "\n")
      || bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == UInt8(ascii: " ")
  }

  private func isForeign(_ hash: WordHash, to paper: Int) -> Bool {
    guard ends[Int(hash.value >> 6 & 0x3FF)] >> (hash.value & 63) & 1 == 1 else { return false }
    return papers[hash.value].map { $0 != paper } ?? false
  }
}

/// The hash of a word in small letters (FNV-1a), made byte by byte.
private struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var isEmpty = true

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3
    isEmpty = false
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
