import Digests

/// One of several equal parts of the work, for as many machines: `2/5` is the second of five.
package struct Shard: Sendable, Equatable {
  /// From 1.
  package let index: Int
  package let count: Int

  /// Reads `I/N`; `nil` unless 1 ≤ I ≤ N.
  package init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Self.number(parts[0]), let count = Self.number(parts[1]),
      index <= count
    else { return nil }
    self.index = index
    self.count = count
  }

  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits), number >= 1
    else { return nil }
    return number
  }

  /// Whether the job with this key belongs to the part; each key belongs to exactly one.
  func contains(_ key: SHA256Digest) -> Bool {
    let first = key.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return first % UInt64(count) == UInt64(index - 1)
  }
}
