package import Diagnostics

/// An official document of the document directory: a memo, a manual, a policy paper.
package struct DocumentRecord: ReviewablePiece {
  package static var kind: String { "document record" }

  package let id: PieceID<DocumentRecord>
  package let title: SourceText
  package let alternativeTitle: SourceText?
  package let type: Located<String>
  package let language: String?
  /// 1 for what everybody should read, 3 for the rest.
  package let importance: Int?
  package let origin: Origin
  package let supersedes: [Located<PieceID<DocumentRecord>>]
  package let supersededBy: [Located<PieceID<DocumentRecord>>]
  package let request: Request?
  package let bates: BatesRange?
  /// The first page within the whole appendix, counted from 1.
  package let pageStart: Int?
  /// What is printed on that page (`A-12`).
  package let pageLabel: String?
  package let redaction: Redaction
  package let summary: SourceText
  package let keyPoints: [KeyPoint]
  package let quotes: [KeyPoint]
  package let topics: [Located<String>]
  package let tactics: [Located<String>]
  package let rules: [Located<PieceID<Rule>>]
  package let reports: [Located<PieceID<ReportRecord>>]
  package let inForce: Authority.Force
  /// When that was last looked up.
  package let inForceOn: CalendarDate?
  package let confirm: SourceText?
  package let file: File?
  package let address: String?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<DocumentRecord>, title: SourceText, alternativeTitle: SourceText?,
    type: Located<String>, language: String?, importance: Int?, origin: Origin,
    supersedes: [Located<PieceID<DocumentRecord>>],
    supersededBy: [Located<PieceID<DocumentRecord>>], request: Request?, bates: BatesRange?,
    pageStart: Int?, pageLabel: String?, redaction: Redaction, summary: SourceText,
    keyPoints: [KeyPoint], quotes: [KeyPoint], topics: [Located<String>],
    tactics: [Located<String>], rules: [Located<PieceID<Rule>>],
    reports: [Located<PieceID<ReportRecord>>], inForce: Authority.Force, inForceOn: CalendarDate?,
    confirm: SourceText?, file: File?, address: String?, review: Review?, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.alternativeTitle = alternativeTitle
    self.type = type
    self.language = language
    self.importance = importance
    self.origin = origin
    self.supersedes = supersedes
    self.supersededBy = supersededBy
    self.request = request
    self.bates = bates
    self.pageStart = pageStart
    self.pageLabel = pageLabel
    self.redaction = redaction
    self.summary = summary
    self.keyPoints = keyPoints
    self.quotes = quotes
    self.topics = topics
    self.tactics = tactics
    self.rules = rules
    self.reports = reports
    self.inForce = inForce
    self.inForceOn = inForceOn
    self.confirm = confirm
    self.file = file
    self.address = address
    self.review = review
    self.position = position
  }

  package var place: Located<PieceID<Place>>? { nil }
  package var reviewedTexts: [SourceText] { [title, summary] + keyPoints.map(\.text) }
}
