import ToolkitModel

/// Holds what is about to be published of real reports, records and numbers together, against the
/// rule that nobody can work out a count between 0 and k.
///
/// It knows nothing of how the classes were made: it looks at the records as they will be shown and
/// the numbers as they will be printed. Exact, because all that can be worked out from both is how
/// many reports there are in unions of classes that look alike.
struct ReportAudit {
  /// What breaks the rule, in plain words; each is a fault of this program.
  let faults: [String]

  init(
    records: [ReportRecord], counts: ReportCounts, k: Int, codes: CodeSets,
    places: PieceIndex<Place> = PieceIndex([])
  ) {
    var faults: [String] = []
    let classes = Dictionary(grouping: records) { VisibleReport(shownBy: $0) }
      .sorted { $0.key.key < $1.key.key }
    for (shown, members) in classes where members.count < k {
      if shown == .nothing, members.count == records.count { continue }
      faults.append("\(members.count) reports alone show '\(shown.key)'")
    }
    for record in records where record.details != nil || record.consent != nil {
      faults.append("report '\(record.id)' still contains hidden data")
    }
    // Each number as the classes that it counts; a number that is no union of classes is wrong.
    var unions: [ReportCounts.Cell: Set<Int>] = [:]
    for (index, group) in classes.enumerated() {
      let cells = group.value.flatMap { ReportCounts.cells(of: $0, codes: codes, places: places) }
      for cell in cells {
        unions[cell, default: []].insert(index)
      }
    }
    func size(_ union: Set<Int>) -> Int { union.reduce(0) { $0 + classes[$1].value.count } }
    func isRevealing(_ number: Int) -> Bool { number > 0 && number < min(k, records.count) }
    let cells = Set(unions.keys).union(counts.counts.keys)
    for cell in cells where counts[cell] != size(unions[cell] ?? []) {
      faults.append("the printed count of \(cell) is not the count of what is shown")
    }
    let distinct = Set(unions.values)
    for union in distinct {
      for other in distinct {
        if isRevealing(size(union.subtracting(other)))
          || isRevealing(size(union.intersection(other)))
        {
          faults.append("two printed counts differ by fewer than \(k)")
        }
      }
    }
    self.faults = Array(Set(faults)).sorted()
  }
}

extension VisibleReport {
  /// What a published record shows, whatever it shows it as.
  fileprivate init(shownBy record: ReportRecord) {
    self.init(
      area: record.area?.value, month: record.month?.value,
      locations: record.locations.map(\.value), tactics: record.tactics.map(\.value))
  }
}
