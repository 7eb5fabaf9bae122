extension Flyer.Format {
  /// How many of a piece its usual sheet has, to be cut apart.
  package var copiesOnSheet: Int {
    switch self {
    case .card: 10
    case .quarter: 4
    case .half: 2
    case .flyer, .trifold, .booklet, .poster, .doorSign: 1
    }
  }
}
