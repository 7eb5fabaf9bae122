extension ReportRecord: FieldListing {
  /// What is `nil` is shown as nothing: of a real report most is, once it is published.
  package var fields: Fields {
    var fields: Fields = [
      "id": .text(id.text), "title": .init(title), "version": .number(version),
      "status": .text(status.rawValue), "kind": .text(nature.rawValue),
      "cite": .init(opinion?.cites ?? []), "court": .init(opinion?.court),
      "consent": consent.map { .object($0.fields) } ?? .none,
      "publish_after": .init(publishAfter), "month": .init(month?.value), "area": .init(area),
      "locations": .init(locations), "tactics": .init(tactics),
    ]
    for field in (details?.fields ?? [:]).all { fields.append(field.name, field.value) }
    fields.append("lesson", .init(lesson))
    fields.append("rules", .init(rules))
    fields.append("documents", .init(documents))
    fields.append("summary", .init(summary))
    fields.append("reviewed", .init(review))
    return fields
  }
}

extension ReportRecord.Consent: FieldListing {
  package var fields: Fields {
    [
      "given": .flag(given), "scope": .init(scope?.rawValue), "on": .init(on),
      "by": .init(takenBy), "withdrawal": .init(withdrawal),
      "attorney_cleared": .flag(attorneyCleared),
    ]
  }
}

extension ReportDetails: FieldListing {
  package var fields: Fields {
    [
      "source": .init(source), "reliability": .init(reliability?.rawValue),
      "corroborations": .number(corroborations),
      "date_precision": .init(datePrecision?.rawValue), "season": .init(season),
      "time_of_day": .init(timeOfDay), "space": .init(space),
      "agencies": .init(officers.agencies), "officers": .init(officers.number),
      "clothing": .init(officers.clothing), "identified": .init(officers.identified),
      "vehicles": .init(officers.vehicles), "joint_with": .init(officers.jointWith),
      "papers_shown": .init(papers.shown?.rawValue), "papers": .init(papers.kinds),
      "papers_right_person": .init(papers.rightPerson?.rawValue),
      "papers_signature": .init(papers.signature),
      "papers_copy": .init(papers.copyServed?.rawValue), "entry": .init(entry.how),
      "opened_by": .init(entry.openedBy), "words_used": .init(entry.words), "ruse": .init(ruse),
      "target_present": .init(people.targetPresent?.rawValue),
      "arrested": .init(people.arrested), "collateral": .init(people.collateral),
      "minors_present": .init(people.minorsPresent), "affected": .init(people.affected),
      "vulnerable": .init(people.vulnerable), "region": .init(people.region),
      "force": .init(force.level), "injuries": .init(force.injuries?.rawValue),
      "damage": .init(force.damage?.rawValue), "asserted": .init(rights.asserted),
      "reaction": .init(rights.reaction),
      "evidence": evidence.map {
        .object([
          "video": .init($0.video), "photo": .init($0.photo), "statements": .init($0.statements),
          "held_by": .init($0.heldBy),
        ])
      } ?? .none,
      "outcome": .init(outcome.outcome), "detained_in": .init(outcome.detainedIn),
      "challenged": .init(outcome.challenged?.rawValue),
      "follow_up_on": .init(outcome.followUpOn), "redactions_done": .init(redactionsDone),
    ]
  }
}
