/// Finds which of several sets of words occur in a text, in one pass over it.
struct AnchorIndex {
  private struct Anchor {
    let bytes: [UInt8]
    /// The number of its set.
    let owner: Int
  }

  /// Sorted by their bytes.
  private let anchors: [Anchor]
  /// Where the anchors of each first byte begin, and at last where all end.
  private let starts: [Int]
  private let count: Int

  /// - Parameter sets: the words of each set; none of a set without words ever occurs.
  init(_ sets: [[String]]) {
    let all = sets.enumerated().flatMap { owner, words in
      AnchorSet.forms(of: words).map { Anchor(bytes: $0, owner: owner) }
    }.sorted {
      $0.bytes == $1.bytes
        ? $0.owner < $1.owner : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    anchors = all
    starts = (0...256).map { first in
      all.firstIndex { Int($0.bytes[0]) >= first } ?? all.count
    }
    count = sets.count
  }

  /// The numbers of the sets of which a word occurs in a folded text, be it within another; ascending.
  func sets(in text: String.UTF8View) -> [Int] {
    let found =
      text.withContiguousStorageIfAvailable { sets(in: $0) }
      ?? Array(text).withUnsafeBufferPointer { sets(in: $0) }
    return found.indices.filter { found[$0] }
  }

  /// Whether a word of each set occurs; empty where none of any does.
  private func sets(in bytes: UnsafeBufferPointer<UInt8>) -> [Bool] {
    var found: [Bool] = []
    for index in bytes.indices {
      let first = Int(bytes[index].asciiLowercased)
      for candidate in starts[first]..<starts[first + 1] where occurs(candidate, at: index, bytes) {
        if found.isEmpty { found = Array(repeating: false, count: count) }
        found[anchors[candidate].owner] = true
      }
    }
    return found
  }

  private func occurs(
    _ candidate: Int, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let length = anchors[candidate].bytes.count
    guard index + length <= bytes.count else { return false }
    for offset in 1..<length
    where bytes[index + offset].asciiLowercased != anchors[candidate].bytes[offset] {
      return false
    }
    return true
  }
}
