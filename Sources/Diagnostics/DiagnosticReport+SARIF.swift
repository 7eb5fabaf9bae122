extension DiagnosticReport {
  /// One SARIF 2.1.0 log with one run; files are relative to the folder that the command runs in.
  func sarif(_ verdict: Verdict) -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    var columns = CharacterColumns(source: source)
    var results: [String] = []
    for diagnostic in diagnostics {
      results.append(
        Self.result(
          for: diagnostic, number: numbers[diagnostic.rule] ?? 0,
          columns: columns.range(of: diagnostic), in: verdict.folder))
    }
    func list(_ items: [String]) -> String {
      items.isEmpty ? "[]" : "[\n        " + items.joined(separator: ",\n        ") + "\n      ]"
    }
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {"driver": {"name": "Handbill", "version": \(JSONText.quoted(verdict.version)), \
      "rules": \(list(rules.map(Self.rule)))}},
            "invocations": [{"executionSuccessful": \(verdict.exit == 0), "exitCode": \(verdict.exit)}],
            "columnKind": "utf16CodeUnits",
            "results": \(list(results))
          }
        ]
      }

      """
  }

  /// A rule, described by its own name: `unknown-id` is "Unknown id".
  private static func rule(_ id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    let text = words.prefix(1).uppercased() + words.dropFirst()
    return "{\"id\": \(JSONText.quoted(id)), "
      + "\"shortDescription\": {\"text\": \(JSONText.quoted(text))}}"
  }

  private static func result(
    for diagnostic: Diagnostic, number: Int, columns: Range<Int>?, in folder: String
  ) -> String {
    var members = [
      "\"ruleId\": \(JSONText.quoted(diagnostic.rule))", "\"ruleIndex\": \(number)",
      "\"level\": \"\(diagnostic.severity.rawValue)\"",
      "\"message\": {\"text\": \(JSONText.quoted("\(diagnostic.message); \(diagnostic.remedy)"))}",
    ]
    if let position = diagnostic.position {
      let address = FileReference(position.file, from: folder).text
      var place = "\"artifactLocation\": {\"uri\": \(JSONText.quoted(address))}"
      if let columns {
        place +=
          ", \"region\": {\"startLine\": \(position.line), \"startColumn\": \(columns.lowerBound), "
          + "\"endColumn\": \(columns.upperBound)}"
      }
      members.append("\"locations\": [{\"physicalLocation\": {\(place)}}]")
    }
    return "{" + members.joined(separator: ", ") + "}"
  }
}
