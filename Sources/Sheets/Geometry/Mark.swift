/// Something that is drawn on a sheet for whoever cuts or folds it.
struct Mark: Sendable, Equatable {
  enum Kind: String, Sendable, Equatable {
    /// Black ink.
    case line
    /// Black dashes, for folds.
    case fold
    /// White, over what must not show.
    case mask
    /// Small words.
    case label
  }

  let frame: Frame
  let kind: Kind
  var text = ""

  /// How thick a line is.
  static let weight = 0.5
  /// How far a mark stays away from what is cut, so that no rest of it is left.
  private static let gap = Double.inches(0.125)
  private static let length = Double.inches(0.25)

  /// Both ends of a vertical line across the sheet; none at the sheet's own edge.
  ///
  /// - Parameters:
  ///   - x: where the line would run.
  ///   - margin: the free space at the top and at the bottom of the sheet.
  ///   - paper: the sheet.
  ///   - kind: a line to cut at or a fold.
  /// - Returns: two marks or none.
  static func ends(
    ofVertical x: Double, margin: Double, on paper: Size, _ kind: Kind
  ) -> [Mark] {
    guard x > 1, x < paper.width - 1 else { return [] }
    return reaches(margin: margin, extent: paper.height).map { start, length in
      Mark(frame: Frame(x: x - weight / 2, y: start, width: weight, height: length), kind: kind)
    }
  }

  /// Both ends of a horizontal line across the sheet; none at the sheet's own edge.
  static func ends(
    ofHorizontal y: Double, margin: Double, on paper: Size, _ kind: Kind
  ) -> [Mark] {
    ends(ofVertical: y, margin: margin, on: paper.turned, kind).map {
      Mark(frame: $0.frame.turned, kind: kind)
    }
  }

  /// Where marks stand along a line: in the margins, or, without margins, at the very ends.
  private static func reaches(margin: Double, extent: Double) -> [(Double, Double)] {
    guard margin >= gap + length else {
      // Printers leave a quarter of an inch white.
      return [(0, length * 1.5), (extent - length * 1.5, length * 1.5)]
    }
    return [(margin - gap - length, length), (extent - margin + gap, length)]
  }

  /// A line of exactly 50 mm with end strokes, and words beside it: who measures it knows whether the
  /// printer kept the size.
  static func scaleBar(x: Double, y: Double, words: String, width: Double = 150) -> [Mark] {
    let length = Double.millimetres(50)
    let stroke = 5.0
    return [
      Mark(frame: Frame(x: x, y: y, width: length, height: weight), kind: .line),
      Mark(
        frame: Frame(x: x, y: y - stroke / 2, width: weight, height: stroke), kind: .line),
      Mark(
        frame: Frame(x: x + length - weight, y: y - stroke / 2, width: weight, height: stroke),
        kind: .line),
      Mark(
        frame: Frame(x: x + length + 4, y: y - 4, width: width, height: 8), kind: .label,
        text: words),
    ]
  }
}
