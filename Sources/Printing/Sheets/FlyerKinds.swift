import ToolkitModel

/// How many faces a kind of flyer has.
struct FaceCounts: Sendable, Equatable {
  let range: ClosedRange<Int>
  /// For messages, such as `6 faces: the cover, …`.
  let words: String

  /// What is expected, if a number of faces is not.
  func text(unless count: Int) -> String? { range.contains(count) ? nil : words }
}

extension Flyer.Format {
  var faceCounts: FaceCounts {
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

  /// The files of a piece of this kind.
  func plans(_ order: SheetOrder) -> [SheetPlan] {
    switch self {
    case .card: SheetPlan.cards(order)
    case .quarter: SheetPlan.quarters(order)
    case .half: SheetPlan.halves(order)
    case .flyer: SheetPlan.flyers(order)
    case .trifold: SheetPlan.trifolds(order)
    case .booklet: SheetPlan.booklets(order)
    case .poster: SheetPlan.posters(order)
    case .doorSign: SheetPlan.doorSigns(order)
    }
  }
}
