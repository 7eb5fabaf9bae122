import CommonMark
import PrintEngine
import QRCodes
import Templating
import ToolkitModel

/// A plan as a document: a page for each face, then a page for each side's marks.
struct SheetHTML {
  /// What is printed on a page.
  struct Face: Sendable {
    let id: String
    let body: MarkdownTree
    let labels: Labels
    let isOfficer: Bool
    /// The name of the icon in its band.
    var icon: String?
    let language: LanguageTag
    let direction: String

    /// The share of a page's height that a picture may take: a heading and the lines of every face stand there too.
    private static let pictureShare = 0.84

    /// The face on a page with so much room.
    func html(within room: Size, isFillable: Bool) -> String {
      let medium = Medium.sheet(
        numbers: direction == "rtl" ? .rightToLeft : .leftToRight,
        pictures: PictureRoom(width: room.width, height: room.height * Self.pictureShare),
        fields: isFillable ? id : nil)
      return String(
        decoding: HTMLWriter(labels: labels, medium: medium, idPrefix: "\(id)--").html(of: body),
        as: UTF8.self)
    }
  }

  let text: SheetText
  let plan: SheetPlan
  let faces: [Face]
  /// The style sheet of all pieces.
  let styles: String
  var look: SheetLook
  var kind: Flyer.Format
  /// The address of the piece's page and its code, where there is room for one.
  var code: (address: String, matrix: QRMatrix)?

  /// Everything but the place in the site and the name.
  func job(path: String, name: String) -> PrintJob {
    let overlays = plan.sheet?.sides.filter { !$0.marks.isEmpty }.count ?? 0
    return PrintJob(
      path: path, name: name, document: .sheet(Array(html.utf8)), boxes: boxes,
      pages: plan.pages.count + overlays, hasFields: plan.isFillable,
      finish: PrintFinish(sheet: finishSheet, mergesFields: plan.isFillable))
  }

  var boxes: [PrintBox] {
    plan.pages.map { page in
      let face = faces[page.face]
      return PrintBox(
        id: face.id, name: "face '\(face.id)'", room: page.size.height - page.padding.vertical,
        group: kind.group(of: page.face, isOfficer: face.isOfficer), sizes: scale(of: page).sizes)
    }
  }

  /// What the sizes of a page's type are.
  func scale(of page: SheetPlan.Page) -> TypeScale {
    faces[page.face].isOfficer ? plan.scale.officers : kind.scale(plan.scale, of: page.face)
  }

  var html: String {
    var rules = plan.pages.enumerated().map { index, page in
      rule("p\(index)", page.size, bleed: plan.bleed)
    }
    if let sheet = plan.sheet { rules.append(rule("marks", sheet.paper, bleed: 0)) }
    rules += [
      look.rules(for: "html"),
      ".face-line { font-size: \(plan.scale.small.css) }",
    ]
    for page in plan.pages { rules += look.rules(for: faces[page.face]) }
    let fillable = plan.isFillable ? " fillable" : ""
    var html = text.head(
      bodyClass: "kind-\(kind.rawValue)\(fillable)",
      styles: styles, rules: rules.joined(separator: "\n"))
    for (index, page) in plan.pages.enumerated() { html += section(page, index) }
    if let sheet = plan.sheet {
      for side in sheet.sides where !side.marks.isEmpty {
        html += Self.marks(side.marks, on: sheet.paper)
      }
    }
    return html + "</body>\n</html>\n"
  }

  private func rule(_ name: String, _ size: Size, bleed: Double) -> String {
    let edge = bleed > 0 ? "; bleed: \(bleed.css); marks: none" : ""
    return "@page \(name) { size: \(size.width.css) \(size.height.css); margin: 0\(edge) }"
  }

