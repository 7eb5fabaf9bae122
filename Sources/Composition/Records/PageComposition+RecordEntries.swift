import CommonMark
import Guides
import Templating
import ToolkitModel

/// The entries of records, with everything that is set.
extension PageComposition {
  /// Codes by their labels; a kind of tactic or place leads to the reports of its kind.
  func fact(_ label: String, _ codes: [Located<String>], set: String) -> RecordFact {
    RecordFact(
      label,
      codes.map { code in
        let group = composer.records.group(of: code.value, set: set, codes: guide.codes)
        return RecordFact.Item(
          text: self.label(code.value, set: set), target: group.map { "group:" + $0 })
      })
  }

  func fact(_ label: String, _ code: Located<String>?, set: String) -> RecordFact {
    RecordFact(label, code.map { self.label($0.value, set: set) })
  }

  /// Records by their titles, each leading to where it is printed; what is not published is left out.
  func fact(_ label: String, _ kind: String, _ ids: [String]) -> RecordFact {
    RecordFact(
      label,
      ids.compactMap { id in
        composer.records[RecordDirectory.Key(kind: kind, id: id)].map { record in
          RecordFact.Item(text: record.title, target: record.page.map { _ in "\(kind):\(id)" })
        }
      })
  }

  private func text(_ byline: PressRecord.Byline) -> String {
    guard let name = byline.name else { return words["byline_unknown"] }
    return byline.status == .reposted ? "\(name) (\(words["byline_reposted"]))" : name
  }

  /// The date of a publication, as exact as it is known.
  func date(of publication: PressRecord.Publication) -> String {
    let date = words.text(publication.date)
    let isRough = publication.precision == .approximate || publication.precision == .season
    return isRough ? "\(words["approximate"]) \(date)" : date
  }

  func entry(_ record: PressRecord, _ marks: TemplateValue) -> MarkdownTree {
    let address = record.address.map { address -> TemplateObject in
      [
        "url": .ready(TemplateValue.linkTarget(address)), "text": .text(address),
        "unchecked": .flag(record.addressCheck.status == .unchecked),
        "dead": .flag(record.addressCheck.status == .dead),
      ]
    }
    return fill(
      Templates.pressRecord([
        "marks": marks, "id": .id(record.id), "title": .text(record.title.plainText),
        "subtitle": TemplateValue(record.subtitle?.plainText),
        "facts": value(of: [
          RecordFact("byline", record.bylines.map { text($0) }.joined(separator: ", ")),
          RecordFact(
            "outlet", record.outlet.name.map { _ in text(record.outlet) } ?? words["unknown"]),
          RecordFact(
            "date_published",
            record.published.map { date(of: $0) + ($0.basis.map { " (\($0))" } ?? "") }),
          RecordFact("happened_on", record.eventDate.map { words.text($0) }),
          RecordFact("place", record.scene?.plainText),
          RecordFact(
            "people", record.people.map { "\($0.name) (\($0.why))" }.joined(separator: "; ")),
          fact("angles", record.angles, set: "angles"),
          fact("tactics", record.tactics, set: "tactics"),
          fact("locations", record.locations, set: "locations"),
        ]),
        "address": TemplateValue(address), "has_rules": .flag(!record.rules.isEmpty),
        "rules": .references(record.rules.map(\.value)),
        "rights_note": .flag(record.rightsNote != nil),
      ]) {
        switch $0 {
        case .summary: trees[record.summary]
        case .rightsNote: record.rightsNote.map { trees[$0] }
        }
      })
  }

  func entry(_ record: ReportRecord, _ marks: TemplateValue) -> MarkdownTree {
    let details = record.details
    let related =
      record.documents.map(\.value.text)
      + composer.records.documents(naming: record.id).filter { id in
        !record.documents.contains { $0.value.text == id }
      }
    return fill(
      Templates.reportRecord([
        "marks": marks, "id": .id(record.id), "title": .text(record.title.plainText),
        "composite": .flag(record.nature == .composite),
        "example": .flag(record.nature == .example),
        "real": .flag(record.nature == .real),
        "opinion": record.opinion.map {
          .object([
            "cites": citations($0.cites.map(\.value), isFull: true),
            "court": .text($0.court.plainText),
          ])
        } ?? .absent,
        "facts": value(of: [
          fact("locations", record.locations, set: "locations"),
          fact("tactics", record.tactics, set: "tactics"),
          RecordFact("area", record.area.map { guide.places[$0.value]?.name ?? $0.value.text }),
          RecordFact("month", record.month.map { words.text($0.value) }),
          fact("time_of_day", details?.timeOfDay, set: "times"),
          fact("officers", details?.officers.number, set: "officers"),
          fact("agencies", details?.officers.agencies ?? [], set: "agencies"),
          fact("clothing", details?.officers.clothing, set: "clothing"),
          RecordFact(
            "papers_shown",
            (details?.papers.kinds ?? []).compactMap { id in
              guide.papers[id.value].map {
                RecordFact.Item(text: $0.number ?? $0.name, target: "paper:\(id.value)")
              }
            }),
          fact("entry", details?.entry.how, set: "entries"),
          RecordFact("words_used", details?.entry.words?.plainText),
          RecordFact("ruse", details?.ruse?.plainText),
          RecordFact(
            "asserted",
            (details?.rights.asserted ?? []).compactMap {
              guide.phrases[$0.value]?.text.plainText
            }
            .joined(separator: " · ")),
          fact("reaction", details?.rights.reaction, set: "reactions"),
          fact("force", details?.force.level, set: "force"),
          fact("outcome", details?.outcome.outcome, set: "outcomes"),
          fact("related_documents", "document", related),
        ]),
        "has_rules": .flag(!record.rules.isEmpty),
        "rules": .references(record.rules.map(\.value)),
      ]) {
        switch $0 {
        case .summary: trees[record.summary]
        case .lesson: trees[record.lesson]
        }
      })
  }
}
