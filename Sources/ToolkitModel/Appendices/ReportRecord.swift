package import Diagnostics

/// A report of one encounter, a case that a court has published, or an invented example.
///
/// No field can hold a name, an address or a number: what is known is coded, the area is a place of
/// the toolkit, the time a month. What may be shown of a real report stands here and is generalised
/// before anything is published; everything else stands in ``details`` and is never shown.
package struct ReportRecord: ReviewablePiece {
  package static let kind = "report record"
  package static let refusesNames = true

  package enum Status: String, Choice {
    case draft, verified, published, withdrawn
  }

  package enum Nature: String, Choice {
    /// Somebody told it and agreed to what is shown.
    case real
    /// A court's opinion tells it, which is public.
    case published
    case composite, example

    /// Whether it is about nobody.
    package var isInvented: Bool {
      switch self {
      case .real, .published: false
      case .composite, .example: true
      }
    }
  }

  package var id = PieceID<ReportRecord>("")
  package var title = SourceText.blank
  package var version = 1
  package var status = Status.draft
  package var nature = Nature.real
  /// The opinion that tells it; only of a published case, which has both.
  package var cites: [Located<PieceID<Authority>>] = []
  package var court: SourceText?
  package var consent: Consent?
  /// The day until which it is held back, so that nobody learns what happened lately.
  package var publishAfter: CalendarDate?
  /// The month, never the day.
  package var month: Located<PartialDate>?
  package var area: Located<PieceID<Place>>?
  package var locations: [Located<String>] = []
  package var tactics: [Located<String>] = []
  /// `nil` in what is published of a real report.
  package var details: ReportDetails?
  package var lesson = SourceText.blank
  package var rules: [Located<PieceID<Rule>>] = []
  package var documents: [Located<PieceID<DocumentRecord>>] = []
  package var summary = SourceText.blank
  package var review: Review?
  package var position: SourcePosition

  package var place: Located<PieceID<Place>>? { nil }
}

extension ReportRecord {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<ReportRecord>(
    KindFacts(kind, plural: "records", home: .records, table: "reports"),
    find: { $0[Appendix.self].flatMap(\.reports) })

  /// What is `nil` is shown as nothing: of a real report most is, once it is published.
  package static let fields: [Field<ReportRecord>] = [
    .id(isEssential: true),
    .text(\.title, "title", as: .title, signed: 0),
    .value(ifSet: \.version, "version"),
    .value(\.status, "status", isEssential: true).noted("only published ones are printed"),
    .value(\.nature, "kind", isEssential: true),
    .references(\.cites, "cite").noted("the opinion of a published case"),
    .optionalText(\.court, "court", signed: 2).noted("that wrote the opinion"),
    .optionalPart(\.consent, "consent").outOfTables(),
    .optionalValue(\.publishAfter, "publish_after").noted("printed from the next day on")
      .outOfTables(),
    .optionalValue(\.month, "month").noted("never the day; not of examples"),
    .optionalReference(\.area, "area").noted("not of examples"),
    .codes(\.locations, "locations", in: "locations").noted("the first is the main one"),
    .codes(\.tactics, "tactics", in: "tactics").noted("the first is the main one"),
    .inlined(\.details, ReportDetails.self),
    .text(\.lesson, "lesson", signed: 1),
    .references(\.rules, "rules"),
    .references(\.documents, "documents"),
    .text(\.summary, "summary", signed: 0).noted("at most 150 words"),
    .optionalPart(\.review, "reviewed").outOfTables(),
  ]
}

extension ReportRecord {
  /// Where a published case can be read.
  package struct Opinion: Sendable, Equatable {
    package let cites: [Located<PieceID<Authority>>]
    package let court: SourceText
  }

  package var opinion: Opinion? { court.map { Opinion(cites: cites, court: $0) } }

  /// What the person who reported agreed to.
  package struct Consent: Described, Equatable {
    package static let kind = "consent"

    /// What may be published: the summary alone, also where it was, or all that the k rule lets through.
    package enum Scope: String, Choice {
      case summary, map, dataset
    }
    package var given = false
    package var scope: Scope?
    package var on: CalendarDate?
    /// The role of whoever took the consent, as a code.
    package var takenBy: Located<String>?
    /// Whom the person can ask to take the report down.
    package var withdrawal: Located<PieceID<Contact>>?
    package var attorneyCleared = false
  }
}

extension ReportRecord.Consent {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .value(\.given, "given", isEssential: true), .optionalValue(\.scope, "scope"),
    .optionalDayDone(\.on, "on"),
    .optionalCode(\.takenBy, "by", in: "roles").noted("a role, never a name"),
    .optionalReference(\.withdrawal, "withdrawal"),
    .value(ifSet: \.attorneyCleared, "attorney_cleared"),
  ]
}
