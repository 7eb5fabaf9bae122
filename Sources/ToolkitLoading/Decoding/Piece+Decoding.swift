import Diagnostics
import ToolkitModel

extension Review {
  /// Reads the mapping under `reviewed`.
  init?(_ reader: PieceReader) {
    let on = reader.date("on")
    let by = reader.string("by")
    let next = reader.date("next")
    let place = reader.reference("place", to: Place.self)
    let digest = reader.code("digest")
    guard let on, let by, let next, let digest else { return nil }
    let digits = digest.value.dropFirst("sha256:".count)
    guard digest.value.hasPrefix("sha256:"), digits.utf8.count == 64,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      reader.report(
        "wrong-type", "'digest' is no digest", at: digest.position, length: digest.length,
        remedy:
          "it is `sha256:` and 64 hexadecimal digits; `handbill list … --format json` shows it")
      return nil
    }
    if next < on {
      reader.report(
        "review-dates", "the next review lies before the review", at: reader.position,
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
  init?(_ reader: PieceReader) {
    let id = reader.id(of: Rule.self)
    let title = reader.text("title")
    let law = reader.text("law")
    let practice = reader.text("practice")
    let action = reader.text("action")
    let card = reader.text("card")
    let authorities = reader.references("authority", to: Authority.self)
    let place = reader.place()
    let volatility = reader.choice("volatility", of: Volatility.self)
    let standing = reader.choice("standing", of: Standing.self)
    let confirm = reader.optionalText("confirm")
    let hold = reader.optionalText("hold")
    let review = reader.review()
    if authorities.isEmpty {
      reader.report(
        "no-authority", "this rule rests on no authority", at: reader.position,
        remedy: "name at least one entry of authorities.yaml under `authority:`")
    }
    guard let id, let title, let law, let practice, let action, let card, let volatility,
      let standing
    else { return nil }
    self.init(
      id: id, title: title, law: law, practice: practice, action: action, card: card,
      authorities: authorities, place: place, volatility: volatility, standing: standing,
      confirm: confirm, hold: hold, review: review, position: reader.position)
  }
}

extension Phrase {
  /// Reads a phrase; where `isCounterpart`, its own words are those that it is turned to an officer in.
  init?(_ reader: PieceReader, sourceIsCounterpart isCounterpart: Bool) {
    let id = reader.id(of: Phrase.self)
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
    guard let id, let text, let use, let situation else { return nil }
    self.init(
      id: id, text: text, counterpart: counterpart, use: use, situation: situation, rules: rules,
      place: place, review: review, position: reader.position)
  }
}

extension Paper {
  init?(_ reader: PieceReader) {
    let id = reader.id(of: Paper.self)
    let number = reader.optionalString("number")
    let name = reader.label("name")
    let plain = reader.optionalLabel("plain")
    let signedBy = reader.text("signed_by")
    let judge = reader.flag("judge")
    let allows = reader.text("allows")
    let doesNotAllow = reader.optionalText("does_not_allow")
    let authorities = reader.references("authority", to: Authority.self)
    let place = reader.place()
    let review = reader.review()
    guard let id, let name, let signedBy, let judge, let allows else { return nil }
    self.init(
      id: id, number: number, name: name, plain: plain, signedBy: signedBy, judge: judge,
      allows: allows, doesNotAllow: doesNotAllow, authorities: authorities, place: place,
      review: review, position: reader.position)
  }
}

extension Authority {
  init?(_ reader: PieceReader) {
    let id = reader.id(of: Authority.self)
    let kind = reader.choice("kind", of: Kind.self)
    let short = reader.string("short")
    let full = reader.string("full")
    let date = reader.optionalPartialDate("date")
    let address = reader.address("address")
    let inForce = reader.choice("in_force", of: Force.self)
    let check = reader.object("checked", kind: "check") { reader -> Check? in
      let on = reader.date("on")
      let source = reader.string("source")
      guard let on, let source else { return nil }
      return Check(on: on, source: source)
    }
    let note = reader.optionalText("note")
    let place = reader.place()
    guard let id, let kind, let short, let full, let inForce else { return nil }
    self.init(
      id: id, authorityKind: kind, short: short, full: full, date: date, address: address,
      inForce: inForce, check: check, note: note, place: place, position: reader.position)
  }
}

extension Contact {
  init?(_ reader: PieceReader) {
    let id = reader.id(of: Contact.self)
    let name = reader.string("name")
    let kind = reader.choice("kind", of: Kind.self)
    let number = reader.optionalString("number")
    let address = reader.address("address")
    let hours = reader.optionalLabel("hours")
    let languages = reader.strings("languages")
    let area = reader.reference("area", to: Place.self)
    let verification = reader.object("verified", kind: "verification") { reader -> Verification? in
      let on = reader.date("on")
      let source = reader.string("source")
      guard let on, let source else { return nil }
      return Verification(on: on, source: source)
    }
    let note = reader.optionalText("note")
    guard let id, let name, let kind else { return nil }
    self.init(
      id: id, name: name, contactKind: kind, number: number, address: address, hours: hours,
      languages: languages, area: area, verification: verification, note: note,
      position: reader.position)
  }
}

extension Term {
  init?(_ reader: PieceReader) {
    let id = reader.id(of: Term.self)
    let plain = reader.label("plain")
    let official = reader.optionalLabel("official")
    let short = reader.optionalString("short")
    let meaning = reader.text("meaning")
    let related = reader.references("see", to: Term.self)
    guard let id, let plain, let meaning else { return nil }
    self.init(
      id: id, plain: plain, official: official, short: short, meaning: meaning,
      related: related, position: reader.position)
  }
}

extension PieceReader {
  /// An address on the web; only `https` is taken.
  func address(_ key: String) -> String? { webAddress(key)?.value }

  private func webAddress(_ key: String) -> Located<String>? {
    guard let read = optionalCode(key) else { return nil }
    let isPlain = read.value.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0)
    }
    let isWeb = read.value.hasPrefix("https://") || read.value.hasPrefix("http://")
    guard isPlain, isWeb, read.value.utf8.count > 10 else {
      report(
        "bad-address", "'\(read.value)' is no web address", at: read.position,
        length: read.length, remedy: "write the whole address, beginning with https://")
      return nil
    }
    return read
  }

