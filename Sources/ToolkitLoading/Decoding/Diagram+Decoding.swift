import Diagnostics
import ToolkitModel

extension Diagram {
  /// Reads the words of a diagram; `drawing` is the picture that lies beside them.
  init(_ reader: PieceReader, id: PieceID<Diagram>, drawing: SourceText) {
    let title = reader.text("title")
    let description = reader.text("description")
    let labels = reader.drawingLabels()
    let place = reader.place()
    let review = reader.review()
    self.init(
      id: id, title: title, description: description, labels: labels, drawing: drawing,
      place: place, review: review, position: reader.position)
  }
}

extension PieceReader {
  /// The mapping under `labels`, whose keys are the drawing's own.
  fileprivate func drawingLabels() -> [Diagram.Label] {
    guard let node = requiredNode("labels") else { return [] }
    guard case .mapping(let mapping) = node else {
      add([.wrongType(of: "'labels'", node, expected: "keys and texts")])
      return []
    }
    return mapping.entries.compactMap { entry in
      guard case .scalar(let scalar) = entry.value, scalar.style != .refused else {
        add([.wrongType(of: "'\(entry.key.string)'", entry.value, expected: "a text")])
        return nil
      }
      if entry.value.isBlank || entry.value.isNull {
        report(
          "missing-key", "the label '\(entry.key.string)' is empty", at: entry.value.position,
          length: entry.value.underline, remedy: "give it a value")
        return nil
      }
      return Diagram.Label(
        key: Located(
          entry.key.string, at: entry.key.position, length: max(1, entry.key.string.utf8.count)),
        text: text(scalar))
    }
  }
}
