import Templating

/// A map as SVG: every region that has records is a link to its row in the table.
///
/// It works without script, with keys and by touch; the numbers are printed, so colour tells nothing alone.
struct MapFigure {
  /// A region with records.
  struct Mark {
    /// The region's name in the drawing.
    let region: String
    /// What is counted, as words: a small number of reports is none.
    let count: String
    /// How dark it is, from 1 to 5.
    let step: Int
    /// The region in words, with its count.
    let label: String
    /// The id of its row.
    let row: String
  }

  let html: [UInt8]

  /// Draws all regions; the link that passes the map has the words of `skip` and leads to the id `end`.
  init(
    _ drawing: MapDrawing, marks: [Mark], id: String, title: String, skip: String, end: String
  ) {
    var html: [UInt8] = []
    html +=
      """
      <figure class="map" id="\(id)">
      <a class="map-skip" href="#\(end)">\(skip.escapedHTML)</a>
      <svg viewBox="0 0 \(drawing.width) \(drawing.height)" role="group" aria-labelledby="\(id)-title">\
      <title id="\(id)-title">\(title.escapedHTML)</title>

      """.utf8
    let marked = Set(marks.map(\.region))
    let rest = drawing.regions.filter { !marked.contains($0.name) }
    html += "<path class=\"land\" d=\"".utf8
    for region in rest { html += region.path.utf8 }
    html += "\"/>\n".utf8
    let regions = Dictionary(
      drawing.regions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for mark in marks {
      guard let region = regions[mark.region] else { continue }
      html += "<a href=\"#\(mark.row)\" aria-label=\"\(mark.label.escapedHTML)\">".utf8
      html += "<path class=\"s\(mark.step)\" d=\"\(region.path)\"/>".utf8
      // In units of the drawing: about the size of text on a phone.
      let size = drawing.width / 24
      html += "<text x=\"\(region.middle.x)\" y=\"\(region.middle.y + size / 3)\"".utf8
      html += " font-size=\"\(size)\">\(mark.count.escapedHTML)</text></a>\n".utf8
    }
    html += "</svg>\n</figure>\n".utf8
    self.html = html
  }
}
