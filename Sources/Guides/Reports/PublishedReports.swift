import Diagnostics
import ToolkitModel

/// The reports of a guide as everybody may see them, and every number about them.
///
/// Only what is `published` and due is in it. Real reports show what at least k of them share, and
/// the words of their summary and lesson; the rest of them is gone here and cannot be printed by any
/// later step. Cases that a court has published are public with all that they say, and never counted with them.
package struct PublishedReports: Sendable, Equatable {
  /// How many reports share what one of them shows.
  package let k: Int
  package let real: ReportCounts
  /// The cases from published opinions.
  package let cases: ReportCounts
  package let examples: ReportCounts
  /// The toolkit's appendices with the reports that are published: real ones first, by id, since
  /// their order must not tell when they came in; then cases, then examples.
  let appendices: [Appendix]
  /// What is wrong with the reports, and faults of our own.
  let diagnostics: [Diagnostic]

  init(of toolkit: Toolkit, today: CalendarDate) {
    let k = toolkit.settings.smallestGroup
    let codes = toolkit.codes
    let due = toolkit.appendices.flatMap(\.reports).filter { $0.isDue(today) }
    let real = due.filter { $0.nature == .real }.sorted { $0.id < $1.id }
    let cases = due.filter { $0.nature == .published }
    let examples = due.filter(\.nature.isInvented)
    let partition = ReportPartition(
      real.map { VisibleReport($0, codes: codes) }, k: k, codes: codes)
    let shown = zip(real, partition.visible).map { $0.showing($1) }
    let places = PieceIndex(toolkit.places)
    let counts = ReportCounts(of: shown, codes: codes, places: places)
    self.k = k
    self.real = counts
    self.cases = ReportCounts(of: cases, codes: codes, places: places)
    self.examples = ReportCounts(of: examples, codes: codes, places: places)
    let shownByID = PieceIndex(shown)
    appendices = toolkit.appendices.map { appendix in
      guard case .reports(let records) = appendix.records else { return appendix }
      let own = records.filter { $0.nature == .real }.map(\.id).sorted()
      let published =
        own.compactMap { shownByID[$0] }
        + records.filter { $0.nature == .published && $0.isDue(today) }
        + records.filter { $0.nature.isInvented && $0.isDue(today) }
      return appendix.with(\.records, .reports(published))
    }
    diagnostics =
      Self.checkAppendices(of: toolkit) + real.compactMap { Self.checkMonth(of: $0, today: today) }
      + ReportAudit(records: shown, counts: counts, k: k, codes: codes, places: places).faults.map {
        fault in
        Diagnostic(
          .error, Diagnostic.faultRule, "the audit of what reports show has failed: \(fault)",
          at: nil,
          remedy: "nothing was published; please report it, without the reports themselves")
      }
  }

  /// All real reports are generalised together, so they stand together.
  private static func checkAppendices(of toolkit: Toolkit) -> [Diagnostic] {
    let holders = toolkit.appendices.compactMap { $0.reports.first { $0.nature == .real } }
    return holders.dropFirst().map { record in
      Diagnostic(
        .error, "reports-apart", "real reports are in two appendices", at: record.position,
        remedy: "put them into one appendix, because larger numbers protect them better")
    }
  }

  /// What happens now, or may, is never told.
  private static func checkMonth(of record: ReportRecord, today: CalendarDate) -> Diagnostic? {
    guard let month = record.month else { return nil }
    let isOver =
      month.value.month.map { (month.value.year, $0) < (today.year, today.month) }
      ?? (month.value.year < today.year)
    if isOver { return nil }
    return Diagnostic(
      .error, "live-sighting", "the month of this real report is not over", at: month,
      remedy: "publish it after \(month.value.iso8601)")
  }
}

extension ReportRecord {
  /// Whether it is to be published by a day.
  fileprivate func isDue(_ today: CalendarDate) -> Bool {
    status == .published && publishAfter.map { $0 < today } ?? true
  }

  /// The record with its words and what may be seen of it, and nothing else.
  fileprivate func showing(_ visible: VisibleReport) -> ReportRecord {
    var shown = ReportRecord(at: position)
    shown.id = id
    shown.title = title
    shown.version = version
    shown.status = status
    shown.nature = nature
    shown.month = visible.month.map { Located($0, at: position) }
    shown.area = visible.area.map { Located($0, at: position) }
    shown.locations = visible.locations.map { Located($0, at: position) }
    shown.tactics = visible.tactics.map { Located($0, at: position) }
    shown.lesson = lesson
    shown.summary = summary
    return shown
  }
}
