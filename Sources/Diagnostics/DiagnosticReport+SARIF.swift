import JSON

extension DiagnosticReport {
  /// One SARIF 2.1.0 log with one run; files are relative to the folder that the command runs in.
  func sarif(_ verdict: Verdict) -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.precedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    var columns = CharacterColumns(source: source)
    var writer = JSONWriter()
    writer.object(.lines) { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.member("version", "2.1.0")
      log.name("runs")
      log.list(.lines) { runs in
        runs.object(.lines) { run in
          run.name("tool")
          run.object {
            $0.name("driver")
            $0.object {
              $0.member("name", "Handbill")
              $0.member("version", .string(verdict.version))
              $0.name("rules")
              $0.list(.lines) { for rule in rules { $0.append(Self.rule(rule)) } }
            }
          }
          run.member(
            "invocations",
            [
              [
                "executionSuccessful": .bool(verdict.exit == 0),
                "exitCode": .integer(Int(verdict.exit)),
              ]
            ])
          run.member("columnKind", "utf16CodeUnits")
          run.name("results")
          run.list(.lines) {
            for diagnostic in diagnostics {
              $0.append(
                Self.result(
                  for: diagnostic, number: numbers[diagnostic.rule] ?? 0,
                  columns: columns.range(of: diagnostic), in: verdict.folder))
            }
          }
        }
      }
    }
    return String(decoding: writer.file, as: UTF8.self)
  }

  /// A rule, described by its own name: `unknown-id` is "Unknown id".
  private static func rule(_ id: String) -> JSONValue {
    let words = id.split(separator: "-").joined(separator: " ")
    let text = words.prefix(1).uppercased() + words.dropFirst()
    return ["id": .string(id), "shortDescription": ["text": .string(text)]]
  }

  private static func result(
    for diagnostic: Diagnostic, number: Int, columns: Range<Int>?, in folder: String
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.rule)), .init("ruleIndex", .integer(number)),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", ["text": "\(diagnostic.message); \(diagnostic.remedy)"]),
    ]
    if let position = diagnostic.position {
      let address = FileReference(position.file, from: folder).text
      var place = [JSONValue.Member("artifactLocation", ["uri": .string(address)])]
      if let columns {
        place.append(
          .init(
            "region",
            [
              "startLine": .integer(position.line), "startColumn": .integer(columns.lowerBound),
              "endColumn": .integer(columns.upperBound),
            ]))
      }
      members.append(.init("locations", [["physicalLocation": .object(place)]]))
    }
    return .object(members)
  }
}
