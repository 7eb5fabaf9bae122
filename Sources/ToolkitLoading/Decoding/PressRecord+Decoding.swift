import Diagnostics
import ToolkitModel

extension PressRecord {
  init?(_ reader: PieceReader, id: PieceID<PressRecord>?) {
    let title = reader.text("title")
    let subtitle = reader.optionalText("subtitle")
    let bylines = reader.objects("bylines", kind: "byline") { Byline($0) }
    let outlet = reader.requiredObject("outlet", kind: "outlet") { Byline($0) }
    let published = reader.object("published", kind: "publication") { reader -> Publication? in
      let date = reader.partialDate("date")
      let precision = reader.choice("precision", of: Publication.Precision.self)
      let basis = reader.optionalString("basis")
      guard let date, let precision else { return nil }
      return Publication(date: date, precision: precision, basis: basis)
    }
    let eventDate = reader.optionalPartialDate("event_date")
    let scene = reader.optionalText("place")
    let area = reader.reference("area", to: Place.self)
    let address = reader.address("url")
    let status = reader.object("url_status", kind: "address status") {
      reader -> (AddressStatus, CalendarDate?)? in
      let checkedOn = reader.optionalDayDone("checked_on")
      return reader.choice("status", of: AddressStatus.self).map { ($0, checkedOn) }
    }
    let archive = reader.address("archive_url")
    let repostedVia = reader.optionalText("reposted_via")
    let language = reader.optionalString("language")
    let summary = reader.text("summary")
    let group = reader.code("group")
    let people = reader.objects("people", kind: "person") { reader -> Person? in
      reader.keepPlainWords("name", "why")
      return Person(name: reader.string("name"), why: reader.label("why"))
    }
    let angles = reader.codes("angles")
    let tactics = reader.codes("tactics")
    let locations = reader.codes("locations")
    let rules = reader.references("rules", to: Rule.self)
    let rightsNote = reader.optionalText("rights_note")
    let review = reader.review()
    guard let id, let outlet, let group else { return nil }
    self.init(
      id: id, title: title, subtitle: subtitle, bylines: bylines, outlet: outlet,
      published: published, eventDate: eventDate, scene: scene, address: address,
      addressStatus: status?.0 ?? .unchecked, addressCheckedOn: status?.1,
      archiveAddress: archive, repostedVia: repostedVia, language: language, summary: summary,
      group: group, people: people, angles: angles, tactics: tactics, locations: locations,
      rules: rules, rightsNote: rightsNote, review: review, position: reader.position,
      area: area)
  }
}

extension PressRecord.Byline {
  fileprivate init?(_ reader: PieceReader) {
    let name = reader.optionalString("name")
    reader.keepPlainWords("name")
    guard let status = reader.choice("status", of: Status.self) else { return nil }
    if name == nil, status != .unknown {
      reader.report(
        "missing-key", "a name that is \(status.rawValue) must be there", at: reader.position,
        remedy: "add `name: …` or write `status: unknown`")
    }
    self.init(name: name, status: status)
  }
}
