import Diagnostics
import ToolkitModel

extension References {
  /// Reports every id and code in records that leads nowhere, and codes whose parent is no code.
  mutating func checkRecords(of toolkit: Toolkit) {
    var reports: [ReportRecord] = []
    var documents: [DocumentRecord] = []
    for appendix in toolkit.appendices {
      switch appendix.records {
      case .press(let records): check(records, of: toolkit)
      case .documents(let records): documents += records
      case .reports(let records): reports += records
      case .prose: break
      }
    }
    check(documents, beside: reports, of: toolkit)
    let targets = ReportTargets(of: toolkit, documents: documents)
    for record in reports { check(record, in: targets) }
    checkParents(in: toolkit.codes)
    let places = PieceIndex(toolkit.places)
    let circling = Circles(of: toolkit.places.map(\.id)) { places[$0]?.within?.value }.members
    for map in toolkit.maps { check(map, in: places, except: circling) }
  }

  /// Checks a map; regions that lie in a circle of places have their message there.
  private mutating func check(
    _ map: ReportMap, in places: PieceIndex<Place>, except circling: Set<PieceID<Place>>
  ) {
    check(map.regions.map(\.place), in: places)
    let regions = Set(map.regions.map(\.place.value))
    for region in map.regions {
      let wider = places.wider(from: region.place.value)
      guard circling.isDisjoint(with: wider) else { continue }
      if wider.dropFirst().contains(where: regions.contains) { report(.nestedRegion(region.place)) }
    }
  }

  private mutating func check(_ records: [PressRecord], of toolkit: Toolkit) {
    let rules = PieceIndex(toolkit.rules)
    let places = PieceIndex(toolkit.places)
    for record in records {
      check(record.area, in: places)
      check(record.group, set: "groups", in: toolkit.codes)
      check(record.angles, set: "angles", in: toolkit.codes)
      check(record.tactics, set: "tactics", in: toolkit.codes)
      check(record.locations, set: "locations", in: toolkit.codes)
      check(record.rules, in: rules)
    }
  }

  private mutating func check(
    _ records: [DocumentRecord], beside reports: [ReportRecord], of toolkit: Toolkit
  ) {
    let rules = PieceIndex(toolkit.rules)
    let documents = PieceIndex(records)
    let reports = PieceIndex(reports)
    for record in records {
      check(record.type, set: "types", in: toolkit.codes)
      check(record.redaction.exemptions.map(\.code), set: "exemptions", in: toolkit.codes)
      check(record.topics, set: "topics", in: toolkit.codes)
      check(record.tactics, set: "tactics", in: toolkit.codes)
      check(record.supersedes, in: documents)
      check(record.supersededBy, in: documents)
      check(record.rules, in: rules)
      check(record.reports, in: reports)
      for reference in record.reports where reports[reference.value]?.nature == .real {
        report(.namesRealReport(reference))
      }
    }
  }

  private mutating func check(_ record: ReportRecord, in targets: ReportTargets) {
    let codes = targets.codes
    check(record.consent?.takenBy, set: "roles", in: codes)
    check(record.consent?.withdrawal, in: targets.contacts)
    check(record.opinion, in: targets.authorities)
    check(record.area, in: targets.places)
    check(record.locations, set: "locations", in: codes)
    check(record.tactics, set: "tactics", in: codes)
    check(record.rules, in: targets.rules)
    check(record.documents, in: targets.documents)
    guard let details = record.details else { return }
    check(details.source, set: "sources", in: codes)
    check(details.season, set: "seasons", in: codes)
    check(details.timeOfDay, set: "times", in: codes)
    check(details.space, set: "spaces", in: codes)
    check(details.officers.agencies, set: "agencies", in: codes)
    check(details.officers.number, set: "officers", in: codes)
    check(details.officers.clothing, set: "clothing", in: codes)
    check(details.officers.identified, set: "identifications", in: codes)
    check(details.officers.vehicles, set: "vehicles", in: codes)
    check(details.officers.jointWith, set: "agencies", in: codes)
    check(details.papers.kinds, in: targets.papers)
    check(details.papers.signature, set: "signatures", in: codes)
    check(details.entry.how, set: "entries", in: codes)
    check(details.entry.openedBy, set: "openers", in: codes)
    check(details.people.affected, set: "affected", in: codes)
    check(details.people.vulnerable, set: "vulnerable", in: codes)
    check(details.people.region, set: "regions", in: codes)
    check(details.force.level, set: "force", in: codes)
    check(details.rights.asserted, in: targets.phrases)
    check(details.rights.reaction, set: "reactions", in: codes)
    check(details.evidence?.heldBy, set: "holders", in: codes)
    check(details.outcome.outcome, set: "outcomes", in: codes)
    check(details.outcome.detainedIn, in: targets.places)
  }

