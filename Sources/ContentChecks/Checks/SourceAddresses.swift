import Diagnostics
import Guides
import ToolkitModel

/// Tells how many rules lead readers to an official text, and which authorities have no address yet.
///
/// A practice is in no official text, so nobody is asked for its address.
///
/// - Good: a statute with `address: "https://…"`.
/// - Bad: a statute without `address` that a rule rests on.
enum SourceAddresses {
  static func diagnostics(for guide: Guide) -> [Diagnostic] {
    diagnostics(for: guide.rules.pieces, authorities: guide.authorities)
  }

  static func diagnostics(
    for rules: [Rule], authorities: PieceIndex<Authority>
  ) -> [Diagnostic] {
    let named = Set(rules.flatMap { $0.authorities.map(\.value) })
    let without = authorities.pieces.filter {
      named.contains($0.id) && $0.address == nil && $0.authorityKind != .practice
    }
    guard let first = without.first else { return [] }
    let led = rules.count { rule in
      rule.authorities.contains { authorities[$0.value]?.address != nil }
    }
    return [
      Diagnostic(
        .note, "source-address",
        "\(led) of \(rules.count) \(rules.count == 1 ? "rule rests" : "rules rest") on an authority "
          + "with an address; authorities without one: "
          + without.map(\.id.text).joined(separator: ", "),
        at: SourcePosition(file: first.position.file),
        remedy: "add the `address:` of the official page if you know it for certain",
        premise: .everythingRead)
    ]
  }
}
