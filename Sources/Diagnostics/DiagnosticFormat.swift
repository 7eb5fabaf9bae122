/// How diagnostics are written.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: place, message, the line itself, an underline and the remedy.
  case human
  /// One line each: `file:line:column: severity: message [rule]`.
  case short
  /// One JSON document: the verdict, and the diagnostics as a list of objects.
  case json
  /// One SARIF 2.1.0 log, as tools that collect findings read it.
  case sarif
  /// Workflow commands that GitHub shows beside the changed lines.
  case github
}
