import Templating

/// The templates of pages: of the site, of a part, of what belongs to no piece.
extension Templates {
  private static let listedPage: TemplateContext = [
    "title": .text, "folder": .ready, "kind": .optional(.text),
  ]

  static let home = MarkdownTemplate(
    "home",
    [
      "has_urgent": .flag,
      "urgent": .list([
        "scheme": .ready, "title": .text, "id": .ready, "icon": .optional(.ready),
      ]), "description": .text,
      "parts": .list([
        "title": .text, "id": .ready, "summary": .optional(.text), "sections": .list(sectionLink),
      ]),
      "has_flyers": .flag,
      "flyers": .list(pieceLink), "has_forms": .flag, "forms": .list(pieceLink),
      "has_appendices": .flag, "appendices": .list(appendixLink),
      "map": .optional(.object(["title": .text, "summary": .text])),
      "has_editions": .flag, "editions": .list(pieceLink),
    ], placing: HomeTexts.self)
  static let part = MarkdownTemplate(
    "part",
    ["summary": .optional(.text), "sections": .list(sectionLink)])
  static let section = MarkdownTemplate("section", placing: BodyText.self)
  static let appendix = MarkdownTemplate(
    "appendix",
    ["has_map": .flag], placing: AppendixTexts.self)
  static let encounter = MarkdownTemplate(
    "encounter",
    ["section": .ready], placing: BodyText.self)
  static let flyer = MarkdownTemplate("flyer", placing: BodyText.self)
  static let allPages = MarkdownTemplate(
    "all",
    [
      "situations": .list(["title": .text, "pages": .list(listedPage)]),
      "has_letters": .flag,
      "letters": .list(["letter": .text, "id": .ready, "pages": .list(listedPage)]),
    ])
  static let save = MarkdownTemplate(
    "save",
    ["has_editions": .flag, "editions": .list(["title": .text, "id": .ready])])
  static let safety = MarkdownTemplate(
    "safety",
    ["has_exit": .flag])
  static let movedPlace = MarkdownTemplate(
    "moved-place",
    ["address": .ready])
  static let pageHead = MarkdownTemplate(
    "page-head",
    [
      "draft": .flag, "notice": TemplateContexts.notice, "reviewed": TemplateContexts.reviewed,
      "check_after": TemplateContexts.checkAfter,
      "applies": TemplateContexts.applies,
    ])
  static let pageFoot = MarkdownTemplate(
    "page-foot",
    [
      "edition": .text, "edition_date": .text, "publisher": .text,
      "license": TemplateContexts.license,
      "disclaimer": .text,
    ])
}

/// What a toolkit leads to from its home page.
enum HomeTexts: String, TemplateTexts { case start }

enum AppendixTexts: String, TemplateTexts {
  case body, withdrawn, citation
}
