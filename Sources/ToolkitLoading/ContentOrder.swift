import Diagnostics
import ToolkitModel

/// Brings what was found in folders into the order of `toolkit.yaml`, and reports what is listed
/// twice, nowhere, or does not exist.
struct ContentOrder {
  private(set) var diagnostics: [Diagnostic] = []

  /// The pieces of one list of `toolkit.yaml`, in its order.
  mutating func arrange<P: Piece>(
    _ pieces: [P], by references: [Located<PieceID<P>>], in list: String
  ) -> [P] {
    let byID = Dictionary(pieces.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<PieceID<P>> = []
    var ordered: [P] = []
    for reference in references {
      if !seen.insert(reference.value).inserted {
        diagnostics.append(
          Diagnostic(
            .error, "listed-twice", "\(P.kind) '\(reference.value)' is listed twice",
            at: reference.position, length: reference.length, remedy: "list it once"))
      } else if let piece = byID[reference.value] {
        ordered.append(piece)
      } else {
        let close = suggestion(for: reference.value.text, among: pieces.map(\.id.text))
        diagnostics.append(
          Diagnostic(
            .error, "unknown-id", "no \(P.kind) has the id '\(reference.value)'",
            at: reference.position, length: reference.length,
            remedy: close.map { "did you mean '\($0)'?" } ?? "the id is the name of its file"))
      }
    }
    for piece in pieces where !seen.contains(piece.id) {
      diagnostics.append(
        Diagnostic(
          .warning, "not-listed", "\(P.kind) '\(piece.id)' is not listed, so it is not published",
          at: piece.position, remedy: "add it to `\(list)` in toolkit.yaml"))
    }
    return ordered
  }

  /// The topics with the rules of their files; once there are topics, each file of rules is one.
  mutating func topics(
    _ topics: [RuleTopic], holding rules: [Rule], in folder: ContentFolder
  ) -> [RuleTopic] {
    guard !topics.isEmpty else { return [] }
    let prefix = folder.displayPath + "/rules/"
    let byFile = Dictionary(grouping: rules) { rule in
      String(rule.position.file.dropFirst(prefix.count).dropLast(".yaml".count))
    }
    for (file, rules) in byFile.sorted(by: { $0.key < $1.key })
    where !topics.contains(where: { $0.id.text == file }) {
      diagnostics.append(
        Diagnostic(
          .error, "not-listed", "the rules of this file have no topic",
          at: SourcePosition(file: rules[0].position.file),
          remedy: "add `- {id: \(file), title: …}` to `rule_topics` in toolkit.yaml"))
    }
    var seen: Set<PieceID<RuleTopic>> = []
    return topics.compactMap { topic in
      guard let rules = byFile[topic.id.text] else {
        let close = suggestion(for: topic.id.text, among: byFile.keys.sorted())
        diagnostics.append(
          Diagnostic(
            .error, "unknown-id", "there is no rule in rules/\(topic.id).yaml",
            at: topic.position,
            remedy: close.map { "did you mean '\($0)'?" } ?? "the id is the name of its file"))
        return nil
      }
      guard seen.insert(topic.id).inserted else {
        diagnostics.append(
          Diagnostic(
            .error, "listed-twice", "rule topic '\(topic.id)' is listed twice",
            at: topic.position, remedy: "list it once"))
        return nil
      }
      return topic.holding(rules.map(\.id))
    }
  }
}
