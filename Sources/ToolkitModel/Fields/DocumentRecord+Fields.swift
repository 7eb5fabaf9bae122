extension DocumentRecord: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "alternative_title": .init(alternativeTitle),
      "type": .text(type.value), "language": .init(language), "importance": .init(importance),
      "agency": .text(origin.agency), "component": .init(origin.component),
      "author_office": .init(origin.authorOffice),
      "recipient_office": .init(origin.recipientOffice), "date": .init(origin.date),
      "supersedes": .init(supersedes), "superseded_by": .init(supersededBy),
      "request": request.map { .object($0.fields) } ?? .none,
      "bates": bates.map { .object($0.fields) } ?? .none,
      "page_start": .init(pageStart), "page_label": .init(pageLabel),
      "exemptions": .list(
        redaction.exemptions.map {
          .object(["code": .text($0.code.value), "extent": .init($0.extent)])
        }),
      "withheld_pages": .init(redaction.withheldPages), "gaps": Self.list(redaction.gaps),
      "privilege_notes": .init(redaction.privilegeNotes),
      "challenged": .init(redaction.challenged?.rawValue),
      "challenge_outcome": .init(redaction.challengeOutcome),
      "summary": .init(summary), "key_points": Self.list(keyPoints), "quotes": Self.list(quotes),
      "topics": .init(topics), "tactics": .init(tactics), "rules": .init(rules),
      "reports": .init(reports), "in_force": .text(inForce.rawValue),
      "in_force_on": .init(inForceOn), "confirm": .init(confirm),
      "file": file.map { .object($0.fields) } ?? .none, "address": .init(address),
      "reviewed": .init(review),
    ]
  }

  private static func list(_ points: [KeyPoint]) -> FieldValue {
    .list(points.map { .object(["text": .init($0.text), "bates": .init($0.bates)]) })
  }
}

extension DocumentRecord.Request: FieldListing {
  package var fields: Fields {
    [
      "case": .init(caseName), "docket": .init(docket), "number": .init(number),
      "requesters": .init(requesters), "date": .init(date), "batch": .init(batch),
      "released": .init(released), "statute": .init(statute),
    ]
  }
}

extension DocumentRecord.BatesRange: FieldListing {
  package var fields: Fields {
    ["prefix": .text(prefix), "start": .text(start), "end": .text(end), "pages": .init(pages)]
  }
}

extension DocumentRecord.File: FieldListing {
  package var fields: Fields {
    [
      "name": .text(name.value), "original_name": .init(originalName),
      "sha256": .init(digest?.value), "bytes": .init(bytes?.value), "pages": .init(pages?.value),
      "scan": .init(scan?.rawValue), "ocr_quality": .init(ocrQuality?.rawValue),
      "accessible_text": .init(accessibleText), "hosting": .init(hosting),
      "license": .init(license),
      "pii_check": personalDataCheck.map {
        .object(["done": .flag($0.done), "on": .init($0.on), "by": .init($0.by)])
      } ?? .none,
    ]
  }
}
