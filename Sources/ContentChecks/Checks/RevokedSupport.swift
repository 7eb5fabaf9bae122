import Diagnostics
import Guides
import ToolkitModel

/// Finds rules that state today's law and rest on what binds nobody any more.
///
/// - Good: a rule with `standing: superseded` whose authority has `in_force: reversed`.
/// - Bad: a rule with `standing: settled` whose authority has `in_force: "no"`.
enum RevokedSupport {
  static func diagnostics(
    for rules: [Rule], authorities: PieceIndex<Authority>
  ) -> [Diagnostic] {
    rules.filter { $0.standing != .superseded }.flatMap { rule in
      rule.authorities.compactMap { reference -> Diagnostic? in
        guard let authority = authorities[reference.value], !authority.inForce.maySupport else {
          return nil
        }
        let fate = authority.inForce == .reversed ? "was reversed" : "is no longer in force"
        return Diagnostic(
          .error, "revoked-support",
          "rule '\(rule.id)' rests on authority '\(authority.id)', which \(fate)",
          at: reference,
          remedy: "name an authority that is in force; a rule about former law "
            + "has `standing: superseded`")
      }
    }
  }
}
