import JSON

/// A word or a picture that stands outside the room that its box or page gives it.
package struct StrayWord: Sendable, Equatable {
  /// The rule of the diagnostics for one that stands in the margins of a page.
  package static let rule = "outside-the-page"

  /// From 1, before anything was put onto sheets.
  package let page: Int
  /// The id of the box that holds it; empty where the page's margins are its bounds.
  package let box: String
  /// How it begins; empty for a picture.
  package let text: String
  /// How far it stands out, in points.
  package let by: Double
  /// The part of the book that it stands in, as the book's source names it; empty in sheets.
  package let part: String

  package init(page: Int, box: String, text: String, by: Double, part: String = "") {
    self.page = page
    self.box = box
    self.text = text
    self.by = by
    self.part = part
  }

  /// What stands where, for a message: `'name@example.org' stands 12 pt`.
  package var saying: String {
    let what = text.isEmpty ? "a picture" : "'\(text)'"
    return "\(what) is \(max(1, Int(by.rounded()))) pt"
  }
}

extension StrayWord {
  /// Reads what a worker or a cache tells; `nil` where something is missing.
  init?(_ value: JSONValue) {
    guard let page = value["page"]?.count, let box = value["box"]?.string,
      let text = value["text"]?.string, let by = value["by"]?.number,
      let part = value["part"]?.string
    else { return nil }
    self.init(page: page, box: box, text: text, by: by, part: part)
  }

  /// As ``init(_:)`` reads it.
  var json: JSONValue {
    [
      "page": .integer(page), "box": .string(box), "text": .string(text), "by": .number(by),
      "part": .string(part),
    ]
  }
}
