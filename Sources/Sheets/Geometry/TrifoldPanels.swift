import ToolkitModel

/// The six panels of a sheet that is folded twice, like a letter.
///
/// The panel that is folded in is a little narrower, so that it does not buckle.
struct TrifoldPanels: Sendable, Equatable {
  let paper: Size
  let narrow: Double
  let wide: Double

  init(_ paper: ToolkitSettings.PaperSize) {
    self.paper = paper.sheet.turned
    switch paper {
    case .letter: (narrow, wide) = (.inches(3.625), .inches(3.6875))
    case .a4: (narrow, wide) = (.millimetres(97), .millimetres(100))
    }
  }

  /// From left to right: the flap that is folded in, the back, the cover.
  var outside: [Frame] { frames([narrow, wide, wide]) }

  /// From left to right; the flap is the last.
  var inside: [Frame] { frames([wide, wide, narrow]) }

  /// Where to fold, at the outside's top and bottom edges.
  var outsideFolds: [Mark] { folds(outside) }

  var insideFolds: [Mark] { folds(inside) }

  private func frames(_ widths: [Double]) -> [Frame] {
    var x = 0.0
    return widths.map { width in
      defer { x += width }
      return Frame(x: x, y: 0, width: width, height: paper.height)
    }
  }

  private func folds(_ frames: [Frame]) -> [Mark] {
    frames.dropFirst().flatMap { Mark.ends(ofVertical: $0.x, margin: 0, on: paper, .fold) }
  }
}
