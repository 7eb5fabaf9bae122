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
      "event_date": .init(eventDate), "place": .init(scene), "area": .init(area),
      "url": .init(address),
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
