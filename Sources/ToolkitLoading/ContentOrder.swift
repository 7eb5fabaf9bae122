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
}
