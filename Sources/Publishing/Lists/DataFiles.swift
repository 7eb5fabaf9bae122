import Diagnostics
import Editions
import ToolkitModel

/// The content as data: `data/` in the site, for researchers and for other programs.
struct DataFiles {
  /// Path in the site and content, sorted by path.
  let files: [(path: String, bytes: [UInt8])]

  init(of edition: Edition) {
    var files: [(path: String, bytes: [UInt8])] = []
    func json(_ path: String, _ value: FieldValue) {
      var bytes: [UInt8] = []
      JSONText.append(value, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
      files.append((path, bytes))
    }
    json("data/toolkit.json", Self.toolkit(edition))
    var press: [Fields] = []
    var documents: [Fields] = []
    var reports: [Fields] = []
    for lettered in edition.appendices {
      switch lettered.appendix.records {
      case .press(let records): press += records.map(\.fields)
      case .documents(let records): documents += records.map(\.fields)
      case .reports(let records):
        reports += records.filter { $0.status != .withdrawn }.map(\.fields)
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
    let usesCodes = !(press.isEmpty && documents.isEmpty && reports.isEmpty)
    if usesCodes { json("data/codebook.json", Self.codebook(edition.codes)) }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static let pressColumns = [
    "id", "title", "subtitle", "bylines", "outlet.name", "outlet.status", "published.date",
    "published.precision", "published.basis", "event_date", "place", "url", "url_status.status",
    "archive_url", "summary", "group", "people", "angles", "tactics", "locations", "rules",
  ]
  private static let documentColumns = [
    "id", "title", "type", "agency", "component", "date", "bates.prefix", "bates.start",
    "bates.end", "bates.pages", "exemptions", "withheld_pages", "summary", "topics", "tactics",
    "rules", "in_force", "confirm", "address",
  ]
  private static let reportColumns = [
    "id", "title", "status", "kind", "source", "reliability", "locations", "tactics", "summary",
    "lesson", "rules",
  ]

  private static func toolkit(_ edition: Edition) -> FieldValue {
    let settings = edition.settings
    return .object([
      "title": .text(settings.title.string), "publisher": .text(settings.publisher),
      "edition": .object([
        "code": .text(settings.editionCode), "date": .init(settings.editionDate),
      ]),
      "language": .text(edition.language), "place": .text(edition.place.name),
      "license": .init(settings.license),
      "outline": .list(
        edition.parts.map { part in
          .object([
            "id": .text(part.part.id.text), "title": .text(part.part.title.string),
            "sections": .list(
              part.sections.map { numbered in
                .object([
                  "number": .number(numbered.number),
                  "id": .text(numbered.section.id.text),
                  "title": .text(numbered.section.title.string),
                  "review": .text(edition.states[numbered.section.id].name),
                ])
              }),
          ])
        }),
      "rules": .list(
        edition.rules.pieces.map { rule in
          var fields = rule.fields
          fields.append("review", .text(edition.states[rule.id].name))
          return .object(fields)
        }),
      "phrases": .list(edition.phrases.pieces.map { .object($0.fields) }),
      "papers": .list(edition.papers.pieces.map { .object($0.fields) }),
      "authorities": .list(edition.authorities.pieces.map { .object($0.fields) }),
      "terms": .list(edition.terms.pieces.map { .object($0.fields) }),
      "encounters": .list(edition.encounters.pieces.map { .object($0.fields) }),
      "flyers": .list(edition.flyers.pieces.map { .object($0.fields) }),
      "forms": .list(edition.forms.pieces.map { .object($0.fields) }),
      "diagrams": .list(edition.diagrams.pieces.map { .object($0.fields) }),
      "editions": .list(edition.named.pieces.map { .object($0.fields) }),
    ])
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
              "code": .text($0.code), "label": .text($0.label), "parent": .init($0.parent),
            ])
          }))
    }
    return .object(fields)
  }
}
