package import Diagnostics

/// What a report tells beyond kind, place and time: coded, and never shown of a real report.
package struct ReportDetails: Sendable, Equatable {
  package enum Reliability: String, Sendable, Equatable, CaseIterable {
    case firstHand = "A"
    case counsel = "B"
    case secondHand = "C"
  }

  /// How exactly the group itself knows when it happened; only a month is ever written down.
  package enum DatePrecision: String, Sendable, Equatable, CaseIterable {
    case day, month, season, year
  }

  package let source: Located<String>
  package let reliability: Reliability?
  package let corroborations: Int
  package let datePrecision: DatePrecision?
  package let season: Located<String>?
  package let timeOfDay: Located<String>?
  /// Whether the place was public, private or between the two, as a code.
  package let space: Located<String>?
  package let officers: Officers
  package let papers: Papers
  package let entry: Entry
  package let ruse: SourceText?
  package let people: People
  package let force: Force
  package let rights: Rights
  package let evidence: Evidence?
  package let outcome: Outcome
  package let redactionsDone: Bool?

  package init(
    source: Located<String>, reliability: Reliability?, corroborations: Int,
    datePrecision: DatePrecision?, season: Located<String>?, timeOfDay: Located<String>?,
    space: Located<String>?, officers: Officers, papers: Papers, entry: Entry, ruse: SourceText?,
    people: People, force: Force, rights: Rights, evidence: Evidence?, outcome: Outcome,
    redactionsDone: Bool?
  ) {
    self.source = source
    self.reliability = reliability
    self.corroborations = corroborations
    self.datePrecision = datePrecision
    self.season = season
    self.timeOfDay = timeOfDay
    self.space = space
    self.officers = officers
    self.papers = papers
    self.entry = entry
    self.ruse = ruse
    self.people = people
    self.force = force
    self.rights = rights
    self.evidence = evidence
    self.outcome = outcome
    self.redactionsDone = redactionsDone
  }
}

extension ReportDetails {
  /// Who came.
  package struct Officers: Sendable, Equatable {
    package let agencies: [Located<String>]
    /// How many, as a band.
    package let number: Located<String>?
    package let clothing: Located<String>?
    /// Whether they said who they were.
    package let identified: Located<String>?
    package let vehicles: Located<String>?
    package let jointWith: [Located<String>]

    package init(
      agencies: [Located<String>], number: Located<String>?, clothing: Located<String>?,
      identified: Located<String>?, vehicles: Located<String>?, jointWith: [Located<String>]
    ) {
      self.agencies = agencies
      self.number = number
      self.clothing = clothing
      self.identified = identified
      self.vehicles = vehicles
      self.jointWith = jointWith
    }
  }

  /// What they showed.
  package struct Papers: Sendable, Equatable {
    package let shown: Answer?
    package let kinds: [Located<PieceID<Paper>>]
    package let rightPerson: Answer?
    package let signature: Located<String>?
    package let copyServed: Answer?

    package init(
      shown: Answer?, kinds: [Located<PieceID<Paper>>], rightPerson: Answer?,
      signature: Located<String>?, copyServed: Answer?
    ) {
      self.shown = shown
      self.kinds = kinds
      self.rightPerson = rightPerson
      self.signature = signature
      self.copyServed = copyServed
    }
  }

  /// How they came in.
  package struct Entry: Sendable, Equatable {
    package let how: Located<String>?
    package let openedBy: Located<String>?
    /// What was said at the door, in the group's own words.
    package let words: SourceText?

    package init(how: Located<String>?, openedBy: Located<String>?, words: SourceText?) {
      self.how = how
      self.openedBy = openedBy
      self.words = words
    }
  }

  /// Who was there, without a name.
  package struct People: Sendable, Equatable {
    package let targetPresent: Answer?
    package let arrested: Int?
    package let collateral: Int?
    package let minorsPresent: Bool?
    package let affected: [Located<String>]
    package let vulnerable: [Located<String>]
    package let region: Located<String>?

    package init(
      targetPresent: Answer?, arrested: Int?, collateral: Int?, minorsPresent: Bool?,
      affected: [Located<String>], vulnerable: [Located<String>], region: Located<String>?
    ) {
      self.targetPresent = targetPresent
      self.arrested = arrested
      self.collateral = collateral
      self.minorsPresent = minorsPresent
      self.affected = affected
      self.vulnerable = vulnerable
      self.region = region
    }
  }

  package struct Force: Sendable, Equatable {
    package let level: Located<String>?
    package let injuries: Answer?
    package let damage: Answer?

    package init(level: Located<String>?, injuries: Answer?, damage: Answer?) {
      self.level = level
      self.injuries = injuries
      self.damage = damage
    }
  }

  /// Which rights were claimed, and what came of it.
  package struct Rights: Sendable, Equatable {
    package let asserted: [Located<PieceID<Phrase>>]
    package let reaction: Located<String>?

    package init(asserted: [Located<PieceID<Phrase>>], reaction: Located<String>?) {
      self.asserted = asserted
      self.reaction = reaction
    }
  }

  /// What there is to prove it; where it lies is a kind of holder, never a link.
  package struct Evidence: Sendable, Equatable {
    package let video: Bool?
    package let photo: Bool?
    package let statements: Bool?
    package let heldBy: Located<String>?

    package init(video: Bool?, photo: Bool?, statements: Bool?, heldBy: Located<String>?) {
      self.video = video
      self.photo = photo
      self.statements = statements
      self.heldBy = heldBy
    }
  }

  /// What came of it.
  package struct Outcome: Sendable, Equatable {
    package let outcome: Located<String>?
    package let detainedIn: Located<PieceID<Place>>?
    /// Whether the arrest or the evidence was challenged.
    package let challenged: Answer?
    package let followUpOn: CalendarDate?

    package init(
      outcome: Located<String>?, detainedIn: Located<PieceID<Place>>?, challenged: Answer?,
      followUpOn: CalendarDate?
    ) {
      self.outcome = outcome
      self.detainedIn = detainedIn
      self.challenged = challenged
      self.followUpOn = followUpOn
    }
  }
}
