import Diagnostics
import ToolkitModel

extension Review {
  /// Reads the mapping under `reviewed`.
  init?(_ reader: PieceReader) {
    let on = reader.dayDone("on")
    let by = reader.string("by")
    let next = reader.date("next")
    let place = reader.reference("place", to: Place.self)
    let digest = reader.code("digest")
    guard let digest else { return nil }
    let digits = digest.value.dropFirst("sha256:".count)
    guard digest.value.hasPrefix("sha256:"), digits.utf8.count == 64,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      reader.report(
        "wrong-type", "'digest' is not a digest", at: digest.position, length: digest.length,
        remedy:
          "it is `sha256:` and 64 hexadecimal digits; `handbill list … --format json` shows it")
      return nil
    }
    guard let on, let next else { return nil }
    if next < on {
      reader.report(
        "review-dates", "the next review is before the review", at: reader.position,
        remedy: "`next` is the day by which it must be reviewed again")
    }
    self.init(
      on: on, by: by, next: next, place: place, digest: digest.value, position: reader.position)
  }
}

extension PieceReader {
  func review() -> Review? { object("reviewed", kind: "review") { Review($0) } }

  func place() -> Located<PieceID<Place>>? { reference("place") }
}

extension Rule {
  init(_ reader: PieceReader) {
    let id = reader.id(of: Rule.self) ?? reader.unreadID()
    let title = reader.text("title")
    let law = reader.text("law")
    let practice = reader.text("practice")
    let action = reader.text("action")
    let card = reader.text("card")
    let deadline = reader.object("deadline", kind: "deadline") { Deadline($0) }
    let authorities = reader.references("authority", to: Authority.self)
    let place = reader.place()
    let volatility = reader.choice("volatility", of: Volatility.self)
    let standing = reader.choice("standing", of: Standing.self)
    let confirm = reader.optionalText("confirm")
    let hold = reader.optionalText("hold")
    let review = reader.review()
    if reader.namesNothing("authority") {
      reader.report(
        "no-authority", "this rule has no authority", at: reader.position,
        remedy: "name at least one entry of authorities.yaml under `authority:`")
    }
    self.init(
      id: id, title: title, law: law, practice: practice, action: action, card: card,
      deadline: deadline, authorities: authorities, place: place, volatility: volatility ?? .stable,
      standing: standing ?? .settled,
      confirm: confirm, hold: hold, review: review, position: reader.position)
  }
}

extension Rule.Deadline {
  fileprivate init(_ reader: PieceReader) {
    self.init(
      within: reader.text("within"), from: reader.text("from"),
      missed: reader.optionalText("missed"))
  }
}

extension Phrase {
  /// Reads a phrase; where `isCounterpart`, its own words are those that it is turned to an officer in.
  init(_ reader: PieceReader, sourceIsCounterpart isCounterpart: Bool) {
    let id = reader.id(of: Phrase.self) ?? reader.unreadID()
    let text = reader.text("text")
    let written = reader.optionalOriginal("counterpart")
    let isTranslated = reader.translation != nil
    let counterpart =
      written ?? (isTranslated && isCounterpart ? reader.optionalOriginal("text") : nil)
    let use = reader.choice("kind", of: Use.self)
    let situation = reader.text("situation")
    let rules = reader.references("rules", to: Rule.self)
    let place = reader.place()
    let review = reader.review()
    self.init(
      id: id, text: text, counterpart: counterpart, use: use ?? .say, situation: situation,
      rules: rules,
      place: place, review: review, position: reader.position)
  }
}

extension Paper {
  init(_ reader: PieceReader) {
    let id = reader.id(of: Paper.self) ?? reader.unreadID()
    let number = reader.optionalString("number")
    let name = reader.label("name")
    let plain = reader.optionalLabel("plain")
    reader.keepPlainWords("number", "name", "plain")
    let signedBy = reader.text("signed_by")
    let judge = reader.flag("judge")
    let allows = reader.text("allows")
    let doesNotAllow = reader.optionalText("does_not_allow")
    let authorities = reader.references("authority", to: Authority.self)
    let place = reader.place()
    let review = reader.review()
    self.init(
      id: id, number: number, name: name, plain: plain, signedBy: signedBy, judge: judge ?? false,
      allows: allows, doesNotAllow: doesNotAllow, authorities: authorities, place: place,
      review: review, position: reader.position)
  }
}

extension Authority {
  init(_ reader: PieceReader) {
    let id = reader.id(of: Authority.self) ?? reader.unreadID()
    let kind = reader.choice("kind", of: Kind.self)
    let short = reader.string("short")
    let full = reader.string("full")
    reader.keepPlainWords("short", "full")
    let date = reader.optionalPartialDate("date")
    let address = reader.secureAddress("address")
    let inForce = reader.choice("in_force", of: Force.self)
    let check = reader.object("checked", kind: "check") { reader -> Check? in
      let on = reader.dayDone("on")
      let source = reader.string("source")
      return on.map { Check(on: $0, source: source) }
    }
    let note = reader.optionalText("note")
    let place = reader.place()
    self.init(
      id: id, authorityKind: kind ?? .statute, short: short, full: full, date: date,
      address: address, inForce: inForce ?? .yes, check: check, note: note, place: place,
      position: reader.position)
  }
}

extension Term {
  init(_ reader: PieceReader) {
    let id = reader.id(of: Term.self) ?? reader.unreadID()
    let plain = reader.label("plain")
    let official = reader.optionalLabel("official")
    let short = reader.optionalString("short")
    reader.keepPlainWords("plain", "official", "short")
    let meaning = reader.text("meaning")
    let related = reader.references("see", to: Term.self)
    self.init(
      id: id, plain: plain, official: official, short: short, meaning: meaning,
      related: related, position: reader.position)
  }
}