  /// The address of a site, below which all its pages lie: no query, no place in a page, no file, nobody's name.
  func siteAddress(_ key: String) -> String? {
    guard let read = webAddress(key) else { return nil }
    guard let (message, remedy) = Self.fault(ofSiteAddress: read.value) else { return read.value }
    report(
      "bad-address", "the address of a site \(message)", at: read.position, length: read.length,
      remedy: remedy)
    return nil
  }

  private static func fault(ofSiteAddress address: String) -> (message: String, remedy: String)? {
    let rest = address.drop { $0 != "/" }.dropFirst(2)
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let host = parts.first ?? ""
    let last = parts.dropFirst().last ?? ""
    if rest.contains("?") || rest.contains("#") {
      return ("has a '?' or a '#'", "write only what stands before it; pages are put behind it")
    }
    if host.isEmpty {
      return ("names no host", "write the whole address, such as https://example.org/")
    }
    if host.contains("@") {
      return ("holds a user's name", "leave it out; everybody could read it")
    }
    if pageEndings.contains(where: last.lowercased().hasSuffix) {
      return ("names a file", "name the folder that the site lies in, without '\(last)'")
    }
    if parts.dropFirst().dropLast().contains("") || parts.contains(".") || parts.contains("..") {
      return ("has an empty part, '.' or '..' in its path", "write the path without it")
    }
    return nil
  }

  private static let pageEndings = [
    ".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".xml", ".json", ".txt",
    ".pdf",
  ]
}
