package import Diagnostics
package import ToolkitModel

/// Reports references to pieces that do not exist.
struct References {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks one reference; `role` says what it is for in the message (`rule 'home-entry'`).
  mutating func check<Target: Piece>(
    _ reference: Located<PieceID<Target>>, in index: PieceIndex<Target>
  ) {
    guard index[reference.value] == nil else { return }
    diagnostics.append(.unknownID(reference, among: index))
  }

  mutating func check<Target: Piece>(
    _ references: [Located<PieceID<Target>>], in index: PieceIndex<Target>
  ) {
    for reference in references { check(reference, in: index) }
  }

  mutating func check<Target: Piece>(
    _ reference: Located<PieceID<Target>>?, in index: PieceIndex<Target>
  ) {
    if let reference { check(reference, in: index) }
  }

  /// Checks a code against the set that its field takes its codes from.
  mutating func check(_ code: Located<String>, set: String, in codes: CodeSets) {
    guard codes[set, code.value] == nil else { return }
    let known = (codes.sets[set] ?? []).map(\.code)
    let remedy =
      known.isEmpty
      ? "add the set '\(set)' to codes.yaml"
      : suggestion(for: code.value, among: known).map { "did you mean '\($0)'?" }
        ?? "add it to the set '\(set)' in codes.yaml"
    diagnostics.append(
      Diagnostic(
        .error, "unknown-code", "the set '\(set)' has no code '\(code.value)'", at: code.position,
        length: code.length, remedy: remedy))
  }

  mutating func check(_ list: [Located<String>], set: String, in codes: CodeSets) {
    for code in list { check(code, set: set, in: codes) }
  }

  mutating func check(_ code: Located<String>?, set: String, in codes: CodeSets) {
    if let code { check(code, set: set, in: codes) }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension Diagnostic {
  /// A reference to a piece that is not there.
  package static func unknownID<Target: Piece>(
    _ reference: Located<PieceID<Target>>, among index: PieceIndex<Target>
  ) -> Diagnostic {
    unknownID(
      reference.value.text, kind: Target.kind, among: index.ids, at: reference.position,
      length: reference.length)
  }

  package static func unknownID(
    _ id: String, kind: String, among known: [String], at position: SourcePosition, length: Int
  ) -> Diagnostic {
    let remedy =
      suggestion(for: id, among: known).map { "did you mean '\($0)'?" }
      ?? (known.isEmpty ? "the toolkit has none yet" : "`handbill list` shows the ids that exist")
    return Diagnostic(
      .error, "unknown-id", "no \(kind) has the id '\(id)'", at: position, length: length,
      remedy: remedy)
  }
}
