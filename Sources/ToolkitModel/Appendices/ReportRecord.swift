package import Diagnostics

/// A report of one encounter, or an invented example of one.
///
/// No field can hold a name, an address or a number; the area is a place of the toolkit.
package struct ReportRecord: ReviewablePiece {
  package static var kind: String { "report record" }

  package enum Status: String, Sendable, Equatable, CaseIterable {
    case draft, verified, published, withdrawn
  }

  package enum Nature: String, Sendable, Equatable, CaseIterable {
    case real, composite, example
  }

  package enum Reliability: String, Sendable, Equatable, CaseIterable {
    case firstHand = "A"
    case counsel = "B"
    case secondHand = "C"
  }

  package struct Consent: Sendable, Equatable {
    package enum Scope: String, Sendable, Equatable, CaseIterable {
      case summary, map, dataset
    }
    package let given: Bool
    package let scope: Scope?
    package let on: CalendarDate?
    package let attorneyCleared: Bool

    package init(
      given: Bool, scope: Scope?, on: CalendarDate?, attorneyCleared: Bool
    ) {
      self.given = given
      self.scope = scope
      self.on = on
      self.attorneyCleared = attorneyCleared
    }
  }

  package let id: PieceID<ReportRecord>
  package let title: SourceText
  package let version: Int
  package let status: Status
  package let nature: Nature
  package let source: Located<String>
  package let reliability: Reliability?
  package let corroborations: Int
  package let consent: Consent?
  /// The month, never the day.
  package let month: PartialDate?
  package let season: String?
  package let timeOfDay: Located<String>?
  package let area: Located<PieceID<Place>>?
  package let locations: [Located<String>]
  package let agencies: [String]
  package let officers: Located<String>?
  package let clothing: Located<String>?
  package let papers: [Located<PieceID<Paper>>]
  package let entry: Located<String>?
  package let tactics: [Located<String>]
  package let ruse: SourceText?
  package let arrested: Int?
  package let collateral: Int?
  package let minorsPresent: Bool?
  package let force: Located<String>?
  package let asserted: [Located<PieceID<Phrase>>]
  package let outcome: Located<String>?
  package let lesson: SourceText
  package let rules: [Located<PieceID<Rule>>]
  package let summary: SourceText
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<ReportRecord>, title: SourceText, version: Int, status: Status, nature: Nature,
    source: Located<String>, reliability: Reliability?, corroborations: Int, consent: Consent?,
    month: PartialDate?, season: String?, timeOfDay: Located<String>?,
    area: Located<PieceID<Place>>?, locations: [Located<String>], agencies: [String],
    officers: Located<String>?, clothing: Located<String>?, papers: [Located<PieceID<Paper>>],
    entry: Located<String>?, tactics: [Located<String>], ruse: SourceText?, arrested: Int?,
    collateral: Int?, minorsPresent: Bool?, force: Located<String>?,
    asserted: [Located<PieceID<Phrase>>], outcome: Located<String>?, lesson: SourceText,
    rules: [Located<PieceID<Rule>>], summary: SourceText, review: Review?, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.status = status
    self.nature = nature
    self.source = source
    self.reliability = reliability
    self.corroborations = corroborations
    self.consent = consent
    self.month = month
    self.season = season
    self.timeOfDay = timeOfDay
    self.area = area
    self.locations = locations
    self.agencies = agencies
    self.officers = officers
    self.clothing = clothing
    self.papers = papers
    self.entry = entry
    self.tactics = tactics
    self.ruse = ruse
    self.arrested = arrested
    self.collateral = collateral
    self.minorsPresent = minorsPresent
    self.force = force
    self.asserted = asserted
    self.outcome = outcome
    self.lesson = lesson
    self.rules = rules
    self.summary = summary
    self.review = review
    self.position = position
  }

  package var place: Located<PieceID<Place>>? { nil }
  package var reviewedTexts: [SourceText] { [title, summary, lesson] }
}
