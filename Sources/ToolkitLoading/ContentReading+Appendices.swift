import ToolkitModel

/// Appendices and their records.
extension ContentReading {
  /// Reads the records of an appendix, which lie beside its text.
  mutating func readRecords(of appendix: inout Appendix) {
    let files = files(under: "appendices/\(appendix.id)/", ".yaml")
    var withdrawn: [WithdrawnRecord] = []
    appendix.records =
      switch appendix.contents {
      case .press: .press(records(in: files, &withdrawn))
      case .documents: .documents(records(in: files, &withdrawn))
      case .reports: .reports(records(in: files, &withdrawn))
      case .prose: .prose
      }
    appendix.withdrawn = withdrawn
  }

  /// Records from files that each hold one, or a list of them.
  private mutating func records<P: Piece>(
    in files: [ContentFile], _ withdrawn: inout [WithdrawnRecord]
  ) -> [P] {
    let kind = kinds[P.self]
    var records: [P] = []
    for file in files {
      guard let node = node(of: file), !node.isNull else { continue }
      let nodes: [YAMLNode]
      if case .sequence(let sequence) = node { nodes = sequence.items } else { nodes = [node] }
      for node in nodes {
        if node.isWithdrawn {
          let record = mapping(node, kind: "withdrawn \(P.noun)") { $0.read(WithdrawnRecord.self) }
          if let record { withdrawn.append(record) }
        } else if let record = mapping(
          node, kind: P.noun, { $0.read(P.self, by: kind.fields) })
        {
          records.append(record)
        }
      }
    }
    let gone = Set(withdrawn.map(\.id.text))
    for record in records where gone.contains(record.id.text) {
      diagnostics.append(
        .duplicate(
          "\(P.kind) '\(record.id)'", at: record.position,
          remedy: "a record with this id was withdrawn; give this one its own id"))
    }
    return unique(records)
  }
}

extension YAMLNode {
  /// Whether a record says that it was taken back.
  fileprivate var isWithdrawn: Bool {
    guard case .mapping(let mapping) = self else { return false }
    return mapping.entries.contains { $0.key.string == "withdrawn" }
  }
}
