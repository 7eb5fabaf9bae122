/// How many faces a kind of flyer has.
package struct FaceCounts: Sendable, Equatable {
  package let range: ClosedRange<Int>
  /// For messages, such as `6 faces: the cover, …`.
  package let words: String

  /// What is expected, if a number of faces is not.
  package func text(unless count: Int) -> String? { range.contains(count) ? nil : words }
}

extension Flyer.Format {
  package var faceCounts: FaceCounts {
    switch self {
    case .card, .quarter, .half, .flyer, .doorSign:
      FaceCounts(range: 1...2, words: "1 or 2 faces")
    case .poster: FaceCounts(range: 1...1, words: "1 face")
    case .trifold:
      FaceCounts(
        range: 6...6,
        words: "6 faces (in reading order: the cover, the flap, three inside, the back)")
    case .booklet: FaceCounts(range: 1...64, words: "1 to 64 faces")
    }
  }
}
