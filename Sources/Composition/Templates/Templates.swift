import Templating

/// The Markdown templates, by the names of their files.
enum Templates {
  /// What each of them declares.
  static let all: [any DeclaredTemplate] = [
    home, part, section, appendix, encounter, flyer, allPages, save, safety, movedPlace, pageHead,
    pageFoot, edition, downloads, downloadsData, rule, rules, ruleTopics, ruleMessages, points,
    deadline,
    deadlines, watch, phrase, phrases, say, show, term, terms, glossary, authority, authorities,
    paper, papers, contact, contacts, diagram, linkCard, `do`, dont, steps, checklist, belief,
    reviews, form, formPart, formField, face, records, recordsPage, recordsOverview, recordLines,
    recordIndex, recordOrders, recordTable, pressRecord, documentRecord, reportRecord, reportCases,
    reportGroup, reportPlace, withdrawn, citation, counts, map, mapPage, mapTable,
  ]

  static let references: TemplateContext = ["id": .ready, "last": .flag]
  static let citations: TemplateContext = [
    "id": .ready, "last": .flag,
    "source": .optional(.object(["url": .ready, "text": .text, "comma": .flag])),
  ]
  static let sectionLink: TemplateContext = [
    "number": .text, "title": .text, "id": .ready, "summary": .text,
  ]
  static let pieceLink: TemplateContext = [
    "scheme": .ready, "title": .text, "id": .ready, "summary": .text,
  ]
  static let appendixLink: TemplateContext = [
    "letter": .text, "title": .text, "id": .ready, "summary": .text,
  ]
  static let recordLinks: TemplateContext = ["kind": .ready, "id": .ready, "last": .flag]
}
