package import Diagnostics

/// What a report tells beyond kind, place and time: coded, and never shown of a real report.
package struct ReportDetails: Described, Equatable {
  package static let kind = "report record"

  package enum Reliability: String, Choice {
    case firstHand = "A"
    case counsel = "B"
    case secondHand = "C"
  }

  /// How exactly the group itself knows when it happened; only a month is ever written down.
  package enum DatePrecision: String, Choice {
    case day, month, season, year
  }

  package var source = Located.blank
  package var reliability: Reliability?
  package var corroborations = 0
  package var datePrecision: DatePrecision?
  package var season: Located<String>?
  package var timeOfDay: Located<String>?
  /// Whether the place was public, private or between the two, as a code.
  package var space: Located<String>?
  package var officers = Officers()
  package var papers = Papers()
  package var entry = Entry()
  package var ruse: SourceText?
  package var people = People()
  package var force = Force()
  package var rights = Rights()
  package var evidence: Evidence?
  package var outcome = Outcome()
  package var redactionsDone: Bool?
}

extension ReportDetails {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<ReportDetails>] = times + arrivals + consequences

  /// Who told it, and when it happened.
  private static let times: [Field<ReportDetails>] = [
    .code(\.source, "source", in: "sources"),
    .optionalValue(\.reliability, "reliability")
      .noted("A first hand, B counsel, C second hand"),
    .value(ifSet: \.corroborations, "corroborations"),
    .optionalValue(\.datePrecision, "date_precision").noted("how exactly you know the day"),
    .optionalCode(\.season, "season", in: "seasons").outOfTables(),
    .optionalCode(\.timeOfDay, "time_of_day", in: "times"),
    .optionalCode(\.space, "space", in: "spaces").noted("public, private or between"),
  ]

  /// Who came, what they showed, and how they came in.
  private static let arrivals: [Field<ReportDetails>] = [
    .codes(\.officers.agencies, "agencies", in: "agencies"),
    .optionalCode(\.officers.number, "officers", in: "officers").noted("a band of how many"),
    .optionalCode(\.officers.clothing, "clothing", in: "clothing"),
    .optionalCode(\.officers.identified, "identified", in: "identifications"),
    .optionalCode(\.officers.vehicles, "vehicles", in: "vehicles"),
    .codes(\.officers.jointWith, "joint_with", in: "agencies"),
    .optionalValue(\.papers.shown, "papers_shown"),
    .references(\.papers.kinds, "papers"),
    .optionalValue(\.papers.rightPerson, "papers_right_person"),
    .optionalCode(\.papers.signature, "papers_signature", in: "signatures"),
    .optionalValue(\.papers.copyServed, "papers_copy"),
    .optionalCode(\.entry.how, "entry", in: "entries"),
    .optionalCode(\.entry.openedBy, "opened_by", in: "openers"),
    .optionalText(\.entry.words, "words_used"),
    .optionalText(\.ruse, "ruse"),
  ]

  /// Whom it touched, and what came of it.
  private static let consequences: [Field<ReportDetails>] = [
    .optionalValue(\.people.targetPresent, "target_present"),
    .optionalValue(\.people.arrested, "arrested"),
    .optionalValue(\.people.collateral, "collateral"),
    .optionalValue(\.people.minorsPresent, "minors_present"),
    .codes(\.people.affected, "affected", in: "affected"),
    .codes(\.people.vulnerable, "vulnerable", in: "vulnerable"),
    .optionalCode(\.people.region, "region", in: "regions"),
    .optionalCode(\.force.level, "force", in: "force"),
    .optionalValue(\.force.injuries, "injuries"),
    .optionalValue(\.force.damage, "damage"),
    .references(\.rights.asserted, "asserted").noted("which rights were claimed"),
    .optionalCode(\.rights.reaction, "reaction", in: "reactions"),
    .optionalPart(\.evidence, "evidence"),
    .optionalCode(\.outcome.outcome, "outcome", in: "outcomes"),
    .optionalReference(\.outcome.detainedIn, "detained_in"),
    .optionalValue(\.outcome.challenged, "challenged"),
    .optionalValue(\.outcome.followUpOn, "follow_up_on"),
    .optionalValue(\.redactionsDone, "redactions_done").outOfTables(),
  ]
}
