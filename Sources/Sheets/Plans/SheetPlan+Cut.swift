import Composition

/// Pieces of which several stand on a sheet.
extension SheetPlan {
  /// A card: ten on a sheet, fold-over cards, single ones for a print shop and for a screen.
  static func cards(_ order: SheetOrder) -> [SheetPlan] {
    let size = order.paper.card
    let padding = Insets(vertical: .millimetres(3.2), horizontal: .millimetres(3.5))
    let pages = order.pages(size, padding)
    let grid = CellGrid(columns: 2, rows: 5, cell: size, paper: order.sheet)
    var plans = [
      cut(grid, pages, .card, order),
      SheetPlan(use: .single, scale: .card, pages: pages, bleed: order.paper.bleed),
      SheetPlan(use: .read, scale: .card, pages: pages),
    ]
    if pages.count == 2 { plans.insert(foldedCards(grid, pages, order), at: 1) }
    return plans
  }

  static func quarters(_ order: SheetOrder) -> [SheetPlan] {
    let size = Size(width: order.sheet.width / 2, height: order.sheet.height / 2)
    return parts(
      CellGrid(columns: 2, rows: 2, cell: size, paper: order.sheet),
      Insets(vertical: .millimetres(10), horizontal: .millimetres(9)), .quarter, order)
  }

  static func halves(_ order: SheetOrder) -> [SheetPlan] {
    parts(
      CellGrid(columns: 2, rows: 1, cell: order.paper.halfSheet, paper: order.sheet.turned),
      Insets(vertical: .inches(0.5), horizontal: .inches(0.45)), .half, order)
  }

  /// To cut, and for a screen.
  private static func parts(
    _ grid: CellGrid, _ padding: Insets, _ scale: TypeScale, _ order: SheetOrder
  ) -> [SheetPlan] {
    let pages = order.pages(grid.cell, padding)
    return [cut(grid, pages, scale, order), SheetPlan(use: .read, scale: scale, pages: pages)]
  }

  /// One face in all cells of the front, the other behind them.
  private static func cut(
    _ grid: CellGrid, _ pages: [Page], _ scale: TypeScale, _ order: SheetOrder
  ) -> SheetPlan {
    let isLying = grid.paper.width > grid.paper.height
    let flip: PrintedFile.Flip = pages.count < 2 ? .none : isLying ? .short : .long
    var sides = [
      Side(
        places: grid.frames.map { Place(page: 0, frame: $0) },
        marks: grid.cutMarks + bar(on: grid, order.words(flip)))
    ]
    if pages.count > 1 {
      sides.append(
        Side(
          places: grid.mirroredFrames.map { Place(page: 1, frame: $0) }, marks: grid.cutMarks))
    }
    return SheetPlan(
      use: .sheet, scale: scale, pages: pages,
      sheet: Sheet(paper: grid.paper, sides: sides),
      flip: flip, cut: true,
      hasCode: scale != .card)
  }

  /// The two faces side by side, for printers that print on one side.
  private static func foldedCards(
    _ grid: CellGrid, _ pages: [Page], _ order: SheetOrder
  ) -> SheetPlan {
    let middle = grid.paper.width / 2
    let marks = grid.cutMarks.filter { abs($0.frame.x - middle) > 1 || $0.frame.width > 1 }
    let folds = Mark.ends(ofVertical: middle, margin: grid.top, on: grid.paper, .fold)
    return SheetPlan(
      use: .fold, scale: .card, pages: pages,
      sheet: Sheet(
        paper: grid.paper,
        sides: [
          Side(
            places: grid.frames.enumerated().map { Place(page: $0.offset % 2, frame: $0.element) },
            marks: marks + folds + bar(on: grid, order.words(.none)))
        ]), cut: true)
  }

  /// Above the block, or, where nothing is above it, in the white of the lowest cells.
  private static func bar(on grid: CellGrid, _ words: String) -> [Mark] {
    let middle = grid.paper.width / 2
    let y = grid.top > 18 ? Double.inches(0.25) : grid.paper.height - .inches(0.2)
    var marks = Mark.scaleBar(
      x: middle - .millimetres(50) - 12, y: y, words: words, width: 230)
    // The words stand beyond the cut mark.
    if let label = marks.popLast() {
      marks.append(
        Mark(
          frame: Frame(
            x: middle + 8, y: label.frame.y, width: label.frame.width, height: label.frame.height),
          kind: .label, text: label.text))
    }
    return marks
  }
}
