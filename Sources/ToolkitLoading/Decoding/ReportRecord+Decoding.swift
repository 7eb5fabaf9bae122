import Diagnostics
import ToolkitModel

extension ReportRecord {
  init?(_ reader: PieceReader, id: PieceID<ReportRecord>?) {
    let title = reader.text("title")
    let version = reader.optionalInteger("version") ?? 1
    let status = reader.choice("status", of: Status.self)
    let nature = reader.choice("kind", of: Nature.self)
    let source = reader.code("source")
    let reliability = reader.optionalChoice("reliability", of: Reliability.self)
    let corroborations = reader.optionalInteger("corroborations") ?? 0
    let consent = reader.object("consent", kind: "consent") { Consent($0) }
    let month = reader.optionalPartialDate("month")
    let season = reader.optionalString("season")
    let timeOfDay = reader.optionalCode("time_of_day")
    let area = reader.reference("area", to: Place.self)
    let locations = reader.codes("locations")
    let agencies = reader.strings("agencies")
    let officers = reader.optionalCode("officers")
    let clothing = reader.optionalCode("clothing")
    let papers = reader.references("papers", to: Paper.self)
    let entry = reader.optionalCode("entry")
    let tactics = reader.codes("tactics")
    let ruse = reader.optionalText("ruse")
    let arrested = reader.optionalInteger("arrested")
    let collateral = reader.optionalInteger("collateral")
    let minors = reader.optionalFlag("minors_present")
    let force = reader.optionalCode("force")
    let asserted = reader.references("asserted", to: Phrase.self)
    let outcome = reader.optionalCode("outcome")
    let lesson = reader.text("lesson")
    let rules = reader.references("rules", to: Rule.self)
    let summary = reader.text("summary")
    let review = reader.review()
    guard let id, let title, let status, let nature, let source, let lesson, let summary else {
      return nil
    }
    Self.check(
      nature, month: month, hasPlaceOrTime: month != nil || season != nil || area != nil, reader)
    self.init(
      id: id, title: title, version: version, status: status, nature: nature, source: source,
      reliability: reliability, corroborations: corroborations, consent: consent, month: month,
      season: season, timeOfDay: timeOfDay, area: area, locations: locations,
      agencies: agencies, officers: officers, clothing: clothing, papers: papers, entry: entry,
      tactics: tactics, ruse: ruse, arrested: arrested, collateral: collateral,
      minorsPresent: minors, force: force, asserted: asserted, outcome: outcome, lesson: lesson,
      rules: rules, summary: summary, review: review, position: reader.position)
  }

  /// Examples must not look like places or days; real reports need an audit that this version of
  /// the program does not have, so it refuses them rather than print what could point to somebody.
  private static func check(
    _ nature: Nature, month: PartialDate?, hasPlaceOrTime: Bool, _ reader: PieceReader
  ) {
    if nature == .real {
      reader.report(
        "real-report", "real reports cannot be published yet", at: reader.position,
        remedy: "keep them out of the content folder until this program can audit small counts")
    } else if hasPlaceOrTime {
      reader.report(
        "example-with-place",
        "a \(nature.rawValue) report describes no place and no time", at: reader.position,
        remedy: "leave out `area`, `month` and `season`")
    }
    if month?.day != nil {
      reader.report(
        "report-day", "a report never tells the day", at: reader.position,
        remedy: "write the month, such as 2026-10")
    }
  }
}

extension ReportRecord.Consent {
  fileprivate init?(_ reader: PieceReader) {
    let given = reader.flag("given")
    let scope = reader.optionalChoice("scope", of: Scope.self)
    let on = reader.optionalDate("on")
    let cleared = reader.optionalFlag("attorney_cleared") ?? false
    guard let given else { return nil }
    self.init(given: given, scope: scope, on: on, attorneyCleared: cleared)
  }
}
