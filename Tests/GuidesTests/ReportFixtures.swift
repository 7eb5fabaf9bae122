import Diagnostics

@testable import ToolkitModel

/// Short ways to write down reports and toolkits in tests.
enum ReportFixtures {
  static let nowhere = SourcePosition(file: "a.yaml", line: 1, column: 1)

  static func located(_ code: String) -> Located<String> { Located(code, at: nowhere) }

  static func text(_ text: String) -> SourceText { SourceText(text, file: "a.yaml") }

  /// Two kinds of tactic and of place, each with finer codes.
  static let codes = CodeSets(sets: [
    "tactics": [
      code("ruse"), code("ruse.police", "ruse"), code("ruse.photo", "ruse"), code("force"),
      code("force.door", "force"),
    ],
    "locations": [
      code("home"), code("home.door", "home"), code("home.inside", "home"), code("street"),
    ],
  ])

  private static func code(_ code: String, _ parent: String? = nil) -> CodeSets.Code {
    CodeSets.Code(
      code: code, label: code.uppercased(), parent: parent.map { Located($0, at: nowhere) },
      position: nowhere)
  }

  static func details(ruse: String? = nil) -> ReportDetails {
    ReportDetails(
      source: located("hotline"), reliability: .firstHand, corroborations: 1, datePrecision: .day,
      season: nil, timeOfDay: nil, space: nil,
      officers: .init(
        agencies: [], number: nil, clothing: nil, identified: nil, vehicles: nil, jointWith: []),
      papers: .init(shown: nil, kinds: [], rightPerson: nil, signature: nil, copyServed: nil),
      entry: .init(how: nil, openedBy: nil, words: nil), ruse: ruse.map { text($0) },
      people: .init(
        targetPresent: nil, arrested: 2, collateral: nil, minorsPresent: true, affected: [],
        vulnerable: [], region: nil),
      force: .init(level: nil, injuries: nil, damage: nil),
      rights: .init(asserted: [], reaction: nil), evidence: nil,
      outcome: .init(outcome: nil, detainedIn: nil, challenged: nil, followUpOn: nil),
      redactionsDone: nil)
  }

  static func report(
    _ id: String, _ nature: ReportRecord.Nature = .real, status: ReportRecord.Status = .published,
    scope: ReportRecord.Consent.Scope? = .dataset, publishAfter: String? = nil,
    month: String? = nil, area: String? = nil, locations: [String] = [], tactics: [String] = []
  ) -> ReportRecord {
    ReportRecord(
      id: PieceID(id), title: text("Title"), version: 1, status: status, nature: nature,
      consent: .init(
        given: true, scope: scope, on: nil, takenBy: nil, withdrawal: nil, attorneyCleared: true),
      publishAfter: publishAfter.flatMap { CalendarDate(iso8601: $0) },
      month: month.flatMap { PartialDate(iso8601: $0) }.map { Located($0, at: nowhere) },
      area: area.map { Located(PieceID($0), at: nowhere) }, locations: locations.map(located),
      tactics: tactics.map(located), details: details(), lesson: text("Lesson"),
      rules: [Located(PieceID("rule"), at: nowhere)], documents: [], summary: text("Summary"),
      review: nil, position: nowhere)
  }

  static func toolkit(k: Int, _ appendices: [ReportRecord]...) throws -> Toolkit {
    try toolkit(k: k, appendices: appendices, places: [:])
  }

  /// A toolkit with places, each with the one that it lies in.
  static func toolkit(
    k: Int, places: [String: String?], _ appendices: [ReportRecord]...
  ) throws -> Toolkit {
    try toolkit(k: k, appendices: appendices, places: places)
  }

  /// A case that a court has published.
  static func published(
    _ id: String, month: String? = nil, area: String? = nil, locations: [String] = ["street"],
    tactics: [String] = ["force"], cites: [String] = ["opinion"]
  ) -> ReportRecord {
    ReportRecord(
      id: PieceID(id), title: text("Title"), version: 1, status: .published, nature: .published,
      cites: cites.map { Located(PieceID($0), at: nowhere) }, court: text("Court"),
      month: month.flatMap { PartialDate(iso8601: $0) }.map { Located($0, at: nowhere) },
      area: area.map { Located(PieceID($0), at: nowhere) }, locations: locations.map(located),
      tactics: tactics.map(located), details: details(), lesson: text("Lesson"),
      rules: [Located(PieceID("rule"), at: nowhere)], documents: [], summary: text("Summary"),
      review: nil, position: nowhere)
  }

  private static func toolkit(
    k: Int, appendices: [[ReportRecord]], places: [String: String?]
  ) throws -> Toolkit {
    guard let date = CalendarDate(year: 2026, month: 1, day: 1) else { throw NoDate() }
    var pieces = Pieces()
    pieces[Place.self] = places.sorted { $0.key < $1.key }.map { id, within in
      Place(
        id: PieceID(id), name: id, placeKind: "place",
        within: within.map { Located(PieceID($0), at: nowhere) }, position: nowhere)
    }
    pieces[Appendix.self] = appendices.enumerated().map { index, records in
      Appendix(
        id: PieceID("appendix-\(index)"), title: text("A"), summary: text("S"),
        records: .reports(records), position: nowhere)
    }
    return Toolkit(
      settings: ToolkitSettings(
        title: text("T"), shortTitle: text("T"), publisher: "P", description: text("D"),
        issueCode: "1", issueDate: date, sourceLanguage: "en", counterpartLanguage: "en",
        place: Located(PieceID("town"), at: nowhere), paper: [.a4],
        outputs: [.site], contentsDepth: 3, reviewPolicy: ReviewPolicy(), smallestGroup: k,
        isRelease: false, disclaimer: text("D"), siteAddress: nil, license: nil,
        position: nowhere),
      pieces: pieces, codes: codes)
  }

  struct NoDate: Error {}
}
