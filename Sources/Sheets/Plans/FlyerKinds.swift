import ToolkitModel

extension Flyer.Format {
  /// The files of a piece of this kind.
  func plans(_ order: SheetOrder) -> [SheetPlan] {
    switch self {
    case .card: SheetPlan.cards(order)
    case .quarter: SheetPlan.quarters(order)
    case .half: SheetPlan.halves(order)
    case .flyer: SheetPlan.wholes(order, .flyer, hasCode: true)
    case .trifold: SheetPlan.trifolds(order)
    case .booklet: SheetPlan.booklets(order)
    case .poster: SheetPlan.posters(order)
    case .doorSign: SheetPlan.wholes(order, .doorSign)
    }
  }
}
