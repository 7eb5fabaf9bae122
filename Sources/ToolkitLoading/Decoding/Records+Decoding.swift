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
    let address = reader.address("url")
    let status = reader.object("url_status", kind: "address status") {
      reader -> (AddressStatus, CalendarDate?)? in
      let checkedOn = reader.optionalDate("checked_on")
      return reader.choice("status", of: AddressStatus.self).map { ($0, checkedOn) }
    }
    let archive = reader.address("archive_url")
    let repostedVia = reader.optionalText("reposted_via")
    let language = reader.optionalString("language")
    let summary = reader.text("summary")
    let group = reader.code("group")
    let people = reader.objects("people", kind: "person") { reader -> Person? in
      let name = reader.string("name")
      let why = reader.string("why")
      guard let name, let why else { return nil }
      return Person(name: name, why: why)
    }
    let angles = reader.codes("angles")
    let tactics = reader.codes("tactics")
    let locations = reader.codes("locations")
    let rules = reader.references("rules", to: Rule.self)
    let rightsNote = reader.optionalText("rights_note")
    let review = reader.review()
    guard let id, let title, let outlet, let summary, let group else { return nil }
    self.init(
      id: id, title: title, subtitle: subtitle, bylines: bylines, outlet: outlet,
      published: published, eventDate: eventDate, scene: scene, address: address,
      addressStatus: status?.0 ?? .unchecked, addressCheckedOn: status?.1,
      archiveAddress: archive, repostedVia: repostedVia, language: language, summary: summary,
      group: group, people: people, angles: angles, tactics: tactics, locations: locations,
      rules: rules, rightsNote: rightsNote, review: review, position: reader.position)
  }
}

extension PressRecord.Byline {
  fileprivate init?(_ reader: PieceReader) {
    let name = reader.optionalString("name")
    guard let status = reader.choice("status", of: Status.self) else { return nil }
    if name == nil, status != .unknown {
      reader.report(
        "missing-key", "a name that is \(status.rawValue) must be there", at: reader.position,
        remedy: "add `name: …` or write `status: unknown`")
    }
    self.init(name: name, status: status)
  }
}

extension DocumentRecord {
  init?(_ reader: PieceReader, id: PieceID<DocumentRecord>?) {
    let title = reader.text("title")
    let type = reader.code("type")
    let agency = reader.string("agency")
    let summary = reader.text("summary")
    let inForce = reader.choice("in_force", of: Authority.Force.self)
    let record = DocumentRecord.Loose(reader)
    guard let id, let title, let type, let agency, let summary, let inForce else { return nil }
    self.init(
      id: id, title: title, alternativeTitle: record.alternativeTitle, type: type,
      language: record.language, agency: agency, component: record.component,
      authorOffice: record.authorOffice, recipientOffice: record.recipientOffice,
      date: record.date, supersedes: record.supersedes, supersededBy: record.supersededBy,
      request: record.request, bates: record.bates, exemptions: record.exemptions,
      withheldPages: record.withheldPages, summary: summary, keyPoints: record.keyPoints,
      topics: record.topics, tactics: record.tactics, rules: record.rules, inForce: inForce,
      confirm: record.confirm, file: record.file, address: record.address,
      review: record.review, position: reader.position)
  }

  /// The keys that may be left out.
  private struct Loose {
    let alternativeTitle: SourceText?
    let language, component, authorOffice, recipientOffice: String?
    let date: PartialDate?
    let supersedes, supersededBy: [Located<PieceID<DocumentRecord>>]
    let request: Request?
    let bates: BatesRange?
    let exemptions: [Exemption]
    let withheldPages: Int?
    let keyPoints: [KeyPoint]
    let topics, tactics: [Located<String>]
    let rules: [Located<PieceID<Rule>>]
    let confirm: SourceText?
    let file: File?
    let address: String?
    let review: Review?

    init(_ reader: PieceReader) {
      alternativeTitle = reader.optionalText("alternative_title")
      language = reader.optionalString("language")
      component = reader.optionalString("component")
      authorOffice = reader.optionalString("author_office")
      recipientOffice = reader.optionalString("recipient_office")
      date = reader.optionalPartialDate("date")
      supersedes = reader.references("supersedes", to: DocumentRecord.self)
      supersededBy = reader.references("superseded_by", to: DocumentRecord.self)
      request = reader.object("request", kind: "request") { reader in
        Request(
          caseName: reader.optionalString("case"), docket: reader.optionalString("docket"),
          number: reader.optionalString("number"), requesters: reader.strings("requesters"),
          batch: reader.optionalString("batch"),
          released: reader.optionalPartialDate("released"),
          statute: reader.optionalString("statute"))
      }
      bates = reader.object("bates", kind: "Bates range") { reader -> BatesRange? in
        let prefix = reader.optionalString("prefix") ?? ""
        let start = reader.integer("start")
        let end = reader.integer("end")
        let pages = reader.optionalInteger("pages")
        guard let start, let end else { return nil }
        return BatesRange(prefix: prefix, start: start, end: end, pages: pages)
      }
      exemptions = reader.objects("exemptions", kind: "exemption") { reader -> Exemption? in
        let extent = reader.optionalString("extent")
        return reader.code("code").map { Exemption(code: $0, extent: extent) }
      }
      withheldPages = reader.optionalInteger("withheld_pages")
      keyPoints = reader.objects("key_points", kind: "key point") { reader -> KeyPoint? in
        let bates = reader.optionalString("bates")
        return reader.text("text").map { KeyPoint(text: $0, bates: bates) }
      }
      topics = reader.codes("topics")
      tactics = reader.codes("tactics")
      rules = reader.references("rules", to: Rule.self)
      confirm = reader.optionalText("confirm")
      file = reader.object("file", kind: "file") { reader -> File? in
        let digest = reader.optionalString("sha256")
        let bytes = reader.optionalInteger("bytes")
        let pages = reader.optionalInteger("pages")
        return reader.string("name").map {
          File(name: $0, digest: digest, bytes: bytes, pages: pages)
        }
      }
      address = reader.address("address")
      review = reader.review()
    }
  }
}
