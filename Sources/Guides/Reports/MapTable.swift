package import ToolkitModel

/// How many cases there are in each region of a map; all that a map page prints is in it.
///
/// Cases from published opinions count by the area that they name, real reports by what ``PublishedReports``
/// lets be seen of them. Examples have no place and are in no count here.
package struct MapTable: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package let place: PieceID<Place>
    /// What the boundary file calls it.
    package let region: String
    /// The cases from published opinions.
    package let cases: [PieceID<ReportRecord>]
    /// How many real reports show this region: none, or as many as may be told.
    package let reports: Int
  }

  package let map: PieceID<ReportMap>
  /// The regions that have cases, in the order of the map.
  package let rows: [Row]
  /// The published cases that name no region of the map.
  package let unplacedCases: [PieceID<ReportRecord>]
  package let allCases: Int
  package let allReports: Int

  /// A map of fewer cases would promise more than it shows.
  package static let fewestCases = 3

  /// How many published cases and real reports are in its regions.
  package var placed: Int { rows.reduce(0) { $0 + $1.cases.count + $1.reports } }

  /// Whether there is enough on the map to draw it.
  package var isDrawn: Bool { placed >= Self.fewestCases }

  /// The real reports that show no region of the map.
  package var unplacedReports: Int { allReports - rows.reduce(0) { $0 + $1.reports } }

  package init(of map: ReportMap, in guide: Guide) {
    self.init(of: map, reports: guide.reports, places: guide.places)
  }

  init(of map: ReportMap, reports: PublishedReports, places: PieceIndex<Place>) {
    let regions = Set(map.regions.map(\.place.value))
    let cases = reports.appendices.flatMap(\.reports).filter { $0.nature == .published }
    let placed = Dictionary(grouping: cases) { record in
      places.wider(from: record.area?.value).first { regions.contains($0) }
    }
    // A count of a wider place holds those of the places in it, so a region's own is all of it.
    self.map = map.id
    rows = map.regions.compactMap { region in
      let row = Row(
        place: region.place.value, region: region.name.value,
        cases: (placed[region.place.value] ?? []).map(\.id),
        reports: reports.real[.area(region.place.value)])
      return row.cases.isEmpty && row.reports == 0 ? nil : row
    }
    unplacedCases = (placed[nil] ?? []).map(\.id)
    allCases = cases.count
    allReports = reports.real.base
  }
}

extension Guide {
  /// The tables of the maps that are drawn, in the order of the toolkit.
  package var drawnMaps: [MapTable] {
    maps.pieces.map { MapTable(of: $0, in: self) }.filter(\.isDrawn)
  }
}

extension PieceIndex<Place> {
  /// A place and all that it lies in, the nearest first.
  func wider(from place: PieceID<Place>?) -> [PieceID<Place>] {
    var found: [PieceID<Place>] = []
    var next = place
    while let id = next, !found.contains(id) {
      found.append(id)
      next = self[id]?.within?.value
    }
    return found
  }
}
