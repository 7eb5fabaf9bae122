package import Diagnostics

/// A drawing of our own, whose words are kept apart from it so that they can be translated.
package struct Diagram: ReviewablePiece {
  package static var kind: String { "diagram" }

  package let id: PieceID<Diagram>
  package let title: SourceText
  /// All that the drawing says, in words, for those who do not see it.
  package let description: SourceText
  /// The words in the drawing by key, in the order of the file.
  package let labels: [Label]
  /// The drawing as it was made, in SVG, its labels not yet in it.
  package let drawing: SourceText
  package let place: Located<PieceID<Place>>?
  package let review: Review?
  package let position: SourcePosition

  package struct Label: Sendable, Equatable {
    package let key: Located<String>
    package let text: SourceText

    package init(key: Located<String>, text: SourceText) {
      self.key = key
      self.text = text
    }
  }

  package init(
    id: PieceID<Diagram>, title: SourceText, description: SourceText, labels: [Label],
    drawing: SourceText, place: Located<PieceID<Place>>?, review: Review?,
    position: SourcePosition
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.labels = labels
    self.drawing = drawing
    self.place = place
    self.review = review
    self.position = position
  }

  package var reviewedTexts: [SourceText] { [title, description] + labels.map(\.text) }
}
