package import Diagnostics

extension DocumentRecord {
  /// Who wrote it to whom, and when.
  package struct Origin: Sendable, Equatable {
    package var agency = ""
    package var component: String?
    package var authorOffice: String?
    package var recipientOffice: String?
    package var date: PartialDate?
  }

  /// What was blacked out or kept back, and why.
  package struct Redaction: Sendable, Equatable {
    package var exemptions: [Exemption] = []
    package var withheldPages: Int?
    /// What is missing, with the stamps of the missing pages where they are known.
    package var gaps: [KeyPoint] = []
    package var privilegeNotes: SourceText?
    package var challenged: Answer?
    package var challengeOutcome: SourceText?
  }

  /// The request that brought the document out.
  package struct Request: Described, Equatable {
    package static let kind = "request"

    package var caseName: String?
    package var docket: String?
    package var number: String?
    package var requesters: [String] = []
    package var date: PartialDate?
    package var batch: String?
    package var released: PartialDate?
    package var statute: String?
  }

  /// The running stamps on its pages.
  package struct BatesRange: Described, Equatable {
    package static let kind = "Bates range"

    package var prefix = ""
    /// The digits as they are stamped, leading zeros included.
    package var start = ""
    package var end = ""
    package var pages: Int?

    /// The first and last stamp (`EX0001–EX0002`).
    package var text: String {
      start == end ? prefix + start : "\(prefix)\(start)–\(prefix)\(end)"
    }
  }

  /// A ground that was named for keeping something back.
  package struct Exemption: Described, Equatable {
    package static let kind = "exemption"

    package var code = Located.blank
    /// How often, or "throughout".
    package var extent: String?
  }
}

extension DocumentRecord {
  /// A point of the document, and where in it that stands.
  package struct KeyPoint: Described, Equatable {
    package static let kind = "point"

    package var text = SourceText.blank
    package var bates: String?
  }
}

extension DocumentRecord.KeyPoint {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .text(\.text, "text"), .optionalString(\.bates, "bates").noted("the stamp of the page"),
  ]
}

extension Field<DocumentRecord> {
  /// Points, whose texts are all for the same.
  static func points(
    _ path: Path<[DocumentRecord.KeyPoint]>, _ key: String, as role: TextRole = .other,
    signed: Int? = nil
  ) -> Field {
    let points = Field.parts(path, key)
    let traits = TextTraits(role, signed: signed, isParsed: true)
    return Field(
      points.facts, read: points.read, show: points.show,
      texts: { record, name, body in
        points.visitTexts(&record, name) { key, _, text in body(key, traits, text) }
      })
  }
}

extension DocumentRecord.Request {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .optionalString(\.caseName, "case", isKept: true),
    .optionalString(\.docket, "docket", isKept: true), .optionalString(\.number, "number"),
    .strings(\.requesters, "requesters", isKept: true), .optionalValue(\.date, "date"),
    .optionalString(\.batch, "batch"), .optionalValue(\.released, "released"),
    .optionalString(\.statute, "statute", isKept: true),
  ]
}

extension DocumentRecord.BatesRange {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    Field(
      \.prefix, FieldFacts("prefix", .words), read: { $0.optionalString("prefix") },
      show: { .text($0) }),
    .made("start", .number(nil), isRequired: true) { .text($0.start) },
    .made("end", .number(nil), isRequired: true) { .text($0.end) },
    .optionalValue(\.pages, "pages"),
  ]
}

extension DocumentRecord.Exemption {
  package init(at _: SourcePosition) { self.init() }

  package static let fields: [Field<Self>] = [
    .code(\.code, "code", in: "exemptions"),
    .optionalString(\.extent, "extent").noted("how often, or throughout"),
  ]
}
