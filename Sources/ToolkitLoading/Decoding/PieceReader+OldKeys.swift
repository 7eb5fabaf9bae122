import Diagnostics

extension PieceReader {
  /// The key under which something is written: its name or, for one version more, the name that it had.
  ///
  /// The old name gives a warning. Where both are written, the old one is an unknown key.
  func key(_ name: String, formerly old: String) -> String {
    guard !entries.contains(where: { $0.key.string == name }),
      let entry = entries.first(where: { $0.key.string == old })
    else { return name }
    diagnostics.append(
      Diagnostic(
        .warning, "old-key", "'\(old)' is the old name of '\(name)'", at: entry.key.position,
        length: old.utf8.count, remedy: "rename the key to `\(name)`"))
    return old
  }
}
