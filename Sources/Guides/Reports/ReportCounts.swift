package import ToolkitModel

/// How many reports there are of each kind; every number that is printed about reports stands here.
///
/// Real reports, published cases and examples are counted apart, always.
package struct ReportCounts: Sendable, Equatable {
  /// What is counted.
  package enum Cell: Sendable, Hashable {
    case all
    case tactic(String)
    case tacticKind(String)
    case placeKind(String)
    /// The reports that show a place, or one that lies in it.
    case area(PieceID<Place>)
    case both(tacticKind: String, placeKind: String)
    /// The reports that are printed under a kind of tactic; `nil` for those that show none.
    case group(tacticKind: String?)
  }

  /// Cells that are missing count nothing.
  package let counts: [Cell: Int]
}

extension ReportCounts {
  /// Counts records by what they show.
  package init(
    of records: [ReportRecord], codes: CodeSets, places: PieceIndex<Place> = PieceIndex([])
  ) {
    var counts: [Cell: Int] = [:]
    for record in records {
      for cell in Self.cells(of: record, codes: codes, places: places) {
        counts[cell, default: 0] += 1
      }
    }
    self.counts = counts
  }

  package subscript(cell: Cell) -> Int { counts[cell] ?? 0 }

  /// How many reports there are.
  package var base: Int { self[.all] }

  /// All cells that a record counts in, each once.
  static func cells(
    of record: ReportRecord, codes: CodeSets, places: PieceIndex<Place>
  ) -> Set<Cell> {
    let tactics = record.tactics.map(\.value)
    let tacticKinds = Set(tactics.map { codes.kind(of: $0, in: "tactics") })
    let placeKinds = Set(record.locations.map { codes.kind(of: $0.value, in: "locations") })
    var cells: Set<Cell> = [
      .all, .group(tacticKind: tactics.first.map { codes.kind(of: $0, in: "tactics") }),
    ]
    cells.formUnion(places.wider(from: record.area?.value).map { .area($0) })
    cells.formUnion(tactics.map { .tactic($0) })
    cells.formUnion(tacticKinds.map { .tacticKind($0) })
    cells.formUnion(placeKinds.map { .placeKind($0) })
    for tactic in tacticKinds {
      cells.formUnion(placeKinds.map { .both(tacticKind: tactic, placeKind: $0) })
    }
    return cells
  }
}
