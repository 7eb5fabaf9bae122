extension DiagnosticReport {
  /// One object: how the command ended, and every diagnostic, sorted by place.
  func json(_ verdict: Verdict) -> String {
    var ending = ["\"exit\": \(verdict.exit)"]
    if let published = verdict.published { ending.append("\"published\": \(published)") }
    for severity in Diagnostic.Severity.allCases {
      let count = diagnostics.count { $0.severity == severity }
      ending.append("\"\(severity.rawValue)s\": \(count)")
    }
    let list = diagnostics.map { "    " + Self.object(for: $0) }.joined(separator: ",\n")
    return """
      {
        "verdict": {\(ending.joined(separator: ", "))},
        "diagnostics": [\(list.isEmpty ? "" : "\n\(list)\n  ")]
      }

      """
  }

  private static func object(for diagnostic: Diagnostic) -> String {
    var members: [(String, String)] = [
      ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
      ("rule", JSONText.quoted(diagnostic.rule)),
      ("message", JSONText.quoted(diagnostic.message)),
    ]
    if let position = diagnostic.position {
      members.append(("file", JSONText.quoted(position.file)))
      if position.line > 0 {
        members.append(("line", String(position.line)))
        members.append(("column", String(position.column)))
        members.append(("length", String(diagnostic.length)))
      }
    }
    members.append(("remedy", JSONText.quoted(diagnostic.remedy)))
    return "{" + members.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", ") + "}"
  }
}
