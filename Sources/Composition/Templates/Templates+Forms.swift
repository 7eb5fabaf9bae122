import Templating

/// The templates of forms and of faces.
extension Templates {
  static let form = MarkdownTemplate(
    "form",
    ["has_rules": .flag, "rules": .list(references)], placing: BodyText.self)
  static let formPart = MarkdownTemplate(
    "form-part",
    ["marks": .ready, "title": .text, "anchor": .optional(.ready), "has_note": .flag],
    placing: FormPartTexts.self)
  static let formField = MarkdownTemplate(
    "form-field", ["kind": .ready], placing: FormFieldTexts.self)
  static let face = MarkdownTemplate(
    "face",
    [
      "officer": .flag, "reader": .flag, "imprint": .flag, "draft": .flag, "edition": .text,
      "disclaimer": .text,
      "place": .text, "reviewed": .optional(.text), "hotlines": .list(references),
      "write_in": .flag, "has_hotline": .flag,
    ], placing: FaceTexts.self)
}

enum FormPartTexts: String, TemplateTexts {
  case note, entries

  var text: AuthoredText {
    switch self {
    case .note: AuthoredText(rawValue, when: ["has_note"])
    case .entries: AuthoredText(rawValue)
    }
  }
}

enum FormFieldTexts: String, TemplateTexts {
  case label, room
}

enum FaceTexts: String, TemplateTexts {
  case body, hotline

  var text: AuthoredText {
    switch self {
    case .body: AuthoredText(rawValue)
    case .hotline: AuthoredText(rawValue, when: ["reader", "has_hotline", "write_in"])
    }
  }
}
