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
        length: code.length, remedy: remedy, premise: .absent(kind: "code", id: code.value)))
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
    Diagnostic(
      .error, "unknown-id", "no \(kind) has the id '\(id)'", at: position, length: length,
      remedy: suggestion(for: id, among: known).map { "did you mean '\($0)'?" }
        ?? remedy(forUnknown: kind, among: known),
      premise: .absent(kind: kind, id: id))
  }

  /// How many ids a message names where no command lists them.
  private static let shownIDs = 8

  private static func remedy(forUnknown kind: String, among known: [String]) -> String {
    if known.isEmpty { return "there are none yet" }
    if let list = listed[kind] { return "`handbill list \(list)` shows the ids that exist" }
    let more = known.count > shownIDs ? ", …" : ""
    return "the ids are \(known.prefix(shownIDs).joined(separator: ", "))\(more)"
  }

  /// The kinds that `handbill list` shows, by the name that it has for them.
  private static let listed: [String: String] = [
    Section.kind: "sections", Rule.kind: "rules", Phrase.kind: "phrases", Paper.kind: "papers",
    Authority.kind: "authorities", Term.kind: "terms", Contact.kind: "contacts",
    Encounter.kind: "encounters", Flyer.kind: "flyers", Form.kind: "forms",
    Diagram.kind: "diagrams", Edition.kind: "editions", PressRecord.kind: "records",
    DocumentRecord.kind: "records", ReportRecord.kind: "records",
  ]

}
