package import ToolkitModel

/// Names one page of a guide.
package enum PageID: Sendable, Hashable {
  case home
  case part(PieceID<Part>)
  case section(PieceID<Section>)
  case encounter(PieceID<Encounter>)
  case flyer(PieceID<Flyer>)
  case form(PieceID<Form>)
  case appendix(PieceID<Appendix>)
  /// A page of an appendix that is spread over several, by its folder.
  case reports(PieceID<Appendix>, name: String)
  /// The maps of records, below the appendix of reports.
  case map(PieceID<Appendix>)
  case edition(PieceID<Edition>)
  case glossary
  case papers
  case authorities
  /// A further page of a long list of authorities, from 2.
  case moreAuthorities(Int)
  case rules
  case phrases
  case safety
  case save
  case ruleTopic(PieceID<RuleTopic>)
  case records(RecordPage)
  case allPages

  /// The ids that no section may have, because pages of other kinds live there, or the Markdown text of the
  /// first page has its name.
  package static let reservedNames = [
    "parts", "flyers", "appendices", "glossary", "papers", "authorities", "rules", "in",
    "right-now", "forms", "editions", "diagrams", "phrases", "safety", "all",
    "save", "index",
  ]

  /// Where the page lies, below the folder of its variant.
  package var folder: String {
    switch self {
    case .home: ""
    case .part(let id): "parts/\(id)/"
    case .section(let id): "\(id)/"
    case .encounter(let id): "right-now/\(id)/"
    case .flyer(let id): "flyers/\(id)/"
    case .form(let id): "forms/\(id)/"
    case .appendix(let id): "appendices/\(id)/"
    case .reports(let id, let name): "appendices/\(id)/\(name)/"
    case .map(let id): "appendices/\(id)/map/"
    case .edition(let id): "editions/\(id)/"
    case .glossary: "glossary/"
    case .papers: "papers/"
    case .authorities: "authorities/"
    case .moreAuthorities(let number): "authorities/\(number)/"
    case .rules: "rules/"
    case .phrases: "phrases/"
    case .safety: "safety/"
    case .save: "save/"
    case .ruleTopic(let id): "rules/\(id)/"
    case .records(let page): "appendices/\(page.appendix)/\(page.name)/"
    case .allPages: "all/"
    }
  }

  /// The kind in one word, as templates and the style sheet see it.
  package var kind: String {
    switch self {
    case .home: "home"
    case .part: "part"
    case .section: "section"
    case .encounter: "encounter"
    case .flyer: "flyer"
    case .form: "form"
    case .appendix: "appendix"
    case .reports: "reports"
    case .map: "map"
    case .edition: "edition"
    case .glossary: "glossary"
    case .papers: "papers"
    case .authorities, .moreAuthorities: "authorities"
    case .phrases: "phrases"
    case .safety: "safety"
    case .save: "save"
    case .rules, .ruleTopic: "rules"
    case .records: "records"
    case .allPages: "all"
    }
  }

  /// Whether it is for one glance at a moment when something happens.
  var isForOneGlance: Bool {
    if case .encounter = self { true } else { false }
  }

  /// Whether rules stand on it to be looked up, each with a heading.
  var listsRules: Bool {
    switch self {
    case .rules, .ruleTopic: true
    default: false
    }
  }

  /// Whether a word of the glossary is explained where the page first names it: pages to read are, and
  /// not sheets, lists, or pages for one glance.
  var explainsWords: Bool {
    switch self {
    case .section, .ruleTopic: true
    default: false
    }
  }
}
