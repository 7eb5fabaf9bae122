package import Diagnostics

/// What `toolkit.yaml` says about the toolkit as a whole.
package struct ToolkitSettings: Sendable, Equatable {
  package enum PaperSize: String, Sendable, Equatable, CaseIterable {
    case letter, a4
  }

  package enum Output: String, Sendable, Equatable, CaseIterable {
    case site, markdown, data, print, archive
  }

  /// Where a book prints its notes.
  package enum BookNotes: String, Sendable, Equatable, CaseIterable {
    case sectionEnd = "section_end"
    case pageFoot = "page_foot"
  }

  package private(set) var title: SourceText
  package private(set) var shortTitle: SourceText
  package let publisher: String
  package private(set) var description: SourceText
  package let issueCode: String
  package let issueDate: CalendarDate
  package let sourceLanguage: LanguageTag
  package let counterpartLanguage: LanguageTag
  package let languages: [Located<String>]
  package let place: Located<PieceID<Place>>
  package let paper: [PaperSize]
  package let bookNotes: BookNotes
  package let outputs: [Output]
  /// The deepest heading level in a page's contents list; 2, 3 or 4.
  package let contentsDepth: Int
  package let reviewPolicy: ReviewPolicy
  /// How many real reports must look alike before one of them shows anything; at least 5.
  package let smallestGroup: Int
  package let isRelease: Bool
  package private(set) var disclaimer: SourceText
  /// The address that the site will have, ending in a slash; without it no link is absolute.
  package let siteAddress: String?
  /// Whether the site stands at https; not so at an onion address or in a local network.
  package let isSecure: Bool
  /// Where the quick exit of every page leads; without it there is none.
  package let exitAddress: String?
  /// The colour of links; without it they have the colour of the templates.
  package let brand: Brand?
  /// How copies that readers save behave.
  package let savedCopies: SavedCopyPolicy
  package let license: String?
  package let position: SourcePosition

  package init(
    title: SourceText, shortTitle: SourceText, publisher: String, description: SourceText,
    issueCode: String, issueDate: CalendarDate, sourceLanguage: LanguageTag,
    counterpartLanguage: LanguageTag, languages: [Located<String>],
    place: Located<PieceID<Place>>,
    paper: [PaperSize], bookNotes: BookNotes = .sectionEnd, outputs: [Output], contentsDepth: Int,
    reviewPolicy: ReviewPolicy,
    smallestGroup: Int = 10, isRelease: Bool, disclaimer: SourceText, siteAddress: String?,
    isSecure: Bool = true, exitAddress: String? = nil, brand: Brand? = nil,
    savedCopies: SavedCopyPolicy = SavedCopyPolicy(), license: String?,
    position: SourcePosition
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.publisher = publisher
    self.description = description
    self.issueCode = issueCode
    self.issueDate = issueDate
    self.sourceLanguage = sourceLanguage
    self.counterpartLanguage = counterpartLanguage
    self.languages = languages
    self.place = place
    self.paper = paper
    self.bookNotes = bookNotes
    self.outputs = outputs
    self.contentsDepth = contentsDepth
    self.reviewPolicy = reviewPolicy
    self.smallestGroup = smallestGroup
    self.isRelease = isRelease
    self.disclaimer = disclaimer
    self.siteAddress = siteAddress
    self.isSecure = isSecure
    self.exitAddress = exitAddress
    self.brand = brand
    self.savedCopies = savedCopies
    self.license = license
    self.position = position
  }
}

extension ToolkitSettings {
  /// What `toolkit.yaml` says to readers.
  package static let texts: [Field<ToolkitSettings>] = [
    .text(\.title, "title", as: .title, parsed: false),
    .text(\.shortTitle, "short_title"),
    .text(\.description, "description"),
    .text(\.disclaimer, "disclaimer"),
  ]

  /// The toolkit as a whole, as its texts name it.
  package static let key = PieceKey(kind: "toolkit", id: "")
}
