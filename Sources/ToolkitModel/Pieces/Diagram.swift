package import Diagnostics

/// A drawing of our own, whose words are kept apart from it so that they can be translated.
package struct Diagram: ReviewablePiece {
  package static let kind = "diagram"

  package var id = PieceID<Diagram>("")
  package var title = SourceText.blank
  /// All that the drawing says, in words, for those who do not see it.
  package var description = SourceText.blank
  /// The words in the drawing by key, in the order of the file.
  package var labels: [Label] = []
  /// The drawing as it was made, in SVG, its labels not yet in it.
  package var drawing = SourceText.blank
  package var place: Located<PieceID<Place>>?
  package var review: Review?
  package var position: SourcePosition

  package struct Label: Sendable, Equatable {
    package let key: Located<String>
    package internal(set) var text: SourceText

    package init(key: Located<String>, text: SourceText) {
      self.key = key
      self.text = text
    }
  }
}

extension Diagram {
  package init(at position: SourcePosition) { self.init(position: position) }

  package static let described = Kind<Diagram>(
    KindFacts(
      kind, plural: "diagrams",
      home: .files("diagrams/", ".yaml", beside: .init("drawing", ".svg", rule: "no-drawing")),
      columns: ["id", "title", "review"], isData: true, isLeftOut: true))

  package static let fields: [Field<Diagram>] = [
    .fileID,
    .text(\.title, "title", as: .title, signed: 0),
    .text(\.description, "description", signed: 0).noted("all that the drawing says, in words"),
    .labels,
    .optionalReference(\.place, "place"),
    .optionalPart(\.review, "reviewed"),
    .fileBeside(\.drawing, "drawing"),
  ]
}

extension Field<Diagram> {
  /// The mapping of the drawing's own keys to its words.
  fileprivate static let labels = Field(
    FieldFacts("labels", .keyed, isRequired: true), read: { _, _ in true },
    show: { diagram, fields in
      fields.append(
        "labels",
        .list(
          diagram.labels.map {
            .object(["key": .text($0.key.value), "text": .init($0.text)])
          }))
    },
    texts: { diagram, name, body in
      for index in diagram.labels.indices {
        diagram.labels[index].text.visit(
          name.appending("labels").appending(diagram.labels[index].key.value),
          TextTraits(.label, signed: 0, isParsed: true), body)
      }
    }
  ).noted("the words in the drawing, by its keys; plain words, no Markdown")
}
