package import Diagnostics

/// A sheet that is printed and filled in by hand, such as a family's plan; nothing in it is stored.
package struct Form: ReviewablePiece {
  package static var kind: String { "form" }

  /// Some fields under one heading.
  package struct Part: Piece {
    package static var kind: String { "part of this form" }

    package let id: PieceID<Part>
    package let title: SourceText
    package let note: SourceText?
    /// In the order in which they are printed; never empty.
    package let fields: [Field]
    package let position: SourcePosition

    package init(
      id: PieceID<Part>, title: SourceText, note: SourceText?, fields: [Field],
      position: SourcePosition
    ) {
      self.id = id
      self.title = title
      self.note = note
      self.fields = fields
      self.position = position
    }
  }

  /// One place to write.
  package struct Field: Piece {
    package static var kind: String { "field" }

    package enum Room: Sendable, Equatable {
      /// One line.
      case line
      /// So many lines; at least 2.
      case lines(Int)
      /// A box to tick.
      case tick
      case date
      /// Boxes to tick beside words; at least 2.
      case choice([String])
      /// A table to write into, with so many empty rows; at least 1.
      case table(columns: [String], rows: Int)
    }

    package let id: PieceID<Field>
    package let label: SourceText
    package let room: Room
    package let position: SourcePosition

    package init(id: PieceID<Field>, label: SourceText, room: Room, position: SourcePosition) {
      self.id = id
      self.label = label
      self.room = room
      self.position = position
    }
  }

  package let id: PieceID<Form>
  package let title: SourceText
  package let summary: SourceText
  /// Words that people search for.
  package let keywords: [String]
  /// In the order in which they are printed; never empty.
  package let parts: [Part]
  /// What its advice rests on.
  package let rules: [Located<PieceID<Rule>>]
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let position: SourcePosition

  package init(
    id: PieceID<Form>, title: SourceText, summary: SourceText, keywords: [String],
    parts: [Part], rules: [Located<PieceID<Rule>>], place: Located<PieceID<Place>>?,
    review: Review?, position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.keywords = keywords
    self.parts = parts
    self.rules = rules
    self.place = place
    self.review = review
    self.position = position
  }

  /// What a reader reads; the choices and columns are part of a field's label for a reviewer.
  package var reviewedTexts: [SourceText] {
    [title, summary]
      + parts.flatMap { part in
        [part.title] + (part.note.map { [$0] } ?? []) + part.fields.flatMap(\.reviewedTexts)
      }
  }
}

extension Form.Field {
  fileprivate var reviewedTexts: [SourceText] {
    let words: [String] =
      switch room {
      case .choice(let options): options
      case .table(let columns, _): columns
      case .line, .lines, .tick, .date: []
      }
    return [label] + words.map { SourceText($0, file: position.file) }
  }
}
