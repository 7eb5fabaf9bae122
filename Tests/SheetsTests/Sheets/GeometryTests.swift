import Testing
import ToolkitModel

@testable import Sheets

private typealias Paper = ToolkitSettings.PaperSize

@Suite struct `Places on paper` {
  @Test func `lengths are written short and the same everywhere`() {
    #expect(Double.inches(3.5).css == "252pt")
    #expect(Double.millimetres(50).css == "141.732pt")
    #expect((-0.25).css == "-0.25pt")
    #expect((0.0004).css == "0pt")
  }

  @Test(arguments: Paper.allCases)
  fileprivate func `each card's back lies behind its front, and marks stay out of the cards`(
    paper: Paper
  ) throws {
    let grid = CellGrid(columns: 2, rows: 5, cell: paper.card, paper: paper.sheet)
    for (front, back) in zip(grid.frames, grid.mirroredFrames) {
      #expect(front.y == back.y)
      #expect(abs(front.x - (paper.sheet.width - back.x - back.width)) < 1e-9)
    }
    // The block is in the middle, so that both sides have the same places.
    let fronts = grid.frames.map { $0.x.css + $0.y.css }.sorted()
    #expect(fronts == grid.mirroredFrames.map { $0.x.css + $0.y.css }.sorted())
    let (right, bottom) = (
      grid.left + 2 * grid.cell.width, grid.top + 5 * grid.cell.height
    )
    for mark in grid.cutMarks.map(\.frame) {
      #expect(
        mark.x + mark.width < grid.left || mark.x > right || mark.y + mark.height < grid.top
          || mark.y > bottom)
      #expect(mark.x > 0 && mark.x + mark.width < paper.sheet.width)
      #expect(mark.y > 0 && mark.y + mark.height < paper.sheet.height)
    }
    // Three cuts down and six across, marked at both ends.
    #expect(grid.cutMarks.count == 2 * (3 + 6))
  }

  @Test func `the grid of cards on Letter is that of card stock`() {
    let grid = CellGrid(
      columns: 2, rows: 5, cell: Paper.letter.card, paper: Paper.letter.sheet)
    #expect(grid.frames[0] == Frame(x: 54, y: 36, width: 252, height: 144))
    #expect(grid.frames[3] == Frame(x: 306, y: 180, width: 252, height: 144))
    #expect(grid.mirroredFrames[0].x == 306)
  }

  @Test func `a half sheet is cut in its middle only`() {
    let grid = CellGrid(
      columns: 2, rows: 1, cell: Paper.a4.halfSheet, paper: Paper.a4.sheet.turned)
    #expect(grid.cutMarks.count == 2)
    #expect(grid.cutMarks.allSatisfy { abs($0.frame.x + 0.25 - .millimetres(148.5)) < 1e-9 })
  }

  @Test(arguments: Flyer.Format.allCases)
  fileprivate func `a piece is on its usual sheet as often as pages say`(format: Flyer.Format) {
    let order = SheetOrder(
      paper: .letter, faces: format.faceCounts.range.lowerBound, isRightToLeft: false,
      isDense: false, words: InterfaceWords(direction: "ltr", texts: [], months: []))
    guard let usual = format.plans(order).first(where: { $0.use == .sheet }) else {
      #expect(format.copiesOnSheet == 1)
      return
    }
    let places = usual.sheet?.sides.first?.places ?? []
    #expect(max(1, places.count { $0.page == places.first?.page }) == format.copiesOnSheet)
  }

  @Test func `the bar is 50 mm long`() {
    #expect(Mark.scaleBar(x: 0, y: 10, words: "")[0].frame.width == 50 * 72 / 25.4)
  }

  @Test(arguments: Paper.allCases)
  fileprivate func `three panels fill the sheet, and the flap is narrower on both sides`(
    paper: Paper
  ) {
    let panels = TrifoldPanels(paper)
    for side in [panels.outside, panels.inside] {
      #expect(side[0].x == 0)
      for (left, right) in zip(side, side.dropFirst()) {
        #expect(abs(left.x + left.width - right.x) < 1e-9)
      }
      #expect(abs(side[2].x + side[2].width - panels.paper.width) < 1e-9)
    }
    // Behind the flap is the panel inside that is folded in with it.
    for (outside, inside) in zip(panels.outside, panels.inside.reversed()) {
      #expect(abs(outside.mirrored(on: panels.paper).x - inside.x) < 1e-9)
      #expect(outside.width == inside.width)
    }
    #expect(panels.outside[0].width < panels.outside[1].width)
    #expect(panels.outsideFolds.count == 4)
  }
}

