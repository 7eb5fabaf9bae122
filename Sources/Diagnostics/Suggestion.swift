/// The candidate that was most likely meant by a name that nobody knows; `nil` if none is close.
///
/// Close means at most one third of the name's length (at least one) in insertions, deletions,
/// replacements and exchanges of neighbours, upper and lower case (of ASCII) being equal. Of several
/// equally close candidates the first in byte order wins, whatever their order was. Where none is close, a
/// name that sounds alike will do: one that begins with the same letter and has the same consonants.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = name.utf8.map(\.lowercased)
  guard (1...64).contains(wanted.count) else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let offered = candidate.utf8.map(\.lowercased)
    let limit = max(1, wanted.count / 3)
    guard abs(offered.count - wanted.count) <= limit, !offered.isEmpty else { continue }
    let distance = editDistance(wanted, offered)
    guard distance <= limit, distance < max(wanted.count, offered.count) else { continue }
    if let (closest, chosen) = best {
      if closest < distance { continue }
      if closest == distance, !candidate.precedes(chosen) { continue }
    }
    best = (distance, candidate)
  }
  if let best { return best.candidate }
  let sound = wanted.consonants
  guard sound.count > 1 else { return nil }
  return candidates.filter { candidate in
    let offered = candidate.utf8.map(\.lowercased)
    return offered.first == wanted.first && offered.consonants == sound
  }.min { $0.precedes($1) }
}

/// A remedy that names the candidate that was most likely meant; another one if none is close.
package func correction(
  of name: String, among candidates: some Sequence<String>, orElse remedy: @autoclosure () -> String
) -> String {
  suggestion(for: name, among: candidates).map { "did you mean '\($0)'?" } ?? remedy()
}

extension [UInt8] {
  /// The letters that are no vowels, each run of one letter once; empty if other signs are among them.
  fileprivate var consonants: [UInt8] {
    guard allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return [] }
    var found: [UInt8] = []
    for byte in self where !"aeiouy".utf8.contains(byte) && found.last != byte {
      found.append(byte)
    }
    return found
  }
}

/// How many insertions, deletions, replacements and exchanges of neighbours lead from one to the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in right.indices {
      let same = left[row] == right[column]
      var distance = min(
        last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}

extension UInt8 {
  /// The small letter for an ASCII capital, every other byte as it is.
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }
}
