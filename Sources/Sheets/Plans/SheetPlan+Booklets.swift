import Composition

/// Pieces whose faces are the pages of a booklet.
extension SheetPlan {
  /// For a screen; stapled from half sheets; and, with few pages, folded from a single sheet.
  static func booklets(_ order: SheetOrder) -> [SheetPlan] {
    let size = order.paper.halfSheet
    let pages = order.pages(
      size, Insets(vertical: .millimetres(14), horizontal: .millimetres(13)))
    let read = SheetPlan(use: .read, scale: .booklet, pages: pages, hasCode: true)
    let stapled = SheetPlan(
      use: .print, scale: .booklet, pages: pages, sheet: stapled(order, pages), flip: .short,
      hasCode: true)
    // Below that, a stapled sheet is as quick to fold.
    guard (5...FoldOrder.zinePages).contains(order.faces) else { return [read, stapled] }
    return [read, stapled, zine(order)]
  }

  private static func stapled(_ order: SheetOrder, _ pages: [Page]) -> Sheet {
    let paper = order.sheet.turned
    let half = paper.width / 2
    let pairs = FoldOrder.saddleStitch(
      pages: pages.count, rightToLeft: order.isRightToLeft)
    let sides = pairs.enumerated().map { index, pair in
      let places = [pair.left, pair.right].enumerated().compactMap { column, page in
        page.map {
          Place(
            page: $0,
            frame: Frame(x: Double(column) * half, y: 0, width: half, height: paper.height))
        }
      }
      let folds = Mark.ends(ofVertical: half, margin: 0, on: paper, .fold)
      let bar = Mark.scaleBar(
        x: 30, y: paper.height - .inches(0.25), words: order.words(.short), width: 200)
      return Side(places: places, marks: index.isMultiple(of: 2) ? folds + bar : [])
    }
    return Sheet(paper: paper, sides: sides)
  }

  /// From one sheet, printed on one side.
  ///
  /// An eighth of an ordinary sheet holds about as many words as a card. Where a face has more, or
  /// lines to write on, the large sheet of a copy shop is folded.
  private static func zine(_ order: SheetOrder) -> SheetPlan {
    let paper = (order.isDense ? order.paper.doubleSheet : order.sheet).turned
    let size = Size(width: paper.width / 4, height: paper.height / 2)
    let pages = order.pages(
      size, Insets(vertical: .millimetres(8), horizontal: .millimetres(7)))
    let frames = CellGrid(columns: 4, rows: 2, cell: size, paper: paper).frames
    let order8 = FoldOrder.zine(pages: pages.count, rightToLeft: order.isRightToLeft)
    let places = zip(order8, frames).compactMap { place, frame in
      place.page.map { Place(page: $0, frame: frame, isTurned: place.isTurned) }
    }
    let folds =
      (1...3).flatMap {
        Mark.ends(ofVertical: Double($0) * size.width, margin: 0, on: paper, .fold)
      } + Mark.ends(ofHorizontal: size.height, margin: 0, on: paper, .fold)
    // Between the outer columns the sheet is cut open along its long fold.
    let slit = Mark(
      frame: Frame(
        x: size.width, y: size.height - Mark.weight / 2, width: 2 * size.width,
        height: Mark.weight), kind: .line)
    let bar = Mark.scaleBar(
      x: 20, y: paper.height - .inches(0.2), words: order.words(.none), width: size.width - 170)
    return SheetPlan(
      use: .fold, scale: .zine, pages: pages,
      sheet: Sheet(paper: paper, sides: [Side(places: places, marks: folds + [slit] + bar)]),
      cut: true)
  }
}
