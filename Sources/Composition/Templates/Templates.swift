import Templating

/// The Markdown templates, by the names of their files.
enum Templates {
  /// What each of them declares.
  static let all: [TemplateDeclaration] = [
    home.declaration, part.declaration, section.declaration, appendix.declaration,
    encounter.declaration, flyer.declaration, allPages.declaration, save.declaration,
    safety.declaration, movedPlace.declaration, pageHead.declaration, pageFoot.declaration,
    edition.declaration, downloads.declaration, rule.declaration, rules.declaration,
    ruleTopics.declaration, ruleMessages.declaration, points.declaration, deadline.declaration,
    deadlines.declaration, watch.declaration, phrase.declaration, phrases.declaration,
    say.declaration, show.declaration, term.declaration, terms.declaration, glossary.declaration,
    authority.declaration, authorities.declaration, paper.declaration, papers.declaration,
    contact.declaration, contacts.declaration, diagram.declaration, linkCard.declaration,
    `do`.declaration, dont.declaration, steps.declaration, checklist.declaration,
    belief.declaration, reviews.declaration, form.declaration, formPart.declaration,
    formField.declaration, face.declaration, records.declaration, recordsPage.declaration,
    recordsOverview.declaration, recordLines.declaration, recordIndex.declaration,
    recordOrders.declaration, recordTable.declaration, pressRecord.declaration,
    documentRecord.declaration, reportRecord.declaration, reportCases.declaration,
    reportGroup.declaration, reportPlace.declaration, withdrawn.declaration, citation.declaration,
    counts.declaration, map.declaration, mapPage.declaration, mapTable.declaration,
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
