extension PressRecord: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "subtitle": .init(subtitle),
      "bylines": .list(bylines.map { .object(Self.fields(of: $0)) }),
      "outlet": .object(Self.fields(of: outlet)),
      "published": published.map {
        .object([
          "date": .init($0.date), "precision": .text($0.precision.rawValue),
          "basis": .init($0.basis),
        ])
      } ?? .none,
      "event_date": .init(eventDate), "place": .init(scene), "url": .init(address),
      "url_status": .object([
        "status": .text(addressStatus.rawValue), "checked_on": .init(addressCheckedOn),
      ]),
      "archive_url": .init(archiveAddress), "reposted_via": .init(repostedVia),
      "language": .init(language), "summary": .init(summary), "group": .text(group.value),
      "people": .list(
        people.map { .object(["name": .text($0.name), "why": .text($0.why)]) }),
      "angles": .init(angles), "tactics": .init(tactics), "locations": .init(locations),
      "rules": .init(rules), "rights_note": .init(rightsNote), "reviewed": .init(review),
    ]
  }

  private static func fields(of byline: Byline) -> Fields {
    ["name": .init(byline.name), "status": .text(byline.status.rawValue)]
  }
}

extension DocumentRecord: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "alternative_title": .init(alternativeTitle),
      "type": .text(type.value), "language": .init(language), "agency": .text(agency),
      "component": .init(component), "author_office": .init(authorOffice),
      "recipient_office": .init(recipientOffice), "date": .init(date),
      "supersedes": .init(supersedes), "superseded_by": .init(supersededBy),
      "request": request.map { .object(Self.fields(of: $0)) } ?? .none,
      "bates": bates.map {
        .object([
          "prefix": .text($0.prefix), "start": .number($0.start), "end": .number($0.end),
          "pages": .init($0.pages),
        ])
      } ?? .none,
      "exemptions": .list(
        exemptions.map { .object(["code": .text($0.code.value), "extent": .init($0.extent)]) }),
      "withheld_pages": .init(withheldPages), "summary": .init(summary),
      "key_points": .list(
        keyPoints.map { .object(["text": .init($0.text), "bates": .init($0.bates)]) }),
      "topics": .init(topics), "tactics": .init(tactics), "rules": .init(rules),
      "in_force": .text(inForce.rawValue), "confirm": .init(confirm),
      "file": file.map {
        .object([
          "name": .text($0.name), "sha256": .init($0.digest), "bytes": .init($0.bytes),
          "pages": .init($0.pages),
        ])
      } ?? .none,
      "address": .init(address), "reviewed": .init(review),
    ]
  }

  private static func fields(of request: Request) -> Fields {
    [
      "case": .init(request.caseName), "docket": .init(request.docket),
      "number": .init(request.number), "requesters": .init(request.requesters),
      "batch": .init(request.batch), "released": .init(request.released),
      "statute": .init(request.statute),
    ]
  }
}

extension ReportRecord: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "version": .number(version),
      "status": .text(status.rawValue), "kind": .text(nature.rawValue), "source": .init(source),
      "reliability": .init(reliability?.rawValue), "corroborations": .number(corroborations),
      "locations": .init(locations), "agencies": .init(agencies), "officers": .init(officers),
      "clothing": .init(clothing), "papers": .init(papers), "entry": .init(entry),
      "tactics": .init(tactics), "ruse": .init(ruse), "arrested": .init(arrested),
      "collateral": .init(collateral), "minors_present": .init(minorsPresent),
      "force": .init(force), "asserted": .init(asserted), "outcome": .init(outcome),
      "lesson": .init(lesson), "rules": .init(rules), "summary": .init(summary),
      "reviewed": .init(review),
    ]
  }
}
