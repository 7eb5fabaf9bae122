import Diagnostics
import Guides
import ToolkitModel

/// Tells in two lines how much of the toolkit still rests on nobody's word.
///
/// - Good: every authority is checked, no rule waits, every text is signed.
/// - Bad: one authority without `checked`.
enum Confirmations {
  static func diagnostics(for guide: Guide) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let toolkit = SourcePosition(file: guide.settings.position.file)
    let open = [
      count(
        guide.authorities.pieces.count { $0.check == nil }, "authority is", "authorities are",
        "not checked against the source"),
      count(
        guide.rules.pieces.count { $0.confirm != nil }, "rule has", "rules have",
        "something to confirm"),
    ].compactMap(\.self)
    if !open.isEmpty {
      found.append(
        Diagnostic(
          .warning, "to-be-confirmed", open.joined(separator: ", "),
          at: toolkit,
          remedy:
            "the lists of rules and authorities show this; fill in `checked`, and delete `confirm`",
          premise: .everythingRead))
    }
    let (unreviewed, all) = guide.states.unreviewed
    if unreviewed > 0 {
      found.append(
        Diagnostic(
          .warning, "not-yet-reviewed", "\(unreviewed) of \(all) texts are not reviewed",
          at: toolkit, remedy: "pages with such texts are marked as drafts",
          premise: .everythingRead))
    }
    return found
  }

  private static func count(
    _ number: Int, _ one: String, _ many: String, _ what: String
  ) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? one : many) \(what)"
  }
}
