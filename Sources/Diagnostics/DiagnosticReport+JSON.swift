import JSON

extension DiagnosticReport {
  /// One object: how the command ended, and every diagnostic, sorted by place.
  func json(_ verdict: Verdict) -> String {
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.name("verdict")
      writer.object {
        $0.member("exit", .integer(Int(verdict.exit)))
        if let published = verdict.published { $0.member("published", .bool(published)) }
        for severity in Diagnostic.Severity.allCases {
          let count = diagnostics.count { $0.severity == severity }
          $0.member("\(severity.rawValue)s", .integer(count))
        }
      }
      writer.name("diagnostics")
      writer.list(.lines) { for diagnostic in diagnostics { $0.append(diagnostic) } }
    }
    return String(decoding: writer.file, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func append(_ diagnostic: Diagnostic) {
    object {
      $0.member("severity", .string(diagnostic.severity.rawValue))
      $0.member("rule", .string(diagnostic.rule))
      $0.member("message", .string(diagnostic.message))
      if let position = diagnostic.position {
        $0.member("file", .string(position.file))
        if position.line > 0 {
          $0.member("line", .integer(position.line))
          $0.member("column", .integer(position.column))
          $0.member("length", .integer(diagnostic.length))
        }
      }
      $0.member("remedy", .string(diagnostic.remedy))
    }
  }
}
