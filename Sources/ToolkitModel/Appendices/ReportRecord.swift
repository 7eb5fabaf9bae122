package import Diagnostics

/// A report of one encounter, a case that a court has published, or an invented example.
///
/// No field can hold a name, an address or a number: what is known is coded, the area is a place of
/// the toolkit, the time a month. What may be shown of a real report stands here and is generalised
/// before anything is published; everything else stands in ``details`` and is never shown.
package struct ReportRecord: ReviewablePiece {
  package static var kind: String { "report record" }

  package enum Status: String, Sendable, Equatable, CaseIterable {
    case draft, verified, published, withdrawn
  }

  package enum Nature: String, Sendable, Equatable, CaseIterable {
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

  /// Where a published case can be read.
  package struct Opinion: Sendable, Equatable {
    package let cites: [Located<PieceID<Authority>>]
    package let court: SourceText

    package init(cites: [Located<PieceID<Authority>>], court: SourceText) {
      self.cites = cites
      self.court = court
    }
  }

  /// What the person who reported agreed to.
  package struct Consent: Sendable, Equatable {
    /// What may be published: the summary alone, also where it was, or all that the k rule lets through.
    package enum Scope: String, Sendable, Equatable, CaseIterable {
      case summary, map, dataset
    }
    package let given: Bool
    package let scope: Scope?
    package let on: CalendarDate?
    /// The role of whoever took the consent, as a code.
    package let takenBy: Located<String>?
    /// Whom the person can ask to take the report down.
    package let withdrawal: Located<PieceID<Contact>>?
    package let attorneyCleared: Bool

    package init(
      given: Bool, scope: Scope?, on: CalendarDate?, takenBy: Located<String>?,
      withdrawal: Located<PieceID<Contact>>?, attorneyCleared: Bool
    ) {
      self.given = given
      self.scope = scope
      self.on = on
      self.takenBy = takenBy
      self.withdrawal = withdrawal
      self.attorneyCleared = attorneyCleared
    }
  }

  package let id: PieceID<ReportRecord>
  package let title: SourceText
  package let version: Int
  package let status: Status
  package let nature: Nature
  package let consent: Consent?
  /// Only of a published case.
  package let opinion: Opinion?
  /// The day until which it is held back, so that nobody learns what happened lately.
  package let publishAfter: CalendarDate?
  /// The month, never the day.
  package let month: Located<PartialDate>?
  package let area: Located<PieceID<Place>>?
  package let locations: [Located<String>]
  package let tactics: [Located<String>]
  package let lesson: SourceText
  package let rules: [Located<PieceID<Rule>>]
  package let documents: [Located<PieceID<DocumentRecord>>]
  package let summary: SourceText
  /// `nil` in what is published of a real report.
  package let details: ReportDetails?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<ReportRecord>, title: SourceText, version: Int, status: Status, nature: Nature,
    consent: Consent?, opinion: Opinion? = nil, publishAfter: CalendarDate?,
    month: Located<PartialDate>?,
    area: Located<PieceID<Place>>?, locations: [Located<String>], tactics: [Located<String>],
    lesson: SourceText, rules: [Located<PieceID<Rule>>],
    documents: [Located<PieceID<DocumentRecord>>], summary: SourceText, details: ReportDetails?,
    review: Review?, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.status = status
    self.nature = nature
    self.consent = consent
    self.opinion = opinion
    self.publishAfter = publishAfter
    self.month = month
    self.area = area
    self.locations = locations
    self.tactics = tactics
    self.lesson = lesson
    self.rules = rules
    self.documents = documents
    self.summary = summary
    self.details = details
    self.review = review
    self.position = position
  }

  package var place: Located<PieceID<Place>>? { nil }
  package var reviewedTexts: [SourceText] {
    [title, summary, lesson] + (opinion.map { [$0.court] } ?? [])
  }
}
