import Diagnostics
import ToolkitModel

/// Reports references to pieces and codes that do not exist.
struct References {
  private(set) var diagnostics: [Diagnostic] = []
  /// The ids of each kind, in the order of the pieces.
  private var ids: [String: [String]] = [:]
  private var known: Set<PieceKey> = []
  private let codes: CodeSets

  /// Checks everything that pieces name, as their descriptions tell.
  init(of toolkit: Toolkit) {
    codes = toolkit.codes
    for kind in toolkit.kinds.all { add(kind, of: toolkit) }
    for kind in toolkit.kinds.all { check(kind, of: toolkit) }
    check(Reference(toolkit.settings.place))
    checkPlaces(of: toolkit)
    checkRecords(of: toolkit)
  }

  private mutating func add<K: AnyKind>(_ kind: K, of toolkit: Toolkit) {
    let pieces = kind.described.pieces(in: toolkit.pieces)
    ids[K.P.kind] = pieces.map(\.id.text)
    known.formUnion(pieces.map { PieceKey($0.id) })
  }

  private mutating func check<K: AnyKind>(_ kind: K, of toolkit: Toolkit) {
    for piece in kind.described.pieces(in: toolkit.pieces) {
      for reference in kind.described.references(of: piece) { check(reference) }
    }
  }

  private mutating func check(_ reference: Reference) {
    switch reference.target {
    case .piece(let kind):
      guard !known.contains(PieceKey(kind: kind, id: reference.name.value)) else { return }
      diagnostics.append(
        .unknownID(
          reference.name.value, kind: kind, among: ids[kind] ?? [], at: reference.name.position,
          length: reference.name.length))
    case .code(let set): check(reference.name, set: set)
    }
  }

  /// Checks a code against the set that its field takes its codes from.
  mutating func check(_ code: Located<String>, set: String) {
    guard codes[set, code.value] == nil else { return }
    let known = (codes.sets[set] ?? []).map(\.code)
    let remedy =
      known.isEmpty
      ? "add the set '\(set)' to codes.yaml"
      : correction(
        of: code.value, among: known, orElse: "add it to the set '\(set)' in codes.yaml")
    diagnostics.append(
      Diagnostic(
        .error, "unknown-code", "the set '\(set)' has no code '\(code.value)'", at: code,
        remedy: remedy, premise: .absent(kind: CodeSets.Code.kind, id: code.value)))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
