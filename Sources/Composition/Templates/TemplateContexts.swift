package import Templating
package import ToolkitModel

/// What each template may name; templates are held against it when they load.
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
      "language": .text, "direction": .text, "site_title": .text, "csp": .ready, "css": .ready,
      "title": .text, "href": .ready, "goes_on": .flag,
      "canonical": .optional(.object(["href": .ready])), "has_places": .flag,
      "places": .list(["id": .text, "title": .text, "href": .ready]), "words": .object(words),
    ]
    contexts["html/languages"] = languages(words: words)
    for (name, entries) in markdown {
      contexts["markdown/" + name] = TemplateContext(
        entries.entries + [TemplateContext.Entry("words", .object(words))],
        texts: texts[name] ?? [])
    }
    for kind in kinds.printedByTemplate {
      let template = KindTemplate(of: kind)
      contexts["markdown/" + kind.facts.name] = TemplateContext(
        template.entries + [TemplateContext.Entry("words", .object(words))],
        texts: template.texts)
    }
    return contexts
  }

  /// The names of all templates, sorted.
  package static var names: [String] {
    ((htmlNames + ["moved", "languages"]).map { "html/" + $0 } + markdown.map { "markdown/" + $0.0 })
      .sorted()
  }

  private static let htmlNames = [
    "page", "home", "part", "encounter", "appendix", "flyer", "form", "edition", "not-found",
    "save",
  ]

  /// The Markdown templates that name only words of the interface.
  static let constantMarkdown = markdown.filter { $0.1.entries.isEmpty }.map(\.0)

  private static let link: TemplateContext = ["title": .text, "href": .ready]
  private static let exit: TemplateField = .optional(
    .object(["href": .ready, "script": .optional(.object(["text": .ready]))]))
  private static let card: TemplateField = .optional(
    .object(["href": .text, "alternative": .text, "width": .text, "height": .text]))
  private static let notice: TemplateField = .optional(.object(["text": .text, "kind": .text]))
  private static let alternates: TemplateField = .list(["tag": .text, "href": .ready])

  private static func languages(words: TemplateContext) -> TemplateContext {
    [
      "language": .text, "direction": .text, "title": .text, "site_title": .text,
      "short_title": .text, "description": .text, "csp": .ready, "root": .ready,
      "canonical": .optional(.object(["href": .ready])), "alternates": alternates, "card": card,
      "feed": .optional(.object(["href": .ready])), "exit": exit, "draft": .flag,
      "notice": notice, "has_urgent": .flag,
      "languages": .list([
        "tag": .text, "direction": .text, "name": .text, "title": .text, "href": .ready,
        "urgent": .optional(.object(link)),
      ]),
      "disclaimer": .ready, "edition": .text, "edition_date": .text, "publisher": .text,
      "license": .optional(.object(["text": .text])), "footer_links": .ready,
      "words": .object(words),
    ]
  }

  private static func page(words: TemplateContext) -> TemplateContext {
    [
      "language": .text,
      "direction": .text,
      "kind": .text,
      "title": .text,
      "site_title": .text,
      "short_title": .text,
      "description": .text,
      "csp": .ready,
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
      "number": .optional(.object(["text": .text])),
      "breadcrumb": .optional(.object(link)),
      "summary": .optional(.object(["html": .ready])),
      "draft": .flag,
      "notice": notice,
      "reviewed": reviewed,
      "check_after": checkAfter,
      "place": .text,
      "contents": .optional(.object(["list": .ready])),
      "body": .ready,
      "previous": .optional(.object(link)),
      "next": .optional(.object(link)),
      "markdown": .optional(.object(["href": .ready])),
      "has_pictures": .flag,
      "pictures": .list(["src": .ready, "alt": .text]),
      "has_prints": .flag,
      "prints": .list([
        "href": .ready, "paper": .text, "variant": .optional(.text), "pages": .text, "size": .text,
        "flip": .optional(.text), "cut": .flag,
      ]),
      "has_archives": .flag,
      "archives": .list([
        "href": .ready, "name": .text, "hint": .text, "kind": .text, "size": .text,
      ]),
      "navigation": .ready,
      "disclaimer": .ready,
      "edition": .text,
      "edition_date": .text,
      "publisher": .text,
      "license": license,
      "footer_links": .ready,
      "words": .object(words),
    ]
  }

  private static let sectionLink: TemplateContext = [
    "number": .text, "title": .text, "id": .ready, "summary": .text,
  ]
  static let references: TemplateContext = ["id": .ready, "last": .flag]
  static let citations: TemplateContext = [
    "id": .ready, "last": .flag,
    "source": .optional(.object(["url": .ready, "text": .text, "comma": .flag])),
  ]
  private static let pieceLink: TemplateContext = [
    "scheme": .ready, "title": .text, "id": .ready, "summary": .text,
  ]
  private static let appendixLink: TemplateContext = [
    "letter": .text, "title": .text, "id": .ready, "summary": .text,
  ]
  static let recordLinks: TemplateContext = ["kind": .ready, "id": .ready, "last": .flag]
  private static let listedPage: TemplateContext = [
    "title": .text, "folder": .ready, "kind": .optional(.text),
  ]
  private static let markdown = pieces + records

  private static let reviewed: TemplateField = .optional(
    .object(["date": .text, "iso": .text, "by": .text]))
  private static let checkAfter: TemplateField = .optional(.object(["date": .text, "iso": .text]))
  private static let license: TemplateField = .optional(.object(["text": .text]))

  private static let pieces: [(String, TemplateContext)] = [
    (
      "page-head",
      [
        "draft": .flag, "notice": notice, "reviewed": reviewed, "check_after": checkAfter,
        "place": .text,
      ]
    ),
    (
      "page-foot",
      [
        "edition": .text, "edition_date": .text, "publisher": .text, "license": license,
        "disclaimer": .text,
      ]
    ),
    ("section", [:]), ("flyer", [:]), ("appendix", ["has_map": .flag]),
    ("glossary", [:]), ("papers", [:]), ("rules", [:]), ("phrases", [:]),
    (
      "authorities",
      [
        "has_pages": .flag,
        "pages": .list(["current": .flag, "text": .text, "folder": .ready]),
      ]
    ),
    ("do", [:]), ("dont", [:]), ("steps", [:]), ("checklist", [:]), ("belief", [:]), ("show", [:]),
    ("points", ["ordered": .flag, "points": .list(["text": .text, "rule": .optional(.ready)])]),
    (
      "deadline",
      [
        "id": .ready, "within": .text, "from": .text, "missed": .optional(.text), "act": .text,
        "held": .flag, "contested": .flag, "whole": .flag, "authorities": .list(references),
        "place": .text, "review": .text,
      ]
    ),
    (
      "deadlines",
      ["deadlines": .list(["id": .ready, "within": .text, "from": .text, "act": .text])]
    ),
    ("encounter", ["section": .ready]),
    ("diagram", ["id": .ready, "alternative": .text, "described": .flag]),
    ("form", ["has_rules": .flag, "rules": .list(references)]),
    (
      "form-part",
      ["marks": .ready, "title": .text, "anchor": .optional(.ready), "has_note": .flag]
    ),
    ("form-field", ["kind": .ready]),
    (
      "edition",
      [
        "code": .text, "date": .text, "publisher": .text, "pages": .text, "estimated": .flag,
        "has_guide": .flag,
        "has_encounters": .flag, "encounters": .list(pieceLink),
        "parts": .list(["title": .text, "sections": .list(sectionLink)]),
        "has_flyers": .flag, "flyers": .list(pieceLink), "has_forms": .flag,
        "forms": .list(pieceLink), "has_appendices": .flag, "appendices": .list(appendixLink),
      ]
    ),
    (
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
      ]
    ),
    (
      "watch",
      [
        "count": .text, "empty": .flag,
        "rules": .list(["id": .ready, "place": .optional(.text), "contested": .flag]),
      ]
    ),
    (
      "terms",
      [
        "short": .flag,
        "terms": .list(["id": .ready, "plain": .text, "official": .text, "short": .text]),
      ]
    ),
    ("reviews", ["kinds": .list(["kind": .text, "all": .text, "reviewed": .text])]),
    ("moved-place", ["address": .ready]),
    (
      "rule-topics",
      [
        "topics": .list([
          "folder": .ready, "title": .text, "summary": .optional(.text),
          "rules": .list([
            "id": .ready, "title": .text, "held": .flag, "contested": .flag, "superseded": .flag,
            "fast": .flag, "place": .optional(.text),
          ]),
        ])
      ]
    ),
    (
      "all",
      [
        "situations": .list(["title": .text, "pages": .list(listedPage)]),
        "has_letters": .flag,
        "letters": .list(["letter": .text, "id": .ready, "pages": .list(listedPage)]),
      ]
    ),
    ("contacts", ["empty": .flag]), ("records", ["empty": .flag, "note": .optional(.text)]),
    (
      "home",
      [
        "has_urgent": .flag,
        "urgent": .list(pieceLink), "description": .text,
        "parts": .list([
          "title": .text, "id": .ready, "summary": .optional(.text), "sections": .list(sectionLink),
        ]),
        "has_flyers": .flag,
        "flyers": .list(pieceLink), "has_forms": .flag, "forms": .list(pieceLink),
        "has_appendices": .flag, "appendices": .list(appendixLink),
        "map": .optional(.object(["title": .text, "summary": .text])),
        "has_editions": .flag, "editions": .list(pieceLink),
      ]
    ),
    ("part", ["summary": .optional(.text), "sections": .list(sectionLink)]),
    (
      "rule",
      [
        "anchor": .optional(.ready), "heading": .flag, "title": .text, "held": .flag,
        "contested": .flag,
        "superseded": .flag, "fast": .flag, "flagged": .flag, "confirm": .flag,
        "deadline": .optional(
          .object(["within": .text, "from": .text, "missed": .optional(.text)])),
        "authorities": .list(citations), "place": .text, "has_records": .flag,
        "records": .list(recordLinks), "has_examples": .flag, "examples": .list(recordLinks),
        "review": .text,
      ]
    ),
    ("say", ["hand_over": .flag]),
    ("safety", ["has_exit": .flag]),
    ("rule-messages", ["message": .text, "paragraph": .text]),
    ("save", ["has_editions": .flag, "editions": .list(["title": .text, "id": .ready])]),
    (
      "phrase",
      [
        "id": .ready, "situation": .text, "has_rules": .flag, "rules": .list(references),
        "place": .text, "review": .text, "message": .text,
      ]
    ),
    (
      "face",
      [
        "officer": .flag, "reader": .flag, "draft": .flag, "edition": .text, "disclaimer": .text,
        "place": .text, "reviewed": .optional(.text), "hotlines": .list(references),
        "write_in": .flag, "has_hotline": .flag,
      ]
    ),
    (
      "term",
      [
        "id": .ready, "plain": .text, "official": .optional(.text), "short": .optional(.text),
        "has_related": .flag,
        "related": .list(references),
      ]
    ),
    (
      "authority",
      [
        "id": .ready, "short": .text, "full": .text,
        "address": .optional(.object(["url": .ready, "text": .text])), "kind": .text,
        "date": .optional(.text), "not_in_force": .flag, "reversed": .flag,
        "force_unknown": .flag,
        "to_confirm": .flag, "note": .flag, "has_rules": .flag, "rules": .list(references),
      ]
    ),
    (
      "paper",
      [
        "id": .ready, "number": .optional(.text), "name": .text, "plain": .optional(.text),
        "has_limits": .flag, "has_authorities": .flag, "authorities": .list(references),
      ]
    ),
    (
      "contact",
      [
        "id": .ready, "name": .text, "number": .flag,
        "address": .optional(.object(["url": .ready, "text": .text])), "hours": .optional(.text),
        "languages": .optional(.text),
        "area": .optional(.text), "note": .flag,
      ]
    ),
    (
      "link-card",
      ["scheme": .ready, "kind": .text, "id": .ready, "title": .text, "summary": .text]
    ),
  ]
}
