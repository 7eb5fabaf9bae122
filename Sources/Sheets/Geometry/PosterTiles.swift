/// A poster in pieces that an ordinary printer can print, to be glued together.
///
/// Only what lies within the poster's margins is tiled: its white edge needs no paper. Neighbours
/// overlap by 10 mm.
struct PosterTiles: Sendable, Equatable {
  /// The sheet, upright or lying, whichever needs fewer.
  let paper: Size
  let columns: Int
  let rows: Int
  private let live: Frame

  static let overlap = Double.millimetres(10)
  /// What printers leave white.
  static let margin = Double.inches(0.25)

  /// - Parameters:
  ///   - live: the part of the poster that carries ink.
  ///   - sheet: the printer's paper, upright.
  init(of live: Frame, on sheet: Size) {
    func count(_ extent: Double, _ window: Double) -> Int {
      max(1, Int(((extent - Self.overlap) / (window - Self.overlap) - 0.001).rounded(.up)))
    }
    func tiling(_ paper: Size) -> (Size, Int, Int) {
      (
        paper, count(live.width, paper.width - 2 * Self.margin),
        count(live.height, paper.height - 2 * Self.margin)
      )
    }
    let upright = tiling(sheet)
    let lying = tiling(sheet.turned)
    (paper, columns, rows) = upright.1 * upright.2 <= lying.1 * lying.2 ? upright : lying
    self.live = live
  }

  /// The part of a tile that shows the poster.
  var window: Frame {
    Frame(
      x: Self.margin, y: Self.margin, width: paper.width - 2 * Self.margin,
      height: paper.height - 2 * Self.margin)
  }

  /// For each tile, row by row, which part of the poster it shows.
  var parts: [Frame] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Frame(
          x: start(column, of: columns, from: live.x, extent: live.width, window: window.width),
          y: start(row, of: rows, from: live.y, extent: live.height, window: window.height),
          width: window.width, height: window.height)
      }
    }
  }

  /// Tiles that are larger than needed are centred together.
  private func start(
    _ index: Int, of count: Int, from origin: Double, extent: Double, window: Double
  ) -> Double {
    let covered = Double(count) * (window - Self.overlap) + Self.overlap
    return origin - (covered - extent) / 2 + Double(index) * (window - Self.overlap)
  }

  /// Where the whole poster stands on the sheet of a tile, so that its part shows in the window.
  func place(of part: Frame, poster: Size) -> Frame {
    Frame(
      x: window.x - part.x, y: window.y - part.y, width: poster.width, height: poster.height)
  }

  /// The white edge over the rest of the poster, and where a neighbour is glued on.
  func marks(tile index: Int) -> [Mark] {
    let (row, column) = (index / columns, index % columns)
    let edge = Self.margin
    var marks = [
      Frame(x: 0, y: 0, width: paper.width, height: edge),
      Frame(x: 0, y: paper.height - edge, width: paper.width, height: edge),
      Frame(x: 0, y: 0, width: edge, height: paper.height),
      Frame(x: paper.width - edge, y: 0, width: edge, height: paper.height),
    ].map { Mark(frame: $0, kind: .mask) }
    // A tile is cut at its top and left; the neighbour before it shows where that edge will lie.
    if column > 0 { marks += Mark.ends(ofVertical: edge, margin: 0, on: paper, .line) }
    if row > 0 { marks += Mark.ends(ofHorizontal: edge, margin: 0, on: paper, .line) }
    if column < columns - 1 {
      marks += Mark.ends(
        ofVertical: paper.width - edge - Self.overlap, margin: 0, on: paper, .fold)
    }
    if row < rows - 1 {
      marks += Mark.ends(
        ofHorizontal: paper.height - edge - Self.overlap, margin: 0, on: paper, .fold)
    }
    return marks
  }
}
