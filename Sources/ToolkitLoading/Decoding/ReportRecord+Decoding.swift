import Diagnostics
import ToolkitModel

extension ReportRecord {
  init?(_ reader: PieceReader, id: PieceID<ReportRecord>?) {
    reader.refusesNames = true
    let title = reader.text("title")
    let version = reader.optionalInteger("version") ?? 1
    let status = reader.choice("status", of: Status.self)
    let nature = reader.code("kind")
    let kind = reader.choice("kind", of: Nature.self)
    let consent = reader.object("consent", kind: "consent") { Consent($0) }
    let cites = reader.references("cite", to: Authority.self)
    let court = reader.optionalText("court")
    let publishAfter = reader.optionalDate("publish_after")
    let month = reader.optionalLocatedPartialDate("month")
    let area = reader.reference("area", to: Place.self)
    let locations = reader.codes("locations")
    let tactics = reader.codes("tactics")
    let details = ReportDetails(reader)
    let lesson = reader.text("lesson")
    let rules = reader.references("rules", to: Rule.self)
    let documents = reader.references("documents", to: DocumentRecord.self)
    let summary = reader.text("summary")
    let review = reader.review()
    guard let id, let status, let nature, let kind, let details else { return nil }
    self.init(
      id: id, title: title, version: version, status: status, nature: kind, consent: consent,
      opinion: kind == .published ? court.map { Opinion(cites: cites, court: $0) } : nil,
      publishAfter: publishAfter, month: month, area: area, locations: locations,
      tactics: tactics, lesson: lesson, rules: rules, documents: documents, summary: summary,
      details: details, review: review, position: reader.position)
    switch kind {
    case .real: checkConsent(nature, reader)
    case .published: checkOpinion(nature, reader)
    case .composite, .example: checkPlaceless(reader)
    }
    if kind != .published { checkWithoutOpinion(reader) }
    if let month, month.value.day != nil {
      reader.report(
        "report-day", "a report never states the day", at: month.position, length: month.length,
        remedy: "write the month, such as 2026-10")
    }
  }

  /// Nothing about a person is read without that person's and a lawyer's yes, not even as a draft.
  private func checkConsent(_ nature: Located<String>, _ reader: PieceReader) {
    // A consent that cannot be read has been reported.
    if consent == nil, reader.has("consent") { return }
    let place = reader.node("consent")?.position ?? nature.position
    if consent?.given != true {
      reader.report(
        "report-without-consent", "nobody has agreed to this real report", at: place,
        remedy: "keep it out of the content folder until `consent: {given: true, …}` is true")
    }
    if consent?.attorneyCleared != true {
      reader.report(
        "report-without-clearance", "no lawyer has cleared this real report", at: place,
        remedy: "keep it out of the content folder until `attorney_cleared: true` is true")
    }
  }

  /// A published case names its opinion, and says nothing that only somebody who was there could say.
  private func checkOpinion(_ nature: Located<String>, _ reader: PieceReader) {
    if reader.namesNothing("cite") {
      reader.report(
        "case-without-opinion", "this published case cites no opinion",
        at: reader.node("cite")?.position ?? nature.position, length: nature.length,
        remedy: "add `cite: [id]` with the opinion's entry of authorities.yaml")
    }
    if !reader.has("court") {
      reader.report(
        "case-without-opinion", "this published case does not say which court wrote the opinion",
        at: nature.position, length: nature.length, remedy: "add `court:`, the name of the court")
    }
    if let node = reader.node("consent") {
      reader.report(
        "case-with-consent", "a published case needs nobody's consent: its opinion is public",
        at: node.position, length: node.underline,
        remedy: "delete `consent`; a report that says more than the opinion has `kind: real`")
    }
    for key in Self.keysOfCollecting {
      guard let node = reader.node(key) else { continue }
      reader.report(
        "case-beyond-opinion", "'\(key)' says how a report reached you, but an opinion is public",
        at: node.position, length: node.underline,
        remedy: "delete it; a published case says only what its opinion says")
    }
  }

  private static let keysOfCollecting = [
    "reliability", "corroborations", "evidence", "redactions_done", "follow_up_on",
    "publish_after",
  ]

  private func checkWithoutOpinion(_ reader: PieceReader) {
    for key in ["cite", "court"] {
      guard let node = reader.node(key) else { continue }
      reader.report(
        "opinion-of-report",
        "only a published case has '\(key)', but this report is \(nature.rawValue)",
        at: node.position, length: node.underline,
        remedy: "delete it, or write `kind: published` if the opinion says all of this")
    }
  }

  /// Examples must not look like places or days.
  private func checkPlaceless(_ reader: PieceReader) {
    for key in ["month", "season", "area"] {
      guard let node = reader.node(key) else { continue }
      reader.report(
        "example-with-place",
        "a \(nature.rawValue) report describes no place and no time", at: node.position,
        length: node.underline, remedy: "delete `\(key)`")
    }
  }
}

extension ReportRecord.Consent {
  fileprivate init?(_ reader: PieceReader) {
    let given = reader.flag("given")
    let scope = reader.optionalChoice("scope", of: Scope.self)
    let on = reader.optionalDayDone("on")
    let takenBy = reader.optionalCode("by")
    let withdrawal = reader.reference("withdrawal", to: Contact.self)
    let cleared = reader.optionalFlag("attorney_cleared") ?? false
    guard let given else { return nil }
    self.init(
      given: given, scope: scope, on: on, takenBy: takenBy, withdrawal: withdrawal,
      attorneyCleared: cleared)
  }
}
