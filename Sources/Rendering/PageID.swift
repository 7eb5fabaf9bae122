package import ToolkitModel

/// Names one page of an edition.
package enum PageID: Sendable, Hashable {
  case home
  case part(PieceID<Part>)
  case section(PieceID<Section>)
  case flyer(PieceID<Flyer>)
  case appendix(PieceID<Appendix>)
  case glossary
  case papers
  case authorities
  case rules

  /// The ids that no section may have, because pages of other kinds live there.
  package static let reservedNames = [
    "parts", "flyers", "appendices", "glossary", "papers", "authorities", "rules", "in",
    "right-now",
  ]

  /// Where the page lies, below the folder of its language.
  package var folder: String {
    switch self {
    case .home: ""
    case .part(let id): "parts/\(id)/"
    case .section(let id): "\(id)/"
    case .flyer(let id): "flyers/\(id)/"
    case .appendix(let id): "appendices/\(id)/"
    case .glossary: "glossary/"
    case .papers: "papers/"
    case .authorities: "authorities/"
    case .rules: "rules/"
    }
  }

  /// The kind in one word, as templates and the style sheet see it.
  package var kind: String {
    switch self {
    case .home: "home"
    case .part: "part"
    case .section: "section"
    case .flyer: "flyer"
    case .appendix: "appendix"
    case .glossary: "glossary"
    case .papers: "papers"
    case .authorities: "authorities"
    case .rules: "rules"
    }
  }

  /// The page's file in the site.
  package func path(in language: String) -> PagePath {
    PagePath("\(language)/\(folder)index.html")
  }

  /// The page's Markdown text in the site.
  package func markdownPath(in language: String) -> PagePath {
    self == .home
      ? PagePath("markdown/\(language)/index.md")
      : PagePath("markdown/\(language)/\(folder.dropLast()).md")
  }
}
