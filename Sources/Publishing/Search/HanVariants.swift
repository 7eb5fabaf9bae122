/// Traditional Chinese letters and the simplified ones that stand for them, so that either finds the other.
///
/// Where several traditional letters have one simplified letter, all of them are that one: a search that
/// finds a little more is better than one that finds nothing.
enum HanVariants {
  /// The simplified letter, if it has one; otherwise the letter itself.
  static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar { table[letter] ?? letter }

  /// The groups of letters whose simplified letter is one of some: what a browser needs to read a query.
  static func groups(of letters: Set<Unicode.Scalar>) -> [Substring] {
    groups.filter { group in group.unicodeScalars.first.map(letters.contains) == true }
  }

  private static let groups = rows.split { $0 == " " || $0 == "\n" }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups {
      guard let plain = group.unicodeScalars.first else { continue }
      for other in group.unicodeScalars.dropFirst() { table[other] = plain }
    }
    return table
  }()
}
