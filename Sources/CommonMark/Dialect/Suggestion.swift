/// The name that somebody who wrote another one may have meant.
struct Suggestion {
  let name: String

  /// `nil` when no candidate is near: at most a third of the letters may differ, and at most two.
  init?(for written: String, among candidates: some Sequence<String>) {
    var best: (name: String, distance: Int)?
    let allowed = min(2, max(1, written.utf8.count / 3))
    for candidate in candidates {
      let distance = Self.distance(Array(written.utf8.prefix(64)), Array(candidate.utf8))
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best else { return nil }
    name = best.name
  }

  /// As a remedy of a diagnostic.
  var question: String { "did you mean '\(name)'?" }

  /// How many letters must be added, left out, changed or swapped with the next.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var cost = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
