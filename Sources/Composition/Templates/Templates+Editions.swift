import Templating

/// The templates of the front page of an edition and of the list of all that can be taken away.
extension Templates {
  static let edition = MarkdownTemplate(
    "edition",
    [
      "code": .text, "date": .text, "publisher": .text, "pages": .text, "estimated": .flag,
      "has_guide": .flag,
      "has_encounters": .flag, "encounters": .list(pieceLink),
      "parts": .list(["title": .text, "sections": .list(sectionLink)]),
      "has_flyers": .flag, "flyers": .list(pieceLink), "has_forms": .flag,
      "forms": .list(pieceLink), "has_appendices": .flag, "appendices": .list(appendixLink),
    ], placing: EditionTexts.self)
  static let downloads = MarkdownTemplate(
    "downloads",
    [
      "estimated": .flag,
      "editions": .list([
        "id": .ready, "title": .text, "code": .text, "pages": .text, "estimated": .flag,
      ]),
      "has_flyers": .flag,
      "flyers": .list(["id": .ready, "title": .text, "kind": .text, "faces": .text]),
      "has_forms": .flag, "forms": .list(pieceLink), "has_files": .flag,
      "files": .list(["path": .ready, "name": .text]),
    ])
}

enum EditionTexts: String, TemplateTexts {
  case guide

  var text: AuthoredText { AuthoredText(rawValue, when: ["has_guide"]) }
}
