import CommonMark
import Templating
import ToolkitModel

extension PageComposition {
  /// An entry of the document directory with everything that is set.
  func entry(_ record: DocumentRecord, _ marks: TemplateValue) -> MarkdownTree {
    let redaction = record.redaction
    return fill(
      Templates.documentRecord([
        "marks": marks, "id": .id(record.id), "title": .text(record.title.plainText),
        "facts": value(of: facts(record) + requestFacts(record) + fileFacts(record)),
        "address": .address(record.address),
        "has_rules": .flag(!record.rules.isEmpty),
        "rules": .references(record.rules.map(\.value)),
        "has_key_points": .flag(!record.keyPoints.isEmpty),
        "has_quotes": .flag(!record.quotes.isEmpty),
        "has_gaps": .flag(!redaction.gaps.isEmpty),
        "privilege_notes": .flag(redaction.privilegeNotes != nil),
        "challenge_outcome": .flag(redaction.challengeOutcome != nil),
        "confirm": .flag(record.confirm != nil),
      ]) {
        switch $0 {
        case .summary: trees[record.summary]
        case .keyPoints: points(record.keyPoints)
        case .quotes: points(record.quotes)
        case .gaps: points(redaction.gaps)
        case .privilegeNotes: redaction.privilegeNotes.map { trees[$0] }
        case .challengeOutcome: redaction.challengeOutcome.map { trees[$0] }
        }
      })
  }

  /// Points, each with the stamp of its page.
  private func points(_ points: [DocumentRecord.KeyPoint]) -> MarkdownTree {
    .joining(
      points.map { point in
        guard let bates = point.bates else {
          return trees[point.text].contained(class: "key-point")
        }
        return MarkdownTree.joining([
          trees[point.text], .plain("(\(words["bates_stamp"]) \(bates))"),
        ])
        .contained(class: "key-point")
      })
  }

  private func facts(_ record: DocumentRecord) -> [RecordFact] {
    let origin = record.origin
    let inForce =
      words[record.inForce.rawValue]
      + (record.inForceOn.map { " (\(words.text($0)))" } ?? "")
    let reports =
      record.reports.map(\.value.text)
      + composer.records.reports(naming: record.id).filter { id in
        !record.reports.contains { $0.value.text == id }
      }
    return [
      fact("kind", record.type, set: "types"),
      RecordFact("alternative_title", record.alternativeTitle?.plainText),
      RecordFact("importance", record.importance.map { words["importance_\($0)"] }),
      RecordFact("document_language", record.language),
      RecordFact(
        "agency", [origin.agency, origin.component].compactMap(\.self).joined(separator: ", ")),
      RecordFact("author_office", origin.authorOffice),
      RecordFact("recipient_office", origin.recipientOffice),
      RecordFact("date_on_document", origin.date.map { words.text($0) }),
      RecordFact("in_force", inForce),
      fact("supersedes", "document", record.supersedes.map(\.value.text)),
      fact("superseded_by", "document", record.supersededBy.map(\.value.text)),
      fact("topics", record.topics, set: "topics"),
      fact("tactics", record.tactics, set: "tactics"),
      fact("related_reports", "report", reports),
    ]
  }

  private func requestFacts(_ record: DocumentRecord) -> [RecordFact] {
    let request = record.request
    let redaction = record.redaction
    let exemptions = redaction.exemptions.map { exemption in
      let label = label(exemption.code.value, set: "exemptions")
      return exemption.extent.map { "\(label) (\($0))" } ?? label
    }
    return [
      RecordFact("request_case", request?.caseName),
      RecordFact("docket", request?.docket),
      RecordFact("request_number", request?.number),
      RecordFact("requesters", request?.requesters.joined(separator: ", ")),
      RecordFact("requested_on", request?.date.map { words.text($0) }),
      RecordFact("batch", request?.batch),
      RecordFact("released_on", request?.released.map { words.text($0) }),
      RecordFact("request_statute", request?.statute),
      RecordFact("bates", record.bates?.text),
      RecordFact("pages", record.bates?.pages.map(String.init)),
      RecordFact("page_in_appendix", record.pageLabel ?? record.pageStart.map(String.init)),
      RecordFact("exemptions", exemptions.joined(separator: ", ")),
      RecordFact("withheld_pages", redaction.withheldPages.map(String.init)),
      RecordFact("challenged", redaction.challenged.map { words[$0.rawValue] }),
    ]
  }

  private func fileFacts(_ record: DocumentRecord) -> [RecordFact] {
    guard let file = record.file else { return [] }
    let facts = composer.files[file.name.value]
    let text = facts.map {
      "\(file.name.value) (\(words["pages"]): \($0.pages); \($0.size))"
    }
    let check = file.personalDataCheck.map { check in
      [words[check.done ? "yes" : "no"], check.on.map { words.text($0) }, check.by]
        .compactMap(\.self).joined(separator: ", ")
    }
    return [
      RecordFact(
        "document_file",
        text.map { [.init(text: $0, target: "site-file:files/\(file.name.value)")] } ?? []),
      RecordFact("original_name", file.originalName),
      RecordFact("file_digest", file.digest?.value),
      RecordFact("scan", file.scan.map { words["scan_\($0.rawValue)"] }),
      RecordFact("ocr_quality", file.ocrQuality.map { words["quality_\($0.rawValue)"] }),
      RecordFact(
        "accessible_text", file.accessibleText.map { words[$0 ? "yes" : "no"] }),
      RecordFact("hosting", file.hosting),
      RecordFact("file_license", file.license),
      RecordFact("pii_check", check),
    ]
  }
}
