import CommonMark
import Diagnostics
import Editions
import Templating
import ToolkitModel

extension PageComposition {
  /// The records of an appendix, or of all appendices of the kind when the directive stands elsewhere.
  mutating func records(_ directive: Directive) -> MarkdownTree {
    var entries: [MarkdownTree] = []
    let marks = directive.headingMarks
    for lettered in edition.appendices where stands(in: lettered.appendix) {
      switch (directive.name, lettered.appendix.records) {
      case ("press", .press(let records)):
        let group = known("group", set: "groups", directive)
        for record in records where group == nil || record.group.value == group {
          entries.append(entry(record, marks))
        }
      case ("documents", .documents(let records)):
        let topic = known("topic", set: "topics", directive)
        for record in records
        where topic == nil || record.topics.contains(where: { $0.value == topic }) {
          entries.append(entry(record, marks))
        }
      case ("reports", .reports(let records)):
        let tactic = known("tactic", set: "tactics", directive)
        for record in records
        where record.status != .withdrawn
          && (tactic == nil || record.tactics.contains(where: { $0.value == tactic }))
        {
          entries.append(entry(record, marks))
        }
      default: continue
      }
    }
    return fill(
      "records", ["empty": .flag(entries.isEmpty)], fields: [("entries", .joining(entries))])
  }

  private func stands(in appendix: Appendix) -> Bool {
    guard case .appendix(let id) = page.id else { return true }
    return appendix.id == id
  }

  /// The code that an option names, which must be in its set.
  private mutating func known(
    _ option: String, set: String, _ directive: Directive
  ) -> String? {
    guard let code = directive[option: option] else { return nil }
    if edition.codes[set, code] == nil {
      unknownOption(
        directive, option, code, among: (edition.codes.sets[set] ?? []).map(\.code))
    }
    return code
  }

  private func labels(_ codes: [Located<String>], set: String) -> String {
    codes.map { edition.codes[set, $0.value]?.label ?? $0.value }.joined(separator: ", ")
  }

  /// A list of facts from which the empty ones are dropped.
  private func facts(_ facts: [(key: String, text: String?)]) -> TemplateValue {
    .list(
      facts.compactMap { key, text in
        guard let text, !text.isEmpty else { return nil }
        return ["label": .text(words[key]), "value": .text(text)]
      })
  }

  private func text(_ byline: PressRecord.Byline) -> String {
    guard let name = byline.name else { return words["byline_unknown"] }
    return byline.status == .reposted ? "\(name) (\(words["byline_reposted"]))" : name
  }

  private func text(_ publication: PressRecord.Publication) -> String {
    let date = words.text(publication.date)
    let isRough = publication.precision == .approximate || publication.precision == .season
    let basis = publication.basis.map { " (\($0))" } ?? ""
    return (isRough ? "\(words["approximate"]) \(date)" : date) + basis
  }

  mutating func entry(_ record: PressRecord, _ marks: TemplateValue) -> MarkdownTree {
    let address = record.address.map { address -> TemplateObject in
      [
        "url": .ready(TemplateValue.linkTarget(address)), "text": .text(address),
        "unchecked": .flag(record.addressStatus == .unchecked),
        "dead": .flag(record.addressStatus == .dead),
      ]
    }
    return fill(
      "press-record",
      [
        "marks": marks, "id": .id(record.id), "title": .text(record.title.plainText),
        "subtitle": TemplateValue(record.subtitle?.plainText),
        "facts": facts([
          ("byline", record.bylines.map { text($0) }.joined(separator: ", ")),
          ("outlet", record.outlet.name.map { _ in text(record.outlet) } ?? words["unknown"]),
          ("date_published", record.published.map { text($0) }),
          ("happened_on", record.eventDate.map { words.text($0) }),
          ("place", record.scene?.plainText),
          ("people", record.people.map { "\($0.name) (\($0.why))" }.joined(separator: "; ")),
          ("angles", labels(record.angles, set: "angles")),
          ("tactics", labels(record.tactics, set: "tactics")),
          ("locations", labels(record.locations, set: "locations")),
        ]),
        "address": TemplateValue(address), "has_rules": .flag(!record.rules.isEmpty),
        "rules": .references(record.rules.map(\.value)),
        "rights_note": .flag(record.rightsNote != nil),
      ],
      fields: isolatedFields([("summary", record.summary), ("rights_note", record.rightsNote)]))
  }

  mutating func entry(_ record: DocumentRecord, _ marks: TemplateValue) -> MarkdownTree {
    let bates = record.bates.map { "\($0.prefix)\($0.start)–\($0.prefix)\($0.end)" }
    let exemptions = record.exemptions.map { exemption in
      let label = edition.codes["exemptions", exemption.code.value]?.label ?? exemption.code.value
      return exemption.extent.map { "\(label) (\($0))" } ?? label
    }
    return fill(
      "document-record",
      [
        "marks": marks, "id": .id(record.id), "title": .text(record.title.plainText),
        "facts": facts([
          ("kind", labels([record.type], set: "types")),
          ("agency", [record.agency, record.component].compactMap(\.self).joined(separator: ", ")),
          ("date_on_document", record.date.map { words.text($0) }),
          ("in_force", words[record.inForce.rawValue]),
          ("bates", bates),
          ("pages", record.bates?.pages.map(String.init)),
          ("exemptions", exemptions.joined(separator: ", ")),
          ("tactics", labels(record.tactics, set: "tactics")),
        ]),
        "address": .address(record.address),
        "has_rules": .flag(!record.rules.isEmpty),
        "rules": .references(record.rules.map(\.value)),
        "has_key_points": .flag(!record.keyPoints.isEmpty),
        "confirm": .flag(record.confirm != nil),
      ],
      fields: isolatedFields([("summary", record.summary), ("confirm", record.confirm)])
        + [
          (
            "key_points",
            MarkdownTree.joining(
              record.keyPoints.map { trees[$0.text].contained(class: "key-point") })
          )
        ])
  }

  mutating func entry(_ record: ReportRecord, _ marks: TemplateValue) -> MarkdownTree {
    fill(
      "report-record",
      [
        "marks": marks, "id": .id(record.id), "title": .text(record.title.plainText),
        "composite": .flag(record.nature == .composite),
        "example": .flag(record.nature == .example),
        "facts": facts([
          ("locations", labels(record.locations, set: "locations")),
          ("tactics", labels(record.tactics, set: "tactics")),
        ]),
        "has_rules": .flag(!record.rules.isEmpty),
        "rules": .references(record.rules.map(\.value)),
      ],
      fields: isolatedFields([("summary", record.summary), ("lesson", record.lesson)]))
  }
}

extension Directive {
  /// The marks of a heading one level below the last one above the directive.
  var headingMarks: TemplateValue {
    let above = tree.nodes[..<index].last { $0.kind == .heading }
    return .ready(Array(repeating: UInt8(ascii: "#"), count: min(6, Int(above?.detail ?? 1) + 1)))
  }
}
