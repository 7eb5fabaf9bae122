import ToolkitModel

extension ReportRecord: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> ReportRecord? {
    guard isWhole, let nature = reader.optionalCode("kind") else { return nil }
    switch self.nature {
    case .real: checkConsent(nature, reader)
    case .published: checkOpinion(nature, reader)
    case .composite, .example: checkPlaceless(reader)
    }
    if self.nature != .published { checkWithoutOpinion(reader) }
    if let month, month.value.day != nil {
      reader.report(
        "report-day", "a report never states the day", at: month,
        remedy: "write the month, such as 2026-10")
    }
    var record = self
    if self.nature != .published || court == nil {
      record.cites = []
      record.court = nil
    }
    return record
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
        at: nature, remedy: "add `court:`, the name of the court")
    }
    if let node = reader.node("consent") {
      reader.report(
        "case-with-consent", "a published case needs nobody's consent: its opinion is public",
        at: node,
        remedy: "delete `consent`; a report that says more than the opinion has `kind: real`")
    }
    for key in Self.keysOfCollecting {
      guard let node = reader.node(key) else { continue }
      reader.report(
        "case-beyond-opinion", "'\(key)' says how a report reached you, but an opinion is public",
        at: node,
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
        at: node, remedy: "delete it, or write `kind: published` if the opinion says all of this")
    }
  }

  /// Examples must not look like places or days.
  private func checkPlaceless(_ reader: PieceReader) {
    for key in ["month", "season", "area"] {
      guard let node = reader.node(key) else { continue }
      reader.report(
        "example-with-place",
        "a \(nature.rawValue) report describes no place and no time", at: node,
        remedy: "delete `\(key)`")
    }
  }
}
