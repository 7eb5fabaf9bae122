package import Diagnostics

/// What `toolkit.yaml` says about the toolkit as a whole.
package struct ToolkitSettings: Described, Equatable {
  package static let kind = "toolkit"

  package enum PaperSize: String, Choice {
    case letter, a4
  }

  package enum Output: String, Choice {
    case site, markdown, data, print, archive
  }

  /// Where a book prints its notes.
  package enum BookNotes: String, Choice {
    case sectionEnd = "section_end"
    case pageFoot = "page_foot"
  }

  /// What sheets are printed with.
  package enum Ink: String, Choice {
    case color, black
  }

  package var title = SourceText.blank
  /// The title itself where there is no shorter one.
  package var shortTitle = SourceText.blank
  package var publisher = ""
  package var description = SourceText.blank
  package var issueCode = ""
  package var issueDate = CalendarDate.blank
  package var sourceLanguage = unreadLanguage
  package var counterpartLanguage = unreadLanguage
  /// The other languages that the site is published in, in the order in which readers choose.
  package var translations: [Located<LanguageTag>] = []
  package var place: Located<PieceID<Place>> = .blankID()
  /// What to do on a quiet day, as a list of links below the situations on the home page.
  package var home: SourceText?
  package var paper = PaperSize.allCases
  package var bookNotes = BookNotes.sectionEnd
  package var ink = Ink.color
  package var outputs: [Output] = [.site, .markdown, .data]
  /// The deepest heading level in a page's contents list; 2, 3 or 4.
  package var contentsDepth = 3
  package var reviewPolicy = ReviewPolicy()
  /// How many real reports must look alike before one of them shows anything; at least 5, since a smaller number
  /// would point at people.
  package var smallestGroup = 10
  package var isRelease = false
  package var disclaimer = SourceText.blank
  /// The address that the site will have, ending in a slash; without it no link is absolute.
  package var siteAddress: String?
  /// Whether the site stands at https; not so at an onion address or in a local network.
  package var isSecure = true
  /// Where the quick exit of every page leads; without it there is none.
  package var exitAddress: String?
  /// Where readers report mistakes by mail; without it no page asks them to.
  package var mistakesAddress: String?
  /// The colour of links; without it they have the colour of the templates.
  package var brand: Brand?
  /// How copies that readers save behave.
  package var savedCopies = SavedCopyPolicy()
  package var license: String?
  package var position: SourcePosition
}

extension ToolkitSettings {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let fields: [Field<Self>] = [
    .text(\.title, "title", as: .title, parsed: false),
    .text(ifSet: \.shortTitle, "short_title"),
    .string(\.publisher, "publisher", isKept: true),
    .text(\.description, "description"),
    .optionalText(\.home, "home").noted("a list of links below the situations on the home page"),
    .group(
      "issue", formerly: "edition", of: "issue", isRequired: true,
      [.string(\.issueCode, "code"), .value(\.issueDate, "date")]),
    .value(\.sourceLanguage, "source_language"),
    .value(\.counterpartLanguage, "counterpart_language"),
    .reference(\.place, "place"),
    .values(ifSet: \.paper, "paper"),
    .group("books", of: "book settings", [.value(ifSet: \.bookNotes, "notes")]),
    .group("print", of: "print settings", [.value(ifSet: \.ink, "ink")]),
    .values(ifSet: \.outputs, "outputs"),
    .number(ifSet: \.contentsDepth, "contents_depth", in: 2...4, remedy: "write 2, 3 or 4"),
    .part(ifSet: \.reviewPolicy, "review"),
    .group(
      "reports", of: "report policy",
      [
        .number(
          ifSet: \.smallestGroup, "k", in: 5...Int.max,
          remedy: "write 5 or more, or delete the key for 10")
      ]),
    .value(ifSet: \.isRelease, "release"),
    .text(\.disclaimer, "disclaimer"),
    .group(
      "site", of: "site",
      [
        .siteAddress(\.siteAddress, "address"), .value(ifSet: \.isSecure, "https"),
        .address(\.exitAddress, "exit"), .mailAddress(\.mistakesAddress, "mistakes"),
      ]),
    .optionalPart(\.brand, "brand"),
    .part(ifSet: \.savedCopies, "offline"),
    .optionalString(\.license, "license"),
  ]

  /// The toolkit as a whole, as its texts name it.
  package static let key = PieceKey(kind: kind, id: "")

  /// The tag of a language that nobody knows.
  package static let unreadLanguage: LanguageTag = "und"
}
