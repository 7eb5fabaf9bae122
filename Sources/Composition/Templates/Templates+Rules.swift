import Templating

/// The templates of rules and their lists.
extension Templates {
  static let rule = MarkdownTemplate(
    "rule",
    [
      "anchor": .optional(.ready), "heading": .optional(.ready), "folded": .flag, "title": .text,
      "held": .flag,
      "contested": .flag,
      "superseded": .flag, "fast": .flag, "flagged": .flag, "confirm": .flag,
      "deadline": .optional(
        .object(["within": .text, "from": .text, "missed": .optional(.text)])),
      "authorities": .list(citations), "place": .text, "has_records": .flag,
      "records": .list(recordLinks), "has_examples": .flag, "examples": .list(recordLinks),
      "review": .text,
    ], placing: RuleTexts.self)
  static let rules = MarkdownTemplate("rules", placing: EntriesText.self)
  static let ruleTopics = MarkdownTemplate(
    "rule-topics",
    [
      "topics": .list([
        "folder": .ready, "title": .text, "summary": .optional(.text),
        "rules": .list([
          "id": .ready, "title": .text, "held": .flag, "contested": .flag, "superseded": .flag,
          "fast": .flag, "place": .optional(.text),
        ]),
      ])
    ])
  static let ruleMessages = MarkdownTemplate(
    "rule-messages",
    ["message": .text, "paragraph": .text])
  static let points = MarkdownTemplate(
    "points",
    [
      "ordered": .flag, "pictured": .flag,
      "points": .list(["text": .text, "rule": .optional(.ready), "icon": .optional(.ready)]),
    ])
  static let deadline = MarkdownTemplate(
    "deadline",
    [
      "id": .ready, "within": .text, "from": .text, "missed": .optional(.text), "act": .text,
      "held": .flag, "contested": .flag, "whole": .flag, "authorities": .list(references),
      "place": .text, "review": .text,
    ])
  static let deadlines = MarkdownTemplate(
    "deadlines",
    ["deadlines": .list(["id": .ready, "within": .text, "from": .text, "act": .text])])
  static let watch = MarkdownTemplate(
    "watch",
    [
      "count": .text, "empty": .flag,
      "rules": .list(["id": .ready, "place": .optional(.text), "contested": .flag]),
    ])
}

enum RuleTexts: String, TemplateTexts {
  case law, practice, action, confirm, messages

  var text: AuthoredText {
    switch self {
    case .law, .practice, .action, .messages: AuthoredText(rawValue, unless: ["held"])
    case .confirm: AuthoredText(rawValue, when: ["confirm"], unless: ["held"])
    }
  }
}
