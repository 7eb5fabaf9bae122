import CommonMark
import Diagnostics
import Guides
import Templating
import ToolkitModel

extension PageComposition {
  /// The index that a `{press}` directive asks for; `nil` if it asks for none.
  mutating func index(_ directive: Directive, of records: [PressRecord]) -> MarkdownTree? {
    guard let name = directive[option: "index"] else { return nil }
    func by(_ set: String, _ values: (PressRecord) -> [Located<String>]) -> RecordIndex {
      RecordIndex(
        records, set: set, in: guide.codes, notStated: words["not_stated"],
        key: { RecordDirectory.Key(kind: "press", id: $0.id.text) },
        values: { values($0).map(\.value) })
    }
    switch name {
    case "angle": return index(by("angles") { $0.angles }, set: nil)
    case "tactic": return index(by("tactics") { $0.tactics }, set: nil)
    case "location": return index(by("locations") { $0.locations }, set: nil)
    case "group": return index(by("groups") { [$0.group] }, set: nil)
    default:
      return unknownIndex(directive, name, among: ["angle", "tactic", "location", "group"])
    }
  }

  /// The index that a `{reports}` directive asks for; other pages link to its kinds.
  mutating func index(_ directive: Directive, of records: [ReportRecord]) -> MarkdownTree? {
    guard let name = directive[option: "index"] else { return nil }
    func by(_ set: String, _ values: (ReportRecord) -> [Located<String>]) -> RecordIndex {
      RecordIndex(
        records, set: set, in: guide.codes, notStated: words["not_stated"],
        key: { RecordDirectory.Key(kind: "report", id: $0.id.text) },
        values: { values($0).map(\.value) })
    }
    switch name {
    case "tactic": return index(by("tactics") { $0.tactics }, set: "tactics")
    case "location": return index(by("locations") { $0.locations }, set: "locations")
    default: return unknownIndex(directive, name, among: ["tactic", "location"])
    }
  }

  /// The index that a `{documents}` directive asks for.
  mutating func index(_ directive: Directive, of records: [DocumentRecord]) -> MarkdownTree? {
    guard let name = directive[option: "index"] else { return nil }
    func key(_ record: DocumentRecord) -> RecordDirectory.Key {
      RecordDirectory.Key(kind: "document", id: record.id.text)
    }
    func by(_ set: String, _ values: (DocumentRecord) -> [Located<String>]) -> RecordIndex {
      RecordIndex(
        records, set: set, in: guide.codes, notStated: words["not_stated"], key: key,
        values: { values($0).map(\.value) })
    }
    func by(
      _ word: (DocumentRecord) -> String?, order: (DocumentRecord) -> String
    ) -> RecordIndex {
      RecordIndex(
        records, notStated: words["not_stated"], key: key, word: word, order: order)
    }
    switch name {
    case "topic": return index(by("topics") { $0.topics }, set: nil)
    case "tactic": return index(by("tactics") { $0.tactics }, set: nil)
    case "exemption":
      return index(by("exemptions") { $0.redaction.exemptions.map(\.code) }, set: nil)
    case "date":
      return index(
        by({ $0.origin.date.map { "\($0.year)" } }, order: { $0.origin.date?.iso8601 ?? "" }),
        set: nil)
    case "agency": return index(by({ $0.origin.agency }, order: { $0.origin.agency }), set: nil)
    case "component":
      return index(by({ $0.origin.component }, order: { $0.origin.component ?? "" }), set: nil)
    case "bates":
      return index(by({ $0.bates?.text }, order: { $0.bates?.text ?? "" }), set: nil)
    default:
      return unknownIndex(
        directive, name,
        among: ["date", "agency", "component", "topic", "tactic", "exemption", "bates"])
    }
  }

  private mutating func unknownIndex(
    _ directive: Directive, _ name: String, among known: [String]
  ) -> MarkdownTree {
    report(directive, option: "index", name, among: known)
    return .empty
  }

  /// Writes an index; its kinds carry ids that others can link to where `set` says which set it is.
  private mutating func index(_ index: RecordIndex, set: String?) -> MarkdownTree {
    var objects: [TemplateObject] = []
    for group in index.groups {
      var anchor: String?
      if let set, let kind = group.kind {
        let id = RecordDirectory.indexID(of: kind, set: set)
        anchor = printedIndexes.insert(id).inserted ? id : nil
      }
      objects.append([
        "anchor": anchor.map { .ready(Array($0.utf8)) } ?? .absent,
        "label": .text(group.line.label), "has_records": .flag(!group.line.records.isEmpty),
        "records": Self.links(group.line.records),
        "codes": .list(
          group.codes.map {
            ["label": .text($0.label), "records": Self.links($0.records)]
          }),
      ])
    }
    return fill(
      "record-index", ["empty": .flag(objects.isEmpty), "groups": .list(objects)], fields: [])
  }

  static func links(_ keys: [RecordDirectory.Key]) -> TemplateValue {
    .list(
      keys.enumerated().map { index, key in
        [
          "kind": .ready(Array(key.kind.utf8)), "id": .ready(Array(key.id.utf8)),
          "last": .flag(index == keys.count - 1),
        ]
      })
  }
}
