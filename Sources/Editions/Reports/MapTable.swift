package import ToolkitModel

/// How many records there are in each region of a map; all that a map page prints is in it.
///
/// Press records count by the area that they name, real reports by what ``PublishedReports`` lets be
/// seen of them. Examples have no place and are in no count here.
package struct MapTable: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package let place: PieceID<Place>
    /// What the boundary file calls it.
    package let region: String
    package let press: [PieceID<PressRecord>]
    /// How many real reports show this region: none, or as many as may be told.
    package let reports: Int
  }

  package let map: PieceID<ReportMap>
  /// The regions that have records, in the order of the map.
  package let rows: [Row]
  /// The press records that name no region of the map.
  package let unplacedPress: [PieceID<PressRecord>]
  package let allPress: Int
  package let allReports: Int

  /// The real reports that show no region of the map.
  package var unplacedReports: Int { allReports - rows.reduce(0) { $0 + $1.reports } }

  package init(of map: ReportMap, in edition: Edition) {
    let press = edition.appendices.flatMap { lettered -> [PressRecord] in
      if case .press(let records) = lettered.appendix.records { records } else { [] }
    }
    self.init(of: map, press: press, reports: edition.reports, places: edition.places)
  }

  init(
    of map: ReportMap, press: [PressRecord], reports: PublishedReports, places: PieceIndex<Place>
  ) {
    let regions = Set(map.regions.map(\.place.value))
    func region(of area: PieceID<Place>?) -> PieceID<Place>? {
      places.wider(from: area).first { regions.contains($0) }
    }
    let placed = Dictionary(grouping: press) { region(of: $0.area?.value) }
    // A count of a wider place holds those of the places in it, so a region's own is all of it.
    self.map = map.id
    rows = map.regions.compactMap { region in
      let row = Row(
        place: region.place.value, region: region.name.value,
        press: (placed[region.place.value] ?? []).map(\.id),
        reports: reports.real[.area(region.place.value)])
      return row.press.isEmpty && row.reports == 0 ? nil : row
    }
    unplacedPress = (placed[nil] ?? []).map(\.id)
    allPress = press.count
    allReports = reports.real.base
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
