import Composition
package import PrintEngine
import Templating
package import ToolkitModel

extension PrintJob {
  /// A page that shows pictures of sheets side by side; a pixel of the cells of ``PictureStrip`` is a point.
  ///
  /// - Parameters:
  ///   - pictures: the name of each sheet, and its picture as a PNG file, from left to right.
  ///   - variant: the reading that the sheets are of.
  package init(ofStrip pictures: [(name: String, png: [UInt8])], in variant: Variant) {
    let (width, height) = (PictureStrip.cellWidth, PictureStrip.cellHeight)
    let cells = pictures.map { picture in
      "<img alt=\"\(picture.name.escapedHTML)\" src=\"\(DataAddress(picture.png, path: "sheet.png").text)\">"
    }
    let html = """
      <!DOCTYPE html>
      <html lang="\(variant.language)">
      <head>
      <meta charset="utf-8">
      <title>\(PictureStrip.pictureName)</title>
      <style>@page{size:\(width * pictures.count)pt \(height)pt;margin:0}body{margin:0;display:flex}\
      img{width:\(width)pt;height:\(height)pt;object-fit:contain}</style>
      </head>
      <body>\(cells.joined())</body>
      </html>

      """
    self.init(
      path: variant.printPath("sheets.pdf"), name: "the pictures of sheets in \(variant.language)",
      document: .sheet(Array(html.utf8)), pages: 1)
  }
}
