/// A PDF file written by hand: objects by number, and a table of where they stand.
struct TinyPDF {
  private var objects: [String]
  private var trailer = ""

  /// A file with so many empty pages.
  ///
  /// - Parameters:
  ///   - pages: how many.
  ///   - catalog: what else stands in the catalog.
  ///   - page: what else stands in each page.
  init(pages: Int = 1, catalog: String = "", page: String = "") {
    let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    objects = [
      "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
      "<< /Type /Pages /Count \(pages) /Kids [\(kids)] >>",
    ]
    objects += Array(
      repeating: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] \(page) >>", count: pages)
  }

  /// Adds an object and gives its number.
  mutating func add(_ object: String) -> Int {
    objects.append(object)
    return objects.count
  }

  mutating func addTrailer(_ entry: String) { trailer += " " + entry }

  static func stream(_ dictionary: String, _ content: String) -> String {
    "<< \(dictionary) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  var bytes: [UInt8] {
    var text = "%PDF-1.7\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R\(trailer) >>\n"
    text += "startxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