  /// A statute tells nothing that happened to anybody.
  private mutating func check(
    _ opinion: ReportRecord.Opinion?, in authorities: PieceIndex<Authority>
  ) {
    guard let opinion else { return }
    check(opinion.cites, in: authorities)
    for cite in opinion.cites {
      guard let authority = authorities[cite.value], authority.authorityKind != .case else {
        continue
      }
      report(.citesNoCase(cite, authority.authorityKind))
    }
  }

  /// A parent that is no code would make a kind that nobody can name.
  private mutating func checkParents(in codes: CodeSets) {
    for name in codes.sets.keys.sorted() {
      for code in codes.sets[name] ?? [] {
        check(code.parent, set: name, in: codes)
      }
      let members = (codes.sets[name] ?? []).map(\.code)
      for circle in Circles(of: members, next: { codes[name, $0]?.parent?.value }).circles {
        guard let parent = codes[name, circle[0]]?.parent else { continue }
        report(
          .circle(
            "the parents of '\(circle[0])' form a cycle: \(circle.inWords())",
            at: parent.position,
            length: parent.length, remedy: "remove one `parent` of the cycle"))
      }
    }
  }
}

extension Diagnostic {
  static func circle(
    _ message: String, at position: SourcePosition, length: Int, remedy: String
  ) -> Diagnostic {
    Diagnostic(.error, "circle", message, at: position, length: length, remedy: remedy)
  }

  /// What lies in two regions would be counted twice.
  fileprivate static func nestedRegion(_ place: Located<PieceID<Place>>) -> Diagnostic {
    Diagnostic(
      .error, "map-nested", "'\(place.value)' is in another region of this map",
      at: place.position, length: place.length,
      remedy: "make two maps, one for each kind of place")
  }

  fileprivate static func citesNoCase(
    _ cite: Located<PieceID<Authority>>, _ kind: Authority.Kind
  ) -> Diagnostic {
    Diagnostic(
      .error, "cites-no-case",
      "authority '\(cite.value)' is not a court opinion: its kind is \(kind.rawValue)",
      at: cite.position, length: cite.length,
      remedy: "name the opinion, an authority of `kind: case`")
  }

  /// A link from a document would tell what a real report does not show.
  fileprivate static func namesRealReport(
    _ reference: Located<PieceID<ReportRecord>>
  ) -> Diagnostic {
    Diagnostic(
      .error, "names-real-report", "a document names the real report '\(reference.value)'",
      at: reference.position, length: reference.length,
      remedy: "name the document in the report instead, where it stays unpublished")
  }
}

/// What reports name, indexed once for all of them.
private struct ReportTargets {
  let codes: CodeSets
  let contacts: PieceIndex<Contact>
  let places: PieceIndex<Place>
  let rules: PieceIndex<Rule>
  let papers: PieceIndex<Paper>
  let authorities: PieceIndex<Authority>
  let phrases: PieceIndex<Phrase>
  let documents: PieceIndex<DocumentRecord>

  init(of toolkit: Toolkit, documents: [DocumentRecord]) {
    codes = toolkit.codes
    contacts = PieceIndex(toolkit.contacts)
    places = PieceIndex(toolkit.places)
    rules = PieceIndex(toolkit.rules)
    papers = PieceIndex(toolkit.papers)
    authorities = PieceIndex(toolkit.authorities)
    phrases = PieceIndex(toolkit.phrases)
    self.documents = PieceIndex(documents)
  }
}
