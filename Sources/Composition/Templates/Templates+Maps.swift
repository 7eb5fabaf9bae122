import Templating

/// The templates of maps.
extension Templates {
  static let map = MarkdownTemplate(
    "map",
    [
      "title": .text, "id": .ready, "credit": .text, "date": .text,
      "file": .optional(.object(["path": .ready, "name": .text])),
    ], placing: MapTexts.self)
  static let mapPage = MarkdownTemplate(
    "map-page",
    [
      "has_map": .flag, "has_real": .flag, "has_dates": .flag,
      "dates": .list(["date": .text, "published": .flag, "id": .ready]),
    ], placing: MapPageTexts.self)
  static let mapTable = MarkdownTemplate(
    "map-table",
    [
      "has_published": .flag, "has_reports": .flag,
      "rows": .list([
        "label": .text, "published": .text, "reports": .text, "cases": .list(references),
      ]),
    ])
}

enum MapTexts: String, TemplateTexts {
  case drawing, table
}

enum MapPageTexts: String, TemplateTexts {
  case entries, citation
}
