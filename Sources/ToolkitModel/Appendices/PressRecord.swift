package import Diagnostics

/// A press story, summarised in our own words.
package struct PressRecord: ReviewablePiece {
  package static let kind = "press record"

  package var id = PieceID<PressRecord>("")
  package var title = SourceText.blank
  package var subtitle: SourceText?
  package var bylines: [Byline] = []
  package var outlet = Byline()
  package var published: Publication?
  package var eventDate: PartialDate?
  package var scene: SourceText?
  /// The place of the toolkit in which it happened, where the story says so.
  package var area: Located<PieceID<Place>>?
  package var address: String?
  package var addressCheck = AddressCheck()
  package var archiveAddress: String?
  package var repostedVia: SourceText?
  package var language: String?
  package var summary = SourceText.blank
  package var group = Located.blank
  package var people: [Person] = []
  package var angles: [Located<String>] = []
  package var tactics: [Located<String>] = []
  package var locations: [Located<String>] = []
  package var rules: [Located<PieceID<Rule>>] = []
  package var rightsNote: SourceText?
  package var review: Review?
  package var position: SourcePosition

  package var place: Located<PieceID<Place>>? { nil }
}

extension PressRecord {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<PressRecord>(
    KindFacts(kind, plural: "records", home: .records, table: "press"),
    find: { $0[Appendix.self].flatMap(\.press) })

  package static let fields: [Field<PressRecord>] = [
    .id(isEssential: true),
    .text(\.title, "title", as: .title, signed: 0),
    .optionalText(\.subtitle, "subtitle"),
    .parts(\.bylines, "bylines"),
    .part(\.outlet, "outlet", noun: "outlet").noted(
      "the name may be left out when the status is unknown"),
    .optionalPart(\.published, "published"),
    .optionalValue(\.eventDate, "event_date"),
    .optionalText(\.scene, "place"),
    .optionalReference(\.area, "area")
      .noted("where it happened, only if the story says so; in the data, on no map"),
    .address(\.address, "url"),
    .part(ifSet: \.addressCheck, "url_status"),
    .address(\.archiveAddress, "archive_url"),
    .optionalText(\.repostedVia, "reposted_via").outOfTables(),
    .optionalString(\.language, "language").outOfTables(),
    .text(\.summary, "summary", signed: 0).noted("at most 140 words, our own"),
    .code(\.group, "group", in: "groups"),
    .parts(\.people, "people").noted("only names that are public and needed"),
    .codes(\.angles, "angles", in: "angles"),
    .codes(\.tactics, "tactics", in: "tactics"),
    .codes(\.locations, "locations", in: "locations"),
    .references(\.rules, "rules"),
    .optionalText(\.rightsNote, "rights_note").outOfTables(),
    .optionalPart(\.review, "reviewed").outOfTables(),
  ]
}
