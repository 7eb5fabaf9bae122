package import Templating
package import ToolkitModel

/// What each template may name; templates are held against it when they load.
///
/// What all pages of a language share stands last: ``PageComposer`` places it, and no object has it.
package enum TemplateContexts {
  /// The contexts of all templates, by name (`html/page`), those of kinds that have one of their own among them.
  package static func all(
    words: InterfaceWords, kinds: Kinds = .standard
  ) -> [String: TemplateContext] {
    let words = TemplateContext(words.texts.map { TemplateContext.Entry($0.key, .text) })
    var contexts: [String: TemplateContext] = [:]
    for name in htmlNames {
      contexts["html/" + name] = page(words: words)
    }
    contexts["html/moved"] = [
      "csp": .ready, "css": .ready, "title": .text, "href": .ready, "goes_on": .flag,
      "canonical": .optional(.object(["href": .ready])), "has_places": .flag,
      "places": .list(["id": .text, "title": .text, "href": .ready]),
      "language": .text, "direction": .text, "site_title": .text, "words": .object(words),
    ]
    contexts["html/not-found"] = [
      "csp": .ready, "css": .ready, "canonical": .optional(.object(["href": .ready])),
      "seek": .optional(.object(["path": .text, "script": .ready])), "ways": .list(link),
      "language": .text, "direction": .text, "site_title": .text, "words": .object(words),
    ]
    contexts["html/languages"] = languages(words: words)
    for template in Templates.all + kinds.printedByTemplate.map({ KindTemplate(of: $0) }) {
      contexts["markdown/" + template.name] = TemplateContext(
        template.values.entries + [TemplateContext.Entry("words", .object(words))],
        texts: template.texts)
    }
    return contexts
  }

  private static let htmlNames = [
    "page", "home", "part", "encounter", "appendix", "flyer", "form", "edition", "save",
  ]

  private static let link: TemplateContext = ["title": .text, "href": .ready]
  private static let exit: TemplateField = .optional(
    .object(["href": .ready, "script": .optional(.object(["text": .ready]))]))
  private static let card: TemplateField = .optional(
    .object(["href": .text, "alternative": .text, "width": .text, "height": .text]))
  /// The place in which the law on a page applies; a page without law has none.
  static let applies: TemplateField = .optional(.object(["place": .text]))
  static let notice: TemplateField = .optional(.object(["text": .text, "kind": .text]))
  private static let mistakes: TemplateField = .optional(.object(["href": .ready]))
  private static let printed: TemplateContext = [
    "href": .ready, "paper": .text, "variant": .optional(.text), "pages": .text, "size": .text,
    "flip": .optional(.text), "cut": .flag, "true_size": .flag,
  ]
  private static let alternates: TemplateField = .list(["tag": .text, "href": .ready])

  private static func languages(words: TemplateContext) -> TemplateContext {
    [
      "title": .text, "description": .text, "csp": .ready, "theme": .ready, "root": .ready,
      "canonical": .optional(.object(["href": .ready])), "alternates": alternates, "card": card,
      "feed": .optional(.object(["href": .ready])), "exit": exit, "draft": .flag,
      "notice": notice, "untranslated": .flag, "applies": applies, "has_urgent": .flag,
      "markdown": .optional(.object(["href": .ready])),
      "languages": .list([
        "tag": .text, "direction": .text, "name": .text, "title": .text, "href": .ready,
        "urgent": .optional(.object(link)),
      ]),
      "license": license, "mistakes": mistakes, "footer_links": .ready,
      "language": .text, "direction": .text, "site_title": .text, "short_title": .text,
      "disclaimer": .ready, "edition": .text, "edition_date": .text, "publisher": .text,
      "words": .object(words),
    ]
  }

  private static func page(words: TemplateContext) -> TemplateContext {
    [
      "kind": .text,
      "title": .text,
      "description": .text,
      "csp": .ready,
      "theme": .ready,
      "manifest": .optional(.object(["href": .ready])),
      "root": .ready,
      "language_root": .ready,
      "home": .ready,
      "logo": .optional(.object(["src": .ready, "width": .text, "height": .text])),
      "all_pages": .ready,
      "canonical": .optional(.object(["href": .ready])),
      "alternates": alternates,
      "languages": .optional(
        .object([
          "folded": .flag, "own": .text,
          "all": .list([
            "tag": .text, "direction": .text, "name": .text, "href": .ready, "current": .flag,
            "elsewhere": .flag,
          ]),
        ])),
      "card": card,
      "feed": .optional(.object(["href": .ready])),
      "style": .optional(.object(["css": .ready])),
      "sheet": .optional(.object(["name": .ready])),
      "offline": .optional(.object(["size": .text])),
      "save": .optional(.object(link)),
      "exit": exit,
      "icon": .optional(.object(["drawing": .ready])),
      "share": .optional(
        .object([
          "address": .text, "message": .ready, "whatsapp": .ready,
          "code": .optional(.object(["size": .text, "path": .ready])),
        ])),
      "hotline": .optional(.object(["name": .text, "href": .ready, "number": .text])),
      "number": .optional(.object(["text": .text])),
      "breadcrumb": .optional(.object(["parent": .optional(.object(link))])),
      "summary": .optional(.object(["html": .ready])),
      "draft": .flag,
      "notice": notice,
      "untranslated": .flag,
      "reviewed": reviewed,
      "check_after": checkAfter,
      "has_facts": .flag,
      "applies": applies,
      "place": .text,
      "contents": .optional(.object(["list": .ready])),
      "opened": .optional(.object(["start": .ready, "rest": .ready])),
      "body": .ready,
      "previous": .optional(.object(link)),
      "next": .optional(.object(link)),
      "markdown": .optional(.object(["href": .ready])),
      "has_pictures": .flag,
      "strip": .optional(
        .object([
          "src": .ready, "width": .text, "height": .text,
          "sheets": .list(["href": .ready, "title": .text]),
        ])),
      "pictures": .list(["src": .ready, "alt": .text, "width": .text, "height": .text]),
      "has_prints": .flag,
      "print": .optional(.object(TemplateContext(printed.entries + [.init("label", .text)]))),
      "has_more_prints": .flag,
      "prints": .list(printed),
      "has_archives": .flag,
      "archives": .list([
        "href": .ready, "name": .text, "hint": .text, "kind": .text, "size": .text,
      ]),
      "mistakes": mistakes,
      "navigation": .ready,
      "license": license,
      "footer_links": .ready,
      "language": .text,
      "direction": .text,
      "site_title": .text,
      "short_title": .text,
      "disclaimer": .ready,
      "edition": .text,
      "edition_date": .text,
      "publisher": .text,
      "words": .object(words),
    ]
  }

  static let reviewed: TemplateField = .optional(
    .object(["date": .text, "iso": .text, "by": .text]))
  static let checkAfter: TemplateField = .optional(.object(["date": .text, "iso": .text]))
  static let license: TemplateField = .optional(.object(["text": .text]))
}
