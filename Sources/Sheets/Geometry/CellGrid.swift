/// Cells of one size side by side in the middle of a sheet, without gaps, so that one cut parts two.
struct CellGrid: Sendable, Equatable {
  let columns: Int
  let rows: Int
  let cell: Size
  let paper: Size

  var left: Double { (paper.width - Double(columns) * cell.width) / 2 }
  var top: Double { (paper.height - Double(rows) * cell.height) / 2 }

  /// The cells, row by row from the top left.
  var frames: [Frame] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Frame(
          x: left + Double(column) * cell.width, y: top + Double(row) * cell.height,
          width: cell.width, height: cell.height)
      }
    }
  }

  /// The places behind the cells, in the cells' order, on a sheet that turns like a book's page.
  ///
  /// An upright sheet does so when it flips on its long edge, a lying one on its short edge.
  var mirroredFrames: [Frame] { frames.map { $0.mirrored(on: paper) } }

  /// Where to cut: short lines outside the block, or at the sheet's edge where nothing is outside.
  var cutMarks: [Mark] {
    let verticals = (0...columns).map { left + Double($0) * cell.width }
    let horizontals = (0...rows).map { top + Double($0) * cell.height }
    return verticals.flatMap { Mark.ends(ofVertical: $0, margin: top, on: paper, .line) }
      + horizontals.flatMap { Mark.ends(ofHorizontal: $0, margin: left, on: paper, .line) }
  }
}
