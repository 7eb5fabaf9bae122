import Diagnostics
import ToolkitModel

/// Appendices and their records.
extension ContentReading {
  mutating func appendices() -> [Appendix] {
    files(under: "appendices/", "/appendix.md").compactMap { file in
      let name = file.relativePath.dropFirst("appendices/".count).dropLast("/appendix.md".count)
      guard PieceID<Appendix>.isValid(String(name)) else {
        diagnostics.append(.badFileName(file))
        return nil
      }
      let id = PieceID<Appendix>(String(name))
      let files = files(under: "appendices/\(id)/", ".yaml")
      guard
        let read = frontMatter(of: file, kind: "appendix", { AppendixFile($0, body: $1) })
      else { return nil }
      var withdrawn: [WithdrawnRecord] = []
      let records = records(read.kind, in: files, &withdrawn)
      return Appendix(read, id: id, records: records, withdrawn: withdrawn)
    }
  }

  private mutating func records(
    _ kind: AppendixKind, in files: [ContentFile], _ withdrawn: inout [WithdrawnRecord]
  ) -> Appendix.Records {
    switch kind {
    case .press:
      .press(
        unique(records(in: files, kind: "press record", &withdrawn) { PressRecord($0, id: $1) }))
    case .documents:
      .documents(
        unique(
          records(in: files, kind: "document record", &withdrawn) { DocumentRecord($0, id: $1) }))
    case .reports:
      .reports(
        unique(
          records(in: files, kind: "report record", &withdrawn) { ReportRecord($0, id: $1) }))
    case .prose: .prose
    }
  }

  /// Records from files that each hold one, or a list of them.
  private mutating func records<P: Piece>(
    in files: [ContentFile], kind: String, _ withdrawn: inout [WithdrawnRecord],
    _ make: (PieceReader, PieceID<P>?) -> P?
  ) -> [P] {
    var records: [P] = []
    for file in files {
      guard let node = node(of: file), !node.isNull else { continue }
      let nodes: [YAMLNode]
      if case .sequence(let sequence) = node { nodes = sequence.items } else { nodes = [node] }
      for node in nodes {
        if node.isWithdrawn {
          let record = mapping(node, kind: "withdrawn \(kind)") { WithdrawnRecord($0) }
          if let record { withdrawn.append(record) }
        } else if let record = mapping(node, kind: kind, { make($0, $0.id(of: P.self)) }) {
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
    return records
  }
}

extension YAMLNode {
  /// Whether a record says that it was taken back.
  fileprivate var isWithdrawn: Bool {
    guard case .mapping(let mapping) = self else { return false }
    return mapping.entries.contains { $0.key.string == "withdrawn" }
  }
}
