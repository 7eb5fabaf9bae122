extension DiagnosticReport {
  /// One workflow command for each diagnostic.
  var github: String {
    var columns = CharacterColumns(source: source)
    var text = ""
    for diagnostic in diagnostics {
      text += Self.workflowCommand(for: diagnostic, at: columns.range(of: diagnostic)) + "\n"
    }
    return text
  }

  /// One workflow command; whatever the content holds cannot start another.
  private static func workflowCommand(
    for diagnostic: Diagnostic, at columns: Range<Int>?
  ) -> String {
    func escaped(_ text: String, property: Bool) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "%": result += "%25"
        case "\r": result += "%0D"
        case "\n": result += "%0A"
        case ":" where property: result += "%3A"
        case "," where property: result += "%2C"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    var properties: [String] = []
    if let position = diagnostic.position {
      properties.append("file=" + escaped(position.file, property: true))
      if let columns { properties += ["line=\(position.line)", "col=\(columns.lowerBound)"] }
    }
    properties.append("title=" + escaped(diagnostic.rule, property: true))
    return "::\(command) \(properties.joined(separator: ","))::"
      + escaped(diagnostic.message + "; " + diagnostic.remedy, property: false)
  }
}
