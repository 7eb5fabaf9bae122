package import Diagnostics

/// Something to print and hand out: a card, a sheet, a poster.
package struct Flyer: ReviewablePiece {
  package static var kind: String { "flyer" }

  package enum Format: String, Sendable, Equatable, CaseIterable {
    case card, quarter, half, flyer, trifold, booklet, poster
    case doorSign = "door-sign"
  }

  /// One side of the sheet.
  package struct Face: Sendable, Equatable {
    package enum Reader: String, Sendable, Equatable, CaseIterable {
      case reader, officer
    }

    /// Which hotlines it prints by itself.
    package enum Hotline: String, Sendable, Equatable, CaseIterable {
      case all, none
    }

    package let id: Located<PieceID<Face>>
    package let reader: Reader
    /// The most words that it may carry.
    package let words: Int
    package let hotline: Hotline

    package init(
      id: Located<PieceID<Face>>, reader: Reader, words: Int, hotline: Hotline = .all
    ) {
      self.id = id
      self.reader = reader
      self.words = words
      self.hotline = hotline
    }
  }

  package let id: PieceID<Flyer>
  package let title: SourceText
  package let summary: SourceText
  /// Words that people search for.
  package let keywords: [String]
  package let format: Format
  /// In the order in which they are printed; never empty.
  package let faces: [Face]
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let body: SourceText
  package let position: SourcePosition

  package init(
    id: PieceID<Flyer>, title: SourceText, summary: SourceText, keywords: [String],
    format: Format, faces: [Face], place: Located<PieceID<Place>>?, review: Review?,
    body: SourceText, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.keywords = keywords
    self.format = format
    self.faces = faces
    self.place = place
    self.review = review
    self.body = body
    self.position = position
  }

  package var reviewedTexts: [SourceText] { [title, summary, body] }
}
