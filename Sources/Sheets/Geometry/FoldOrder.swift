/// Where pages stand on folded sheets, so that they follow each other when the sheets are folded.
///
/// Numbers count from 0. Places are left to right as one sees them; a booklet that is read from right
/// to left has them mirrored.
enum FoldOrder {
  /// A page on a folded sheet; `nil` leaves the place white.
  typealias Page = Int?

  /// A booklet that is stapled in its fold: for each side of each sheet, the left and the right page.
  ///
  /// The fronts and backs of the sheets follow each other, as a printer wants them.
  static func saddleStitch(pages: Int, rightToLeft: Bool = false) -> [(left: Page, right: Page)] {
    let total = (max(pages, 1) + 3) / 4 * 4
    func page(_ index: Int) -> Page { index < pages ? index : nil }
    return (0..<total / 2).map { side in
      // The outer page of a pair is on the right on fronts, on the left on backs.
      let (early, late) = (page(side), page(total - 1 - side))
      let isFront = side.isMultiple(of: 2)
      return isFront != rightToLeft ? (late, early) : (early, late)
    }
  }

  /// A page of a one-sheet booklet and whether it stands on its head.
  struct ZinePlace: Equatable {
    let page: Page
    let isTurned: Bool
  }

  /// The most pages of a booklet from one sheet that is printed on one side.
  static let zinePages = 8

  /// A booklet from one lying sheet, folded to eighths and cut open along the middle of its long
  /// fold: four places in the upper row, which stand on their heads, then four in the lower.
  static func zine(pages: Int, rightToLeft: Bool = false) -> [ZinePlace] {
    func row(_ order: [Int], isTurned: Bool) -> [ZinePlace] {
      (rightToLeft ? order.reversed() : order).map {
        ZinePlace(page: $0 < pages ? $0 : nil, isTurned: isTurned)
      }
    }
    return row([6, 5, 4, 3], isTurned: true) + row([7, 0, 1, 2], isTurned: false)
  }
}
