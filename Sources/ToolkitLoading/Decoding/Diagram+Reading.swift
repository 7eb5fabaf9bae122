import ToolkitModel

extension Diagram: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> Diagram? {
    var diagram = self
    diagram.labels = reader.drawingLabels()
    return diagram
  }
}

extension PieceReader {
  /// The mapping under `labels`, whose keys are the drawing's own.
  fileprivate func drawingLabels() -> [Diagram.Label] {
    guard let node = requiredNode("labels") else { return [] }
    guard case .mapping(let mapping) = node else {
      diagnostics.append(.wrongType(of: "'labels'", node, expected: "keys and texts"))
      return []
    }
    return mapping.entries.compactMap { entry in
      guard case .scalar(let scalar) = entry.value, scalar.style != .refused else {
        diagnostics.append(.wrongType(of: "'\(entry.key.string)'", entry.value, expected: "a text"))
        return nil
      }
      if entry.value.isBlank || entry.value.isNull {
        report(
          "missing-key", "the label '\(entry.key.string)' is empty", at: entry.value,
          remedy: "give it a value")
        return nil
      }
      return Diagram.Label(
        key: Located(
          entry.key.string, at: entry.key.position, length: max(1, entry.key.string.utf8.count)),
        text: scalar.sourceText())
    }
  }
}
