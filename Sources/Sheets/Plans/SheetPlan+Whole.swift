import Composition

/// Pieces of which one stands on a sheet.
extension SheetPlan {
  private static let margin = Insets(vertical: .millimetres(12.5), horizontal: .millimetres(12.5))

  /// A face on each side of an ordinary sheet.
  static func wholes(
    _ order: SheetOrder, _ scale: TypeScale, hasCode: Bool = false
  ) -> [SheetPlan] {
    [
      SheetPlan(
        use: .sheet, scale: scale, pages: order.pages(order.sheet, margin),
        flip: order.faces > 1 ? .long : .none, hasCode: hasCode)
    ]
  }

  /// On the large sheet of a copy shop, and in pieces for the printer at home.
  static func posters(_ order: SheetOrder) -> [SheetPlan] {
    let size = order.paper.doubleSheet
    // With this margin, what carries ink fits on two sheets.
    let margin = Double.millimetres(19.05)
    let pages = order.pages(size, Insets(vertical: margin, horizontal: margin))
    let tiles = PosterTiles(
      of: Frame(
        x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin),
      on: order.sheet)
    let sides = pages.indices.flatMap { page in
      tiles.parts.enumerated().map { index, part in
        Side(
          places: [Place(page: page, frame: tiles.place(of: part, poster: size))],
          marks: tiles.marks(tile: index)
            + Mark.scaleBar(
              x: tiles.paper.width / 2 - .millimetres(50), y: tiles.paper.height - 12,
              words: order.words(.none)))
      }
    }
    return [
      SheetPlan(use: .sheet, scale: .poster, pages: pages, hasCode: true),
      SheetPlan(
        use: .tiled, scale: .poster, pages: pages,
        sheet: Sheet(paper: tiles.paper, sides: sides), cut: true, hasCode: true),
    ]
  }

  /// The faces of a leaflet are, in reading order: the cover, the flap, the three inside, the back.
  static func trifolds(_ order: SheetOrder) -> [SheetPlan] {
    let panels = TrifoldPanels(order.paper)
    let isRTL = order.isRightToLeft
    // A leaflet that opens the other way has its panels the other way round.
    func place(_ frame: Frame) -> Frame { isRTL ? frame.mirrored(on: panels.paper) : frame }
    func mirror(_ marks: [Mark]) -> [Mark] {
      marks.map { Mark(frame: place($0.frame), kind: $0.kind, text: $0.text) }
    }
    let outside = panels.outside.map(place)
    let inside = panels.inside.map(place)
    let frames = [outside[2], outside[0]] + inside + [outside[1]]
    let padding = Insets(vertical: .inches(0.4), horizontal: .inches(0.3))
    let pages = frames.enumerated().map {
      Page(face: $0.offset, size: $0.element.size, padding: padding)
    }
    let places = frames.enumerated().map { Place(page: $0.offset, frame: $0.element) }
    let bar = Mark.scaleBar(
      x: outside[2].x + 12, y: panels.paper.height - .inches(0.33), words: order.words(.short),
      width: 105)
    return [
      SheetPlan(
        use: .sheet, scale: .panel, pages: pages,
        sheet: Sheet(
          paper: panels.paper,
          sides: [
            Side(
              places: [places[1], places[5], places[0]],
              marks: mirror(panels.outsideFolds) + bar),
            Side(places: Array(places[2...4]), marks: mirror(panels.insideFolds)),
          ]), flip: .short, hasCode: true),
      SheetPlan(use: .read, scale: .panel, pages: pages),
    ]
  }
}
