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
  private static let file: TemplateContext = ["path": .ready, "name": .text, "last": .flag]
  private static func offered(_ more: TemplateContext) -> TemplateContext {
    TemplateContext(
      pieceLink.entries + more.entries
        + [.init("has_files", .flag), .init("files", .list(file))])
  }
  static let downloads = MarkdownTemplate(
    "downloads",
    [
      "has_flyers": .flag, "flyers": .list(offered(["kind": .text])),
      "has_forms": .flag, "forms": .list(offered([:])),
      "estimated": .flag, "has_editions": .flag,
      "editions": .list(offered(["code": .text, "pages": .text, "estimated": .flag])),
      "has_whole": .flag, "whole": .list(file), "has_data": .flag,
    ], placing: DownloadsTexts.self)
  static let downloadsData = MarkdownTemplate(
    "downloads-data", ["tables": .list(["what": .text, "files": .list(file)])])
}

enum EditionTexts: String, TemplateTexts {
  case guide

  var text: AuthoredText { AuthoredText(rawValue, when: ["has_guide"]) }
}

enum DownloadsTexts: String, TemplateTexts {
  case data

  var text: AuthoredText { AuthoredText(rawValue, when: ["has_data"]) }
}
