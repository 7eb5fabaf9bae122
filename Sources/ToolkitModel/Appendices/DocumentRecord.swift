package import Diagnostics

/// An official document of the document directory: a memo, a manual, a policy paper.
package struct DocumentRecord: ReviewablePiece {
  package static let kind = "document record"

  package var id = PieceID<DocumentRecord>("")
  package var title = SourceText.blank
  package var alternativeTitle: SourceText?
  package var type = Located.blank
  package var language: String?
  /// 1 for what everybody should read, 3 for the rest.
  package var importance: Int?
  package var origin = Origin()
  package var supersedes: [Located<PieceID<DocumentRecord>>] = []
  package var supersededBy: [Located<PieceID<DocumentRecord>>] = []
  package var request: Request?
  package var bates: BatesRange?
  /// The first page within the whole appendix, counted from 1.
  package var pageStart: Int?
  /// What is printed on that page (`A-12`).
  package var pageLabel: String?
  package var redaction = Redaction()
  package var summary = SourceText.blank
  package var keyPoints: [KeyPoint] = []
  package var quotes: [KeyPoint] = []
  package var topics: [Located<String>] = []
  package var tactics: [Located<String>] = []
  package var rules: [Located<PieceID<Rule>>] = []
  package var reports: [Located<PieceID<ReportRecord>>] = []
  package var inForce = Authority.Force.unknown
  /// When that was last looked up.
  package var inForceOn: CalendarDate?
  package var confirm: SourceText?
  package var file: File?
  package var address: String?
  package var review: Review?
  package var position: SourcePosition

  package var place: Located<PieceID<Place>>? { nil }
}

extension DocumentRecord {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<DocumentRecord>(
    KindFacts(kind, plural: "records", home: .records, table: "documents"),
    find: { $0[Appendix.self].flatMap(\.documents) })

  package static let fields: [Field<DocumentRecord>] = origins + contents + standing

  /// What it is, and where it comes from.
  private static let origins: [Field<DocumentRecord>] = [
    .id(isEssential: true),
    .text(\.title, "title", as: .title, signed: 0),
    .optionalText(\.alternativeTitle, "alternative_title"),
    .code(\.type, "type", in: "types"),
    .optionalString(\.language, "language"),
    .optionalNumber(
      \.importance, "importance", in: 1...3,
      remedy: "write 1, 2 or 3; 1 means that everybody should read it"
    ).noted("1 is what everybody should read"),
    .string(\.origin.agency, "agency", isKept: true),
    .optionalString(\.origin.component, "component", isKept: true),
    .optionalString(\.origin.authorOffice, "author_office", isKept: true),
    .optionalString(\.origin.recipientOffice, "recipient_office", isKept: true),
    .optionalValue(\.origin.date, "date"),
    .references(\.supersedes, "supersedes"),
    .references(\.supersededBy, "superseded_by"),
    .optionalPart(\.request, "request").noted("the request that brought it out"),
    .optionalPart(\.bates, "bates")
      .noted("the stamps; quote the digits (`\"0001\"`), so that zeros stay"),
    .optionalValue(\.pageStart, "page_start")
      .noted("its first page within the printed appendix"),
    .optionalString(\.pageLabel, "page_label").noted("what is printed on that page (`A-12`)"),
  ]

  /// What it says, and what was kept back of it.
  private static let contents: [Field<DocumentRecord>] = [
    .parts(\.redaction.exemptions, "exemptions"),
    .optionalValue(\.redaction.withheldPages, "withheld_pages")
      .noted("pages kept back in full"),
    .points(\.redaction.gaps, "gaps").noted("what is missing"),
    .optionalText(\.redaction.privilegeNotes, "privilege_notes"),
    .optionalValue(\.redaction.challenged, "challenged"),
    .optionalText(\.redaction.challengeOutcome, "challenge_outcome"),
    .text(\.summary, "summary", signed: 0).noted("in our own words, at most 120"),
    .points(\.keyPoints, "key_points", signed: 0),
    .points(\.quotes, "quotes", as: .quote),
    .codes(\.topics, "topics", in: "topics"),
    .codes(\.tactics, "tactics", in: "tactics"),
    .references(\.rules, "rules"),
    .references(\.reports, "reports").noted("that show it at work, never real ones"),
  ]

  /// Whether it holds, and where it is.
  private static let standing: [Field<DocumentRecord>] = [
    .value(\.inForce, "in_force"),
    .optionalDayDone(\.inForceOn, "in_force_on").noted("when that was looked up"),
    .optionalText(\.confirm, "confirm")
      .noted("still to be confirmed; readers see only that something is, `data/` says what"),
    .optionalPart(\.file, "file").noted("the document itself, see below"),
    .address(\.address, "address"),
    .optionalPart(\.review, "reviewed").outOfTables(),
  ]
}
