extension Section: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "summary": .init(summary),
      "keywords": .init(keywords), "audience": .init(audience), "critical": .flag(critical),
      "place": .init(place), "reviewed": .init(review), "body": .init(body),
    ]
  }
}

extension Rule: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "law": .init(law), "practice": .init(practice),
      "action": .init(action), "card": .init(card),
      "deadline": deadline.map {
        .object([
          "within": .init($0.within), "from": .init($0.from), "missed": .init($0.missed),
        ])
      } ?? .none,
      "authority": .init(authorities),
      "place": .init(place), "volatility": .text(volatility.rawValue),
      "standing": .text(standing.rawValue), "confirm": .init(confirm), "hold": .init(hold),
      "reviewed": .init(review),
    ]
  }
}

extension Phrase: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "text": .init(text), "counterpart": .init(counterpart),
      "kind": .text(use.rawValue), "situation": .init(situation), "rules": .init(rules),
      "place": .init(place), "reviewed": .init(review),
    ]
  }
}

extension Paper: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "number": .init(number), "name": .text(name), "plain": .init(plain),
      "signed_by": .init(signedBy), "judge": .flag(judge), "allows": .init(allows),
      "does_not_allow": .init(doesNotAllow), "authority": .init(authorities),
      "place": .init(place), "reviewed": .init(review),
    ]
  }
}

extension Authority: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "kind": .text(authorityKind.rawValue), "short": .text(short),
      "full": .text(full), "date": .init(date), "address": .init(address),
      "in_force": .text(inForce.rawValue),
      "checked": check.map { .object(["on": .init($0.on), "source": .text($0.source)]) } ?? .none,
      "note": .init(note), "place": .init(place),
    ]
  }
}

extension Contact: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "name": .text(name), "kind": .text(contactKind.rawValue),
      "number": .init(number?.value.printed), "extension": .init(number?.value.dialedExtension),
      "address": .init(address?.value), "hours": .init(hours),
      "languages": .init(languages), "area": .init(area),
      "verified": verification.map {
        .object([
          "on": .init($0.on.value), "source": .text($0.source), "how": .text($0.way.rawValue),
        ])
      } ?? .none,
      "note": .init(note),
    ]
  }
}

extension Term: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "plain": .text(plain), "official": .init(official),
      "short": .init(short),
      "meaning": .init(meaning), "see": .init(related),
    ]
  }
}

extension Flyer: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "summary": .init(summary),
      "keywords": .init(keywords), "kind": .text(format.rawValue),
      "faces": .list(
        faces.map {
          .object([
            "id": .text($0.id.value.text), "for": .text($0.reader.rawValue),
            "words": .number($0.words),
          ])
        }),
      "place": .init(place), "reviewed": .init(review), "body": .init(body),
    ]
  }
}

extension Encounter: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "summary": .init(summary),
      "section": .text(section.value.text), "keywords": .init(keywords), "place": .init(place),
      "reviewed": .init(review), "body": .init(body),
    ]
  }
}

extension Form: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "summary": .init(summary),
      "keywords": .init(keywords),
      "parts": .list(
        parts.map {
          .object([
            "id": .text($0.id.text), "title": .init($0.title), "note": .init($0.note),
            "fields": .list($0.fields.map { .object($0.fields) }),
          ])
        }),
      "rules": .init(rules), "place": .init(place), "reviewed": .init(review),
    ]
  }
}

extension Form.Field: FieldListing {
  package var fields: Fields {
    var fields: Fields = ["id": .text(id.text), "label": .init(label)]
    switch room {
    case .line: fields.append("kind", .text("line"))
    case .lines(let count):
      fields.append("kind", .text("lines"))
      fields.append("lines", .number(count))
    case .tick: fields.append("kind", .text("tick"))
    case .date: fields.append("kind", .text("date"))
    case .choice(let options):
      fields.append("kind", .text("choice"))
      fields.append("options", .init(options))
    case .table(let columns, let rows):
      fields.append("kind", .text("table"))
      fields.append("columns", .init(columns))
      fields.append("rows", .number(rows))
    }
    return fields
  }
}

extension Diagram: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "description": .init(description),
      "labels": .list(
        labels.map { .object(["key": .text($0.key.value), "text": .init($0.text)]) }),
      "place": .init(place), "reviewed": .init(review),
    ]
  }
}

extension Edition: FieldListing {
  package var fields: Fields {
    [
      "id": .text(id.text), "title": .init(title), "summary": .init(summary),
      "guide": .init(instructions), "encounters": FieldValue(choice: encounters),
      "sections": FieldValue(choice: sections), "appendices": FieldValue(choice: appendices),
      "flyers": FieldValue(choice: flyers), "forms": FieldValue(choice: forms),
    ]
  }
}

extension FieldValue {
  fileprivate init<Chosen>(choice: Edition.Choice<Chosen>) {
    switch choice {
    case .all: self = .text("all")
    case .none: self = .text("none")
    case .some(let ids): self = .init(ids)
    }
  }
}
