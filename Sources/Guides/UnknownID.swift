package import Diagnostics
import ToolkitModel

extension Diagnostic {
  /// A reference to a piece that is not there.
  package static func unknownID(
    _ id: String, kind: String, among known: [String], at position: SourcePosition, length: Int
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-id", "no \(kind) has the id '\(id)'", at: position, length: length,
      remedy: correction(
        of: id, among: known, orElse: remedy(forUnknown: kind, among: known)),
      premise: .absent(kind: kind, id: id))
  }

  /// How many ids a message names where no command lists them.
  private static let shownIDs = 8

  private static func remedy(forUnknown kind: String, among known: [String]) -> String {
    if known.isEmpty { return "there are none yet" }
    if let list = Kinds.standard[kind]?.facts.plural {
      return "`handbill list \(list)` shows the ids that exist"
    }
    let more = known.count > shownIDs ? ", …" : ""
    return "the ids are \(known.prefix(shownIDs).joined(separator: ", "))\(more)"
  }
}
