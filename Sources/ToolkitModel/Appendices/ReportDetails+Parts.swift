package import Diagnostics

extension ReportDetails {
  /// Who came.
  package struct Officers: Sendable, Equatable {
    package var agencies: [Located<String>] = []
    /// How many, as a band.
    package var number: Located<String>?
    package var clothing: Located<String>?
    /// Whether they said who they were.
    package var identified: Located<String>?
    package var vehicles: Located<String>?
    package var jointWith: [Located<String>] = []
  }

  /// What they showed.
  package struct Papers: Sendable, Equatable {
    package var shown: Answer?
    package var kinds: [Located<PieceID<Paper>>] = []
    package var rightPerson: Answer?
    package var signature: Located<String>?
    package var copyServed: Answer?
  }

  /// How they came in.
  package struct Entry: Sendable, Equatable {
    package var how: Located<String>?
    package var openedBy: Located<String>?
    /// What was said at the door, in the group's own words.
    package var words: SourceText?
  }

  /// Who was there, without a name.
  package struct People: Sendable, Equatable {
    package var targetPresent: Answer?
    package var arrested: Int?
    package var collateral: Int?
    package var minorsPresent: Bool?
    package var affected: [Located<String>] = []
    package var vulnerable: [Located<String>] = []
    package var region: Located<String>?
  }

  package struct Force: Sendable, Equatable {
    package var level: Located<String>?
    package var injuries: Answer?
    package var damage: Answer?
  }

  /// Which rights were claimed, and what came of it.
  package struct Rights: Sendable, Equatable {
    package var asserted: [Located<PieceID<Phrase>>] = []
    package var reaction: Located<String>?
  }

  /// What there is to prove it; where it lies is a kind of holder, never a link.
  package struct Evidence: Described, Equatable {
    package static let kind = "evidence"

    package var video: Bool?
    package var photo: Bool?
    package var statements: Bool?
    package var heldBy: Located<String>?
  }

  /// What came of it.
  package struct Outcome: Sendable, Equatable {
    package var outcome: Located<String>?
    package var detainedIn: Located<PieceID<Place>>?
    /// Whether the arrest or the evidence was challenged.
    package var challenged: Answer?
    package var followUpOn: CalendarDate?
  }
}

extension ReportDetails.Evidence {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .optionalValue(\.video, "video"), .optionalValue(\.photo, "photo"),
    .optionalValue(\.statements, "statements"), .optionalCode(\.heldBy, "held_by", in: "holders"),
  ]
}
