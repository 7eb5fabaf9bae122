package import Diagnostics

/// An official document of the document directory: a memo, a manual, a policy paper.
package struct DocumentRecord: ReviewablePiece {
  package static var kind: String { "document record" }

  /// The request that brought the document out.
  package struct Request: Sendable, Equatable {
    package let caseName: String?
    package let docket: String?
    package let number: String?
    package let requesters: [String]
    package let batch: String?
    package let released: PartialDate?
    package let statute: String?

    package init(
      caseName: String?, docket: String?, number: String?, requesters: [String], batch: String?,
      released: PartialDate?, statute: String?
    ) {
      self.caseName = caseName
      self.docket = docket
      self.number = number
      self.requesters = requesters
      self.batch = batch
      self.released = released
      self.statute = statute
    }
  }

  /// The running stamps on its pages.
  package struct BatesRange: Sendable, Equatable {
    package let prefix: String
    package let start: Int
    package let end: Int
    package let pages: Int?

    package init(
      prefix: String, start: Int, end: Int, pages: Int?
    ) {
      self.prefix = prefix
      self.start = start
      self.end = end
      self.pages = pages
    }
  }

  package struct Exemption: Sendable, Equatable {
    package let code: Located<String>
    package let extent: String?

    package init(
      code: Located<String>, extent: String?
    ) {
      self.code = code
      self.extent = extent
    }
  }

  package struct KeyPoint: Sendable, Equatable {
    package let text: SourceText
    package let bates: String?

    package init(
      text: SourceText, bates: String?
    ) {
      self.text = text
      self.bates = bates
    }
  }

  /// The file of the document itself, where a group has it.
  package struct File: Sendable, Equatable {
    package let name: String
    package let digest: String?
    package let bytes: Int?
    package let pages: Int?

    package init(
      name: String, digest: String?, bytes: Int?, pages: Int?
    ) {
      self.name = name
      self.digest = digest
      self.bytes = bytes
      self.pages = pages
    }
  }

  package let id: PieceID<DocumentRecord>
  package let title: SourceText
  package let alternativeTitle: SourceText?
  package let type: Located<String>
  package let language: String?
  package let agency: String
  package let component: String?
  package let authorOffice: String?
  package let recipientOffice: String?
  package let date: PartialDate?
  package let supersedes: [Located<PieceID<DocumentRecord>>]
  package let supersededBy: [Located<PieceID<DocumentRecord>>]
  package let request: Request?
  package let bates: BatesRange?
  package let exemptions: [Exemption]
  package let withheldPages: Int?
  package let summary: SourceText
  package let keyPoints: [KeyPoint]
  package let topics: [Located<String>]
  package let tactics: [Located<String>]
  package let rules: [Located<PieceID<Rule>>]
  package let inForce: Authority.Force
  package let confirm: SourceText?
  package let file: File?
  package let address: String?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<DocumentRecord>, title: SourceText, alternativeTitle: SourceText?,
    type: Located<String>, language: String?, agency: String, component: String?,
    authorOffice: String?, recipientOffice: String?, date: PartialDate?,
    supersedes: [Located<PieceID<DocumentRecord>>],
    supersededBy: [Located<PieceID<DocumentRecord>>], request: Request?, bates: BatesRange?,
    exemptions: [Exemption], withheldPages: Int?, summary: SourceText, keyPoints: [KeyPoint],
    topics: [Located<String>], tactics: [Located<String>], rules: [Located<PieceID<Rule>>],
    inForce: Authority.Force, confirm: SourceText?, file: File?, address: String?, review: Review?,
    position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.alternativeTitle = alternativeTitle
    self.type = type
    self.language = language
    self.agency = agency
    self.component = component
    self.authorOffice = authorOffice
    self.recipientOffice = recipientOffice
    self.date = date
    self.supersedes = supersedes
    self.supersededBy = supersededBy
    self.request = request
    self.bates = bates
    self.exemptions = exemptions
    self.withheldPages = withheldPages
    self.summary = summary
    self.keyPoints = keyPoints
    self.topics = topics
    self.tactics = tactics
    self.rules = rules
    self.inForce = inForce
    self.confirm = confirm
    self.file = file
    self.address = address
    self.review = review
    self.position = position
  }

  package var place: Located<PieceID<Place>>? { nil }
  package var reviewedTexts: [SourceText] { [title, summary] + keyPoints.map(\.text) }
}
