import Composition

/// What a page loads besides its text.
enum PageAssets: Sendable, Equatable {
  /// `site.css`, perhaps a sheet for what only pages of its kind have, and `site.js`.
  case files(sheet: String?)
  /// Its style stands inside, so that the page is one request.
  case inside

  init(of page: PageID) {
    switch page {
    case .encounter: self = .inside
    case .flyer, .form: self = .files(sheet: "faces")
    case .appendix, .records, .reports, .glossary, .papers, .authorities, .moreAuthorities,
      .rules, .ruleTopic, .phrases, .allPages:
      self = .files(sheet: "records")
    case .map: self = .files(sheet: "map")
    case .section: self = .files(sheet: "section")
    case .home, .part, .edition, .safety, .save: self = .files(sheet: "home")
    }
  }
}
