/// How diagnostics are written.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: place, message, the line itself, an underline and the remedy.
  case human
  /// One line each: `file:line:column: severity: message [rule]`.
  case short
  /// One JSON array of objects.
  case json
  /// Workflow commands that GitHub shows beside the changed lines.
  case github
}