@Suite struct `A poster in pieces` {
  @Test(arguments: Paper.allCases)
  fileprivate func `two sheets are enough, neighbours overlap by 10 mm, nothing is left out`(
    paper: Paper
  ) throws {
    let margin = Double.millimetres(19.05)
    let size = paper.doubleSheet
    let live = Frame(
      x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin)
    let tiles = PosterTiles(of: live, on: paper.sheet)
    #expect(tiles.columns * tiles.rows == 2)
    let parts = tiles.parts
    #expect(parts[0].x <= live.x && parts[0].y <= live.y)
    #expect(parts[1].x + parts[1].width >= live.x + live.width)
    #expect(parts[1].y + parts[1].height >= live.y + live.height)
    #expect(abs(parts[0].y + parts[0].height - parts[1].y - .millimetres(10)) < 1e-9)
    // What a window shows of the poster is the part.
    let place = tiles.place(of: parts[1], poster: size)
    #expect(abs(place.y + parts[1].y - tiles.window.y) < 1e-9)
  }

  @Test func `what fits on one sheet is one piece`() {
    let tiles = PosterTiles(
      of: Frame(x: 0, y: 0, width: 500, height: 500), on: Size(width: 612, height: 792))
    #expect(tiles.parts.count == 1)
    #expect(tiles.marks(tile: 0).allSatisfy { $0.kind == .mask })
  }
}

@Suite struct `The order of folded pages` {
  @Test(arguments: [1, 2, 4, 5, 8, 12, 31], [false, true])
  func `each page stands once, and pages of a side add up`(pages: Int, rightToLeft: Bool) {
    let sides = FoldOrder.saddleStitch(pages: pages, rightToLeft: rightToLeft)
    let total = sides.count * 2
    #expect(total.isMultiple(of: 4) && total >= pages && total < pages + 4)
    let placed = sides.flatMap { [$0.left, $0.right] }
    #expect(placed.compactMap { $0 }.sorted() == Array(0..<pages))
    for side in sides {
      if let left = side.left, let right = side.right { #expect(left + right == total - 1) }
    }
  }

  @Test func `eight pages on two sheets`() {
    let sides = FoldOrder.saddleStitch(pages: 8).map { [$0.left, $0.right] }
    #expect(sides == [[7, 0], [1, 6], [5, 2], [3, 4]])
    let mirrored = FoldOrder.saddleStitch(pages: 8, rightToLeft: true).map { [$0.left, $0.right] }
    #expect(mirrored == [[0, 7], [6, 1], [2, 5], [4, 3]])
  }

  @Test func `pages that face each other stand side by side, the cover beside the back`() {
    let places = FoldOrder.zine(pages: 8)
    #expect(places.compactMap(\.page).sorted() == Array(0..<8))
    let upper = places.prefix(4).map(\.page)
    let lower = places.suffix(4).map(\.page)
    // The upper row stands on its head, so it is read from its right end.
    #expect(upper.reversed() == [3, 4, 5, 6])
    #expect(lower == [7, 0, 1, 2])
    #expect(places.map(\.isTurned) == [true, true, true, true, false, false, false, false])
    // A leaf's two pages meet at the fold between the rows, at the ends, or at a fold beside them.
    #expect(upper[0] == 6 && lower[0] == 7 && upper[3] == 3 && lower[3] == 2)
  }

  @Test func `a booklet with fewer pages leaves places white`() {
    #expect(FoldOrder.zine(pages: 6).map(\.page) == [nil, 5, 4, 3, nil, 0, 1, 2])
    #expect(
      FoldOrder.zine(pages: 6, rightToLeft: true).map(\.page) == [3, 4, 5, nil, 2, 1, 0, nil])
  }
}

@Suite struct `The size of words` {
  @Test(arguments: [
    TypeScale.card, .quarter, .half, .flyer, .panel, .booklet, .zine, .poster, .doorSign, .form,
  ])
  func `begins large and ends exactly at the smallest that can be read`(scale: TypeScale) {
    for scale in [scale, scale.officers] {
      #expect(scale.sizes.first == scale.largest)
      #expect(zip(scale.sizes, scale.sizes.dropFirst()).allSatisfy { $0 > $1 })
      #expect(scale.sizes.last == scale.floor && scale.floor <= scale.readable)
    }
  }

  @Test func `the smallest sizes are those that people can read`() {
    #expect(TypeScale.card.readable == 8 && TypeScale.card.small == 8)
    #expect(TypeScale.flyer.readable == 8)
    #expect(TypeScale.doorSign.floor == 24)
  }

  @Test func `an officer reads the first words at arm's length`() {
    #expect(abs(TypeScale.card.officers.readable * TypeScale.mainShare - 14) < 0.001)
    #expect(TypeScale.doorSign.officers.readable >= 24)
  }
}
