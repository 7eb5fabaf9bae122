import Diagnostics
import Guides
import JSON
import ToolkitModel

/// The content as data: `data/` in the site, for researchers and for other programs.
struct DataFiles {
  /// Path in the site and content, sorted by path.
  let files: [(path: String, bytes: [UInt8])]

  init(of guide: Guide) {
    var files: [(path: String, bytes: [UInt8])] = []
    func json(_ path: String, _ value: FieldValue) {
      files.append((path, JSONValue(value).file))
    }
    json("data/toolkit.json", Self.toolkit(guide))
    var press: [Fields] = []
    var documents: [Fields] = []
    var reports: [Fields] = []
    for lettered in guide.appendices {
      switch lettered.appendix.records {
      case .press(let records): press += records.map(\.fields)
      case .documents(let records): documents += records.map(\.fields)
      case .reports(let records): reports += records.map(\.fields)
      case .prose: break
      }
    }
    func table(_ name: String, _ rows: [Fields], _ columns: [String]) {
      guard !rows.isEmpty else { return }
      files.append(("data/\(name).csv", FieldCSV(rows, columns: columns).bytes))
      json("data/\(name).json", .list(rows.map { .object($0) }))
    }
    table("press", press, Self.pressColumns)
    table("documents", documents, Self.documentColumns)
    table("reports", reports, Self.reportColumns)
    if !reports.isEmpty { json("data/report-counts.json", Self.counts(guide)) }
    let usesCodes = !(press.isEmpty && documents.isEmpty && reports.isEmpty)
    if usesCodes {
      json("data/codebook.json", Self.codebook(guide.codes))
      json("data/columns.json", CodedColumns.value)
      json(
        "data/snapshot.json",
        Self.snapshot(
          guide,
          [("documents", documents.count), ("press", press.count), ("reports", reports.count)]))
    }
    for table in guide.drawnMaps {
      files.append(("data/map-\(table.map).csv", Self.map(table, in: guide)))
    }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static let pressColumns = [
    "id", "title", "subtitle", "bylines", "outlet.name", "outlet.status", "published.date",
    "published.precision", "published.basis", "event_date", "place", "area", "url",
    "url_status.status",
    "archive_url", "summary", "group", "people", "angles", "tactics", "locations", "rules",
  ]
  private static let documentColumns = [
    "id", "title", "alternative_title", "type", "language", "importance", "agency", "component",
    "author_office", "recipient_office", "date", "supersedes", "superseded_by", "request.case",
    "request.docket", "request.number", "request.requesters", "request.date", "request.batch",
    "request.released", "request.statute", "bates.prefix", "bates.start", "bates.end",
    "bates.pages", "page_start", "page_label", "exemptions", "withheld_pages", "gaps",
    "privilege_notes", "challenged", "challenge_outcome", "summary", "key_points", "quotes",
    "topics", "tactics", "rules", "reports", "in_force", "in_force_on", "confirm", "file.name",
    "file.original_name", "file.sha256", "file.bytes", "file.pages", "file.scan",
    "file.ocr_quality", "file.accessible_text", "file.hosting", "file.license",
    "file.pii_check.done", "file.pii_check.on", "file.pii_check.by", "address",
  ]
  private static let reportColumns = [
    "id", "title", "version", "status", "kind", "cite", "court", "month", "area", "locations",
    "tactics", "source",
    "reliability", "corroborations", "date_precision", "time_of_day", "space", "agencies",
    "officers", "clothing",
    "identified", "vehicles", "joint_with", "papers_shown", "papers", "papers_right_person",
    "papers_signature", "papers_copy", "entry", "opened_by", "words_used", "ruse",
    "target_present", "arrested", "collateral", "minors_present", "affected", "vulnerable",
    "region", "force", "injuries", "damage", "asserted", "reaction", "evidence.video",
    "evidence.photo", "evidence.statements", "evidence.held_by", "outcome", "detained_in",
    "challenged", "follow_up_on", "lesson", "rules", "documents", "summary",
  ]

  private static func toolkit(_ guide: Guide) -> FieldValue {
    let settings = guide.settings
    return .object([
      "title": .text(settings.title.string), "publisher": .text(settings.publisher),
      "edition": .object([
        "code": .text(settings.issueCode), "date": .init(settings.issueDate),
      ]),
      "language": .text(guide.language), "place": .text(guide.place.name),
      "license": .init(settings.license),
      "outline": .list(
        guide.parts.map { part in
          .object([
            "id": .text(part.part.id.text), "title": .text(part.part.title.string),
            "sections": .list(
              part.sections.map { numbered in
                .object([
                  "number": .number(numbered.number),
                  "id": .text(numbered.section.id.text),
                  "title": .text(numbered.section.title.string),
                  "review": .text(guide.states[numbered.section.id].name),
                ])
              }),
          ])
        }),
      "rules": .list(
        guide.rules.pieces.map { rule in
          var fields = rule.fields
          fields.append("review", .text(guide.states[rule.id].name))
          return .object(fields)
        }),
      "phrases": .list(guide.phrases.pieces.map { .object($0.fields) }),
      "papers": .list(guide.papers.pieces.map { .object($0.fields) }),
      "authorities": .list(guide.authorities.pieces.map { .object($0.fields) }),
      "terms": .list(guide.terms.pieces.map { .object($0.fields) }),
      "encounters": .list(guide.encounters.pieces.map { .object($0.fields) }),
      "flyers": .list(guide.flyers.pieces.map { .object($0.fields) }),
      "forms": .list(guide.forms.pieces.map { .object($0.fields) }),
      "diagrams": .list(guide.diagrams.pieces.map { .object($0.fields) }),
      "editions": .list(guide.editions.pieces.map { .object($0.fields) }),
    ])
  }

  /// Of which issue and day the tables are, how many rows each has, and which records were taken back.
  private static func snapshot(_ guide: Guide, _ tables: [(String, Int)]) -> FieldValue {
    let settings = guide.settings
    var rows: Fields = [:]
    for (name, count) in tables where count > 0 { rows.append(name, .number(count)) }
    return .object([
      "publisher": .text(settings.publisher), "title": .text(settings.title.string),
      "edition": .text(settings.issueCode), "date": .init(settings.issueDate),
      "license": .init(settings.license), "rows": .object(rows),
      "withdrawn": .list(
        guide.appendices.flatMap { lettered in
          lettered.appendix.withdrawn.map { record in
            .object([
              "appendix": .text(lettered.appendix.id.text), "id": .text(record.id.text),
              "on": .init(record.on), "reason": .text(record.reason.string),
            ])
          }
        }),
    ])
  }

  /// The table of a map as its page prints it.
  private static func map(_ table: MapTable, in guide: Guide) -> [UInt8] {
    func told(_ count: Int) -> FieldValue {
      count > 0 && count < guide.reports.k ? .text("<\(guide.reports.k)") : .number(count)
    }
    func row(_ place: String, _ name: String?, _ cases: Int, _ reports: Int) -> Fields {
      [
        "place": .text(place), "name": .init(name), "published": .number(cases),
        "reports": told(reports), "edition": .text(guide.settings.issueCode),
        "date": .init(guide.settings.issueDate),
      ]
    }
    let rows =
      table.rows.map {
        row($0.place.text, guide.places[$0.place]?.name, $0.cases.count, $0.reports)
      } + [
        row("not-placed", nil, table.unplacedCases.count, table.unplacedReports),
        row("all", nil, table.allCases, table.allReports),
      ]
    return FieldCSV(rows, columns: ["place", "name", "published", "reports", "edition", "date"])
      .bytes
  }

  /// The codes of all sets, by the name of the set.
  private static func codebook(_ codes: CodeSets) -> FieldValue {
    var fields: Fields = [:]
    for name in codes.sets.keys.sorted() {
      fields.append(
        name,
        .list(
          (codes.sets[name] ?? []).map {
            .object([
              "code": .text($0.code), "label": .text($0.label), "parent": .init($0.parent?.value),
            ])
          }))
    }
    return .object(fields)
  }

  /// The numbers about reports as the pages print them: small ones of real reports are words.
  private static func counts(_ guide: Guide) -> FieldValue {
    let reports = guide.reports
    return .object([
      "smallest_group": .number(reports.k),
      "real": counts(reports.real, guide.codes) {
        $0 > 0 && $0 < reports.k ? .text("<\(reports.k)") : .number($0)
      },
      "published": counts(reports.cases, guide.codes) { .number($0) },
      "examples": counts(reports.examples, guide.codes) { .number($0) },
    ])
  }

  private static func counts(
    _ counts: ReportCounts, _ codes: CodeSets, _ value: (Int) -> FieldValue
  ) -> FieldValue {
    func table(
      _ codes: [String], _ cell: (String) -> ReportCounts.Cell
    ) -> FieldValue {
      var fields: Fields = [:]
      for code in codes where counts[cell(code)] > 0 {
        fields.append(code, value(counts[cell(code)]))
      }
      return .object(fields)
    }
    let tactics = codes.kinds(in: "tactics")
    let places = codes.kinds(in: "locations")
    let areas = counts.counts.keys.compactMap { cell -> PieceID<Place>? in
      if case .area(let place) = cell { place } else { nil }
    }.sorted()
    var both: Fields = [:]
    for tactic in tactics where counts[.tacticKind(tactic)] > 0 {
      both.append(tactic, table(places) { .both(tacticKind: tactic, placeKind: $0) })
    }
    return .object([
      "base": value(counts.base),
      "tactics": table(codes.finest(in: "tactics").map(\.code)) { .tactic($0) },
      "tactic_kinds": table(tactics) { .tacticKind($0) },
      "place_kinds": table(places) { .placeKind($0) },
      "areas": table(areas.map(\.text)) { .area(PieceID($0)) },
      "tactic_kinds_by_place_kind": .object(both),
    ])
  }
}
