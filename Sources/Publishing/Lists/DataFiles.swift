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
    let tables = RecordTable.all(of: guide)
    for table in tables where !table.rows.isEmpty {
      let columns = table.columns.map(\.name)
      files.append(("data/\(table.name).csv", FieldCSV(table.rows, columns: columns).bytes))
      json("data/\(table.name).json", .list(table.rows.map { .object($0) }))
    }
    if tables.contains(where: { $0.name == "reports" && !$0.rows.isEmpty }) {
      json("data/report-counts.json", Self.counts(guide))
    }
    if tables.contains(where: { !$0.rows.isEmpty }) {
      json("data/codebook.json", Self.codebook(guide.codes))
      json("data/columns.json", RecordTable.codedColumns(of: tables))
      json("data/snapshot.json", Self.snapshot(guide, tables))
    }
    for table in guide.drawnMaps {
      files.append(("data/map-\(table.map).csv", Self.map(table, in: guide)))
    }
    self.files = files.sorted { $0.path.precedes($1.path) }
  }

  private static func toolkit(_ guide: Guide) -> FieldValue {
    let settings = guide.settings
    var fields: Fields = [
      "title": .text(settings.title.string), "publisher": .text(settings.publisher),
      "edition": .object([
        "code": .text(settings.issueCode), "date": .init(settings.issueDate),
      ]),
      "language": .text(guide.language.text), "place": .text(guide.place.name),
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
    ]
    for kind in guide.kinds.all where kind.facts.isData {
      fields.append(
        kind.facts.plural ?? kind.facts.name,
        .list(Self.pieces(of: kind, in: guide).map { .object($0) }))
    }
    return .object(fields)
  }

  private static func pieces<K: AnyKind>(of kind: K, in guide: Guide) -> [Fields] {
    kind.described.pieces(in: guide.pieces).map { piece in
      var fields = kind.described.shown(piece)
      if let rule = piece as? Rule {
        fields.append("review", .text(guide.states[rule.id].name))
      }
      return fields
    }
  }

  /// Of which issue and day the tables are, how many rows each has, and which records were taken back.
  private static func snapshot(_ guide: Guide, _ tables: [RecordTable]) -> FieldValue {
    let settings = guide.settings
    var rows: Fields = [:]
    for table in tables where !table.rows.isEmpty {
      rows.append(table.name, .number(table.rows.count))
    }
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
