import Diagnostics
import ToolkitModel

/// What a reference alone does not tell.
extension References {
  mutating func checkPlaces(of toolkit: Toolkit) {
    let index = PieceIndex(toolkit.places)
    let circles = Circles(of: toolkit.places.map(\.id)) { index[$0]?.within?.value }
    for circle in circles.circles {
      guard let within = index[circle[0]]?.within else { continue }
      report(
        Diagnostic(
          .error, "circle", "'\(circle[0])' is within itself: \(circle.inWords())", at: within,
          remedy: "remove one `within` of the cycle"))
    }
    for map in toolkit.pieces[ReportMap.self] { check(map, in: index, except: circles.members) }
  }

  /// Checks a map; regions that lie in a circle of places have their message there.
  private mutating func check(
    _ map: ReportMap, in places: PieceIndex<Place>, except circling: Set<PieceID<Place>>
  ) {
    let regions = Set(map.regions.map(\.place.value))
    for region in map.regions {
      let wider = places.wider(from: region.place.value)
      guard circling.isDisjoint(with: wider) else { continue }
      guard wider.dropFirst().contains(where: regions.contains) else { continue }
      // What lies in two regions would be counted twice.
      report(
        Diagnostic(
          .error, "map-nested", "'\(region.place.value)' is in another region of this map",
          at: region.place, remedy: "make two maps, one for each kind of place"))
    }
  }

  mutating func checkRecords(of toolkit: Toolkit) {
    checkParents(in: toolkit.codes)
    let records = toolkit.kinds[ReportRecord.self].pieces(in: toolkit.pieces)
    let reports = PieceIndex(records)
    for document in toolkit.kinds[DocumentRecord.self].pieces(in: toolkit.pieces) {
      for reference in document.reports where reports[reference.value]?.nature == .real {
        // A link from a document would tell what a real report does not show.
        report(
          Diagnostic(
            .error, "names-real-report", "a document names the real report '\(reference.value)'",
            at: reference,
            remedy: "name the document in the report instead, where it stays unpublished"))
      }
    }
    // A statute tells nothing that happened to anybody.
    let authorities = PieceIndex(toolkit.authorities)
    for cite in records.flatMap({ $0.opinion?.cites ?? [] }) {
      guard let authority = authorities[cite.value], authority.authorityKind != .case else {
        continue
      }
      report(
        Diagnostic(
          .error, "cites-no-case",
          "authority '\(cite.value)' is not a court opinion: its kind is \(authority.authorityKind.rawValue)",
          at: cite, remedy: "name the opinion, an authority of `kind: case`"))
    }
  }

  /// A parent that is no code would make a kind that nobody can name.
  private mutating func checkParents(in codes: CodeSets) {
    for name in codes.sets.keys.sorted() {
      for code in codes.sets[name] ?? [] {
        if let parent = code.parent { check(parent, set: name) }
      }
      let members = (codes.sets[name] ?? []).map(\.code)
      for circle in Circles(of: members, next: { codes[name, $0]?.parent?.value }).circles {
        guard let parent = codes[name, circle[0]]?.parent else { continue }
        report(
          Diagnostic(
            .error, "circle", "the parents of '\(circle[0])' form a cycle: \(circle.inWords())",
            at: parent, remedy: "remove one `parent` of the cycle"))
      }
    }
  }
}
