import Templating

/// The templates of other pieces and their lists.
extension Templates {
  static let phrase = MarkdownTemplate(
    "phrase",
    [
      "id": .ready, "situation": .text, "has_rules": .flag, "rules": .list(references),
      "place": .text, "review": .text, "message": .text,
    ], placing: WordsText.self)
  static let phrases = MarkdownTemplate("phrases", placing: EntriesText.self)
  static let say = MarkdownTemplate(
    "say",
    ["hand_over": .flag], placing: WordsText.self)
  static let show = MarkdownTemplate(
    "show", ["id": .ready, "screen": .flag], placing: WordsText.self)
  static let term = MarkdownTemplate(
    "term",
    [
      "id": .ready, "plain": .text, "official": .optional(.text), "short": .optional(.text),
      "has_related": .flag,
      "related": .list(references),
    ], placing: TermTexts.self)
  static let terms = MarkdownTemplate(
    "terms",
    [
      "short": .flag,
      "terms": .list(["id": .ready, "plain": .text, "official": .text, "short": .text]),
    ])
  static let glossary = MarkdownTemplate("glossary", placing: EntriesText.self)
  static let authority = MarkdownTemplate(
    "authority",
    [
      "id": .ready, "short": .text, "full": .text,
      "address": .optional(.object(["url": .ready, "text": .text])), "kind": .text,
      "date": .optional(.text), "not_in_force": .flag, "reversed": .flag,
      "force_unknown": .flag,
      "to_confirm": .flag, "note": .flag, "has_rules": .flag, "rules": .list(references),
    ], placing: NoteText.self)
  static let authorities = MarkdownTemplate(
    "authorities",
    [
      "has_pages": .flag,
      "pages": .list(["current": .flag, "text": .text, "folder": .ready]),
    ], placing: EntriesText.self)
  static let paper = MarkdownTemplate(
    "paper",
    [
      "id": .ready, "number": .optional(.text), "name": .text, "plain": .optional(.text),
      "has_limits": .flag, "has_authorities": .flag, "authorities": .list(references),
    ], placing: PaperTexts.self)
  static let papers = MarkdownTemplate("papers", placing: EntriesText.self)
  static let contact = MarkdownTemplate(
    "contact",
    [
      "id": .ready, "name": .text, "number": .flag,
      "address": .optional(.object(["url": .ready, "text": .text])), "hours": .optional(.text),
      "languages": .optional(.text),
      "area": .optional(.text), "note": .flag,
    ], placing: NoteText.self)
  static let contacts = MarkdownTemplate(
    "contacts",
    ["empty": .flag], placing: EntriesText.self)
  static let diagram = MarkdownTemplate(
    "diagram",
    ["id": .ready, "alternative": .text, "described": .flag], placing: DiagramTexts.self)
  static let linkCard = MarkdownTemplate(
    "link-card",
    ["scheme": .ready, "kind": .text, "id": .ready, "title": .text, "summary": .text])
  static let `do` = MarkdownTemplate("do", placing: BodyText.self)
  static let dont = MarkdownTemplate("dont", placing: BodyText.self)
  static let steps = MarkdownTemplate("steps", placing: BodyText.self)
  static let checklist = MarkdownTemplate("checklist", placing: BodyText.self)
  static let belief = MarkdownTemplate("belief", placing: BodyText.self)
  static let reviews = MarkdownTemplate(
    "reviews",
    ["kinds": .list(["kind": .text, "all": .text, "reviewed": .text])])
}

enum TermTexts: String, TemplateTexts {
  case meaning
}

enum PaperTexts: String, TemplateTexts {
  case signedBy = "signed_by"
  case allows
  case doesNotAllow = "does_not_allow"

  var text: AuthoredText {
    switch self {
    case .signedBy, .allows: AuthoredText(rawValue)
    case .doesNotAllow: AuthoredText(rawValue, when: ["has_limits"])
    }
  }
}

enum DiagramTexts: String, TemplateTexts {
  case description

  var text: AuthoredText { AuthoredText(rawValue, when: ["described"]) }
}

/// A note that not every piece has.
enum NoteText: String, TemplateTexts {
  case note

  var text: AuthoredText { AuthoredText(rawValue, when: ["note"]) }
}
