package import Diagnostics

/// An appendix: an introduction and, mostly, records of one kind.
package struct Appendix: ReviewablePiece {
  package static var kind: String { "appendix" }

  package enum Records: Sendable, Equatable {
    case documents([DocumentRecord])
    case reports([ReportRecord])
    case press([PressRecord])
    /// Only the text.
    case prose
  }

  package let id: PieceID<Appendix>
  package let title: SourceText
  package let summary: SourceText
  /// The letter that it was given; else it follows from the order.
  package let letter: String?
  package let records: Records
  /// The records that were taken back, in the order of the files.
  package let withdrawn: [WithdrawnRecord]
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let body: SourceText
  package let position: SourcePosition

  package init(
    id: PieceID<Appendix>, title: SourceText, summary: SourceText, letter: String?,
    records: Records, place: Located<PieceID<Place>>?, review: Review?, body: SourceText,
    position: SourcePosition, withdrawn: [WithdrawnRecord] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.letter = letter
    self.records = records
    self.withdrawn = withdrawn
    self.place = place
    self.review = review
    self.body = body
    self.position = position
  }

  package var reviewedTexts: [SourceText] { [title, summary, body] }

  /// The same appendix with other records.
  package func holding(_ records: Records) -> Appendix {
    Appendix(
      id: id, title: title, summary: summary, letter: letter, records: records, place: place,
      review: review, body: body, position: position, withdrawn: withdrawn)
  }
}
