import Diagnostics
import ToolkitModel

/// Brings what was found in folders into the order of `toolkit.yaml`, and reports what is listed
/// twice, nowhere, or does not exist.
struct ContentOrder {
  private(set) var diagnostics: [Diagnostic] = []
  let unread: UnreadContent

  /// Brings the pieces of one list of `toolkit.yaml` into its order; where the list could not be read, those that
  /// it may lack follow, so that they are checked too.
  mutating func arrange<P: Piece>(
    _ all: inout Pieces, by references: [Located<PieceID<P>>], in list: String
  ) {
    let pieces = all[P.self]
    let byID = Dictionary(pieces.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<PieceID<P>> = []
    var ordered: [P] = []
    for reference in references {
      if !seen.insert(reference.value).inserted {
        diagnostics.append(
          Diagnostic(
            .error, "listed-twice", "\(P.kind) '\(reference.value)' is listed twice",
            at: reference, remedy: "list it once"))
      } else if let piece = byID[reference.value] {
        ordered.append(piece)
      } else {
        diagnostics.append(
          Diagnostic(
            .error, "unknown-id", "no \(P.kind) has the id '\(reference.value)'", at: reference,
            remedy: correction(
              of: reference.value.text, among: pieces.map(\.id.text),
              orElse: "the id is the name of its file"),
            premise: .absent(kind: P.kind, id: reference.value.text)))
      }
    }
    let isWhole = !unread.isUnread(key: list)
    for piece in pieces where !seen.contains(piece.id) {
      if !isWhole { ordered.append(piece) }
      diagnostics.append(
        Diagnostic(
          .warning, "not-listed", "\(P.kind) '\(piece.id)' is not listed, so it is not published",
          at: piece.position, remedy: "add it to `\(list)` in toolkit.yaml",
          premise: .absent(kind: Self.listing, id: piece.id.text)))
    }
    all[P.self] = ordered
  }

  /// What a list of `toolkit.yaml` has of a piece.
  private static let listing = "place in a list"

  /// The outline, and behind it a part for sections that it may lack because it could not be read.
  func outline(_ parts: [Part], holding sections: [Section]) -> [Part] {
    let listed = Set(parts.flatMap(\.sections).map(\.value))
    let rest = sections.filter { !listed.contains($0.id) }
    guard let first = rest.first else { return parts }
    let empty = SourceText(bytes: [], file: first.body.file, origin: .verbatim(firstLine: 1))
    var part = Part(at: first.position)
    part.title = empty
    part.sections = rest.map { Located($0.id, at: $0.position) }
    return parts + [part]
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
          remedy: "add `- {id: \(file), title: …}` to `rule_topics` in toolkit.yaml",
          premise: .absent(kind: RuleTopic.kind, id: file)))
    }
    var seen: Set<PieceID<RuleTopic>> = []
    return topics.compactMap { topic in
      guard let rules = byFile[topic.id.text] else {
        diagnostics.append(
          Diagnostic(
            .error, "unknown-id", "there is no rule in rules/\(topic.id).yaml",
            at: topic.position,
            remedy: correction(
              of: topic.id.text, among: byFile.keys.sorted(),
              orElse: "the id is the name of its file"),
            premise: .absentFile("rules/\(topic.id).yaml")))
        return nil
      }
      guard seen.insert(topic.id).inserted else {
        diagnostics.append(
          Diagnostic(
            .error, "listed-twice", "rule topic '\(topic.id)' is listed twice",
            at: topic.position, remedy: "list it once"))
        return nil
      }
      return topic.with(\.rules, rules.map(\.id))
    }
  }
}
