import Diagnostics
import ToolkitModel

extension DocumentRecord {
  init?(_ reader: PieceReader, id: PieceID<DocumentRecord>?) {
    let title = reader.text("title")
    let type = reader.code("type")
    let origin = Origin(reader)
    let redaction = Redaction(reader)
    let summary = reader.text("summary")
    let inForce = reader.choice("in_force", of: Authority.Force.self)
    let importance = reader.importance()
    let alternativeTitle = reader.optionalText("alternative_title")
    let language = reader.optionalString("language")
    let supersedes = reader.references("supersedes", to: DocumentRecord.self)
    let supersededBy = reader.references("superseded_by", to: DocumentRecord.self)
    let request = reader.object("request", kind: "request") { Request($0) }
    let bates = reader.object("bates", kind: "Bates range") { BatesRange($0) }
    let pageStart = reader.optionalInteger("page_start")
    let pageLabel = reader.optionalString("page_label")
    let keyPoints = reader.points("key_points")
    let quotes = reader.points("quotes")
    let topics = reader.codes("topics")
    let tactics = reader.codes("tactics")
    let rules = reader.references("rules", to: Rule.self)
    let reports = reader.references("reports", to: ReportRecord.self)
    let inForceOn = reader.optionalDayDone("in_force_on")
    let confirm = reader.optionalText("confirm")
    let file = reader.object("file", kind: "file") { File($0) }
    let address = reader.address("address")
    let review = reader.review()
    guard let id, let type else { return nil }
    self.init(
      id: id, title: title, alternativeTitle: alternativeTitle, type: type, language: language,
      importance: importance, origin: origin, supersedes: supersedes, supersededBy: supersededBy,
      request: request, bates: bates, pageStart: pageStart, pageLabel: pageLabel,
      redaction: redaction, summary: summary, keyPoints: keyPoints, quotes: quotes,
      topics: topics, tactics: tactics, rules: rules, reports: reports,
      inForce: inForce ?? .unknown,
      inForceOn: inForceOn, confirm: confirm, file: file, address: address, review: review,
      position: reader.position)
  }
}

extension DocumentRecord.Origin {
  fileprivate init(_ reader: PieceReader) {
    let agency = reader.string("agency")
    let component = reader.optionalString("component")
    let author = reader.optionalString("author_office")
    let recipient = reader.optionalString("recipient_office")
    reader.keepPlainWords("agency", "component", "author_office", "recipient_office")
    let date = reader.optionalPartialDate("date")
    self.init(
      agency: agency, component: component, authorOffice: author, recipientOffice: recipient,
      date: date)
  }
}

extension DocumentRecord.Request {
  fileprivate init(_ reader: PieceReader) {
    reader.keepPlainWords("case", "docket", "requesters", "statute")
    self.init(
      caseName: reader.optionalString("case"), docket: reader.optionalString("docket"),
      number: reader.optionalString("number"), requesters: reader.strings("requesters"),
      date: reader.optionalPartialDate("date"), batch: reader.optionalString("batch"),
      released: reader.optionalPartialDate("released"), statute: reader.optionalString("statute"))
  }
}

extension DocumentRecord.BatesRange {
  /// The stamps stay as they are written, so that leading zeros are kept.
  fileprivate init?(_ reader: PieceReader) {
    let prefix = reader.optionalString("prefix") ?? ""
    let first = reader.integer("start")
    let last = reader.integer("end")
    let start = reader.optionalCode("start")
    let end = reader.optionalCode("end")
    let pages = reader.optionalInteger("pages")
    guard let first, let last, let start, let end else { return nil }
    if last < first {
      reader.report(
        "bates-range", "the range ends at \(end.value), before it begins", at: end.position,
        length: end.length, remedy: "write the first stamp as `start` and the last as `end`")
    } else if let pages, pages > last - first + 1 {
      reader.report(
        "bates-range", "\(pages) pages do not fit between \(start.value) and \(end.value)",
        at: start.position, length: start.length, remedy: "correct `pages` or the range")
    }
    self.init(prefix: prefix, start: start.value, end: end.value, pages: pages)
  }
}

extension DocumentRecord.Redaction {
  fileprivate init(_ reader: PieceReader) {
    let exemptions = reader.objects("exemptions", kind: "exemption") {
      reader -> DocumentRecord.Exemption? in
      let extent = reader.optionalString("extent")
      return reader.code("code").map { DocumentRecord.Exemption(code: $0, extent: extent) }
    }
    self.init(
      exemptions: exemptions, withheldPages: reader.optionalInteger("withheld_pages"),
      gaps: reader.points("gaps"), privilegeNotes: reader.optionalText("privilege_notes"),
      challenged: reader.optionalChoice("challenged", of: Answer.self),
      challengeOutcome: reader.optionalText("challenge_outcome"))
  }
}

extension DocumentRecord.File {
  fileprivate init?(_ reader: PieceReader) {
    let name = reader.code("name")
    let originalName = reader.optionalString("original_name")
    let digest = reader.optionalCode("sha256")
    let bytes = reader.optionalNumber("bytes")
    let pages = reader.optionalNumber("pages")
    let scan = reader.optionalChoice("scan", of: Scan.self)
    let quality = reader.optionalChoice("ocr_quality", of: Quality.self)
    let accessibleText = reader.optionalFlag("accessible_text")
    let hosting = reader.optionalString("hosting")
    let license = reader.optionalString("license")
    let check = reader.object("pii_check", kind: "check for personal data") {
      reader -> PersonalDataCheck? in
      let on = reader.optionalDayDone("on")
      let by = reader.optionalString("by")
      return reader.flag("done").map { PersonalDataCheck(done: $0, on: on, by: by) }
    }
    guard let name else { return nil }
    self.init(
      name: name, originalName: originalName, digest: digest, bytes: bytes, pages: pages,
      scan: scan, ocrQuality: quality, accessibleText: accessibleText, hosting: hosting,
      license: license, personalDataCheck: check)
  }
}

extension PieceReader {
  fileprivate func points(_ key: String) -> [DocumentRecord.KeyPoint] {
    objects(key, kind: "point") { reader in
      let bates = reader.optionalString("bates")
      return DocumentRecord.KeyPoint(text: reader.text("text"), bates: bates)
    }
  }

  fileprivate func importance() -> Int? {
    guard let importance = optionalNumber("importance") else { return nil }
    if (1...3).contains(importance.value) { return importance.value }
    report(
      "unknown-value", "'importance' cannot be \(importance.value)", at: importance.position,
      length: importance.length, remedy: "write 1, 2 or 3; 1 means that everybody should read it")
    return nil
  }
}