  private func section(_ page: SheetPlan.Page, _ index: Int) -> String {
    let face = faces[page.face]
    var html = "<section class=\"page\" style=\"page: p\(index); \(Self.style(page.size))\">\n"
    if face.isOfficer {
      html += "<div class=\"frame\" style=\"\(Self.style(frame(of: page)))\"></div>\n"
    }
    let inner = Size(
      width: page.size.width - 2 * page.padding.horizontal,
      height: page.size.height - 2 * page.padding.vertical)
    let edge = self.edge(of: page)
    let isCoded = code != nil && plan.hasCode && !face.isOfficer && index == 0
    let classes =
      "cell" + (kind.hasCover && page.face == 0 ? " cover" : "") + (isCoded ? " coded" : "")
    html +=
      "<div class=\"\(classes)\" id=\"box-\(face.id)\" lang=\"\(face.language.text.escapedHTML)\""
    html += " dir=\"\(face.direction)\" style=\"\(Self.style(inner));"
    html += " padding: \(page.padding.vertical.css) \(page.padding.horizontal.css)"
    html += "; --size: \(scale(of: page).largest.css)"
    html += "; --up: \((edge - page.padding.vertical).css)"
    html += "; --out: \((edge - page.padding.horizontal).css)"
    html += "; --inset: \((page.padding.horizontal - edge).css)\">\n"
    if isCoded, let code { html += Self.svg(code.address, code.matrix) }
    html += face.html(within: inner, isFillable: plan.isFillable)
    return html + "<div id=\"end-\(face.id)\"></div>\n</div>\n</section>\n"
  }

  /// The band at a face's head, and the line round an officer's, stand halfway between the words and the edge.
  private func edge(of page: SheetPlan.Page) -> Double {
    min(page.padding.vertical, page.padding.horizontal) / 2
  }

  private func frame(of page: SheetPlan.Page) -> Frame {
    let edge = edge(of: page)
    return Frame(
      x: edge, y: edge, width: page.size.width - 2 * edge, height: page.size.height - 2 * edge)
  }

  static func svg(_ address: String, _ matrix: QRMatrix) -> String {
    let extent = matrix.width + 2 * QRMatrix.quiet
    let side = matrix.side.css
    return "<svg class=\"code\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\""
      + " viewBox=\"0 0 \(extent) \(extent)\" style=\"width: \(side); height: \(side)\">"
      + "<title>\(address.escapedHTML)</title>"
      + "<rect width=\"\(extent)\" height=\"\(extent)\" fill=\"#fff\" />"
      + "<path d=\"\(matrix.path)\" fill=\"#000\" /></svg>\n"
  }

  private static func marks(_ marks: [Mark], on paper: Size) -> String {
    var html = "<section class=\"page marks\" style=\"\(style(paper))\">\n"
    for mark in marks {
      html += "<div class=\"mark mark-\(mark.kind.rawValue)\" style=\"\(style(mark.frame))\">"
      html += "\(mark.text.escapedHTML)</div>\n"
    }
    return html + "</section>\n"
  }

  private static func style(_ size: Size) -> String {
    "width: \(size.width.css); height: \(size.height.css)"
  }

  private static func style(_ frame: Frame) -> String {
    "left: \(frame.x.css); top: \(frame.y.css); " + style(frame.size)
  }

  /// The sides for the engine, whose points count from the bottom left.
  private var finishSheet: PrintFinish.Sheet? {
    guard let sheet = plan.sheet else { return nil }
    var overlay = plan.pages.count
    let sides = sheet.sides.map { side in
      var placed = side.places.map { place in
        PrintFinish.Placed(
          page: place.page, x: place.frame.x,
          y: sheet.paper.height - place.frame.y - place.frame.height, width: place.frame.width,
          height: place.frame.height, turn: place.isTurned ? 180 : 0)
      }
      if !side.marks.isEmpty {
        placed.append(
          PrintFinish.Placed(
            page: overlay, x: 0, y: 0, width: sheet.paper.width, height: sheet.paper.height))
        overlay += 1
      }
      return placed
    }
    return PrintFinish.Sheet(width: sheet.paper.width, height: sheet.paper.height, sides: sides)
  }
}
