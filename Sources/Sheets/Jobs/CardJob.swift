package import Composition
package import PrintEngine
import Templating
package import ToolkitModel

extension PrintJob {
  /// A page of the size of a social card, 96 pixels an inch, that shows it; `nil` where there is no drawing.
  package init?(of card: SocialCard, in variant: Variant) {
    guard let svg = card.svg else { return nil }
    let points = (SocialCard.width * 72 / 96, Double(SocialCard.height) * 72 / 96)
    let alternative = card.alternative.escapedHTML
    let html = """
      <!DOCTYPE html>
      <html lang="\(variant.language)">
      <head>
      <meta charset="utf-8">
      <title>\(alternative)</title>
      <style>@page{size:\(points.0)pt \(points.1)pt;margin:0}body{margin:0}\
      img{display:block;width:\(points.0)pt;height:\(points.1)pt}</style>
      </head>
      <body><img alt="\(alternative)" src="\(DataAddress(svg, path: "card.svg").text)"></body>
      </html>

      """
    self.init(
      path: variant.printPath("card.pdf"), name: "the social card in \(variant.language)",
      document: .sheet(Array(html.utf8)), pages: 1)
  }
}
