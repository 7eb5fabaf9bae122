import Diagnostics
import Patterns
import ToolkitModel

extension ContentCheckSettings: JointlyRead {
  func completed(by reader: PieceReader, isWhole: Bool) -> ContentCheckSettings? {
    reader.reportTwice(dangerous.map { Located($0.id.text, at: $0.position) }, "check")
    reader.reportTwice(personalData.map { Located($0.id.text, at: $0.position) }, "check")
    return self
  }
}

extension PieceReader {
  func pattern(_ key: String) -> TextPattern? { original(key).flatMap { compiled($0) } }

  func patterns(_ key: String) -> [TextPattern] { originals(key).compactMap { compiled($0) } }

  /// Each of the named patterns may use those before it.
  func keepPatterns(_ key: String) {
    let parts = objects(key, kind: "part of patterns") { reader in
      let id = reader.code("id")
      let pattern = reader.original("pattern")
      return id.flatMap { id in pattern.map { (id: id, pattern: $0) } }
    }
    for (id, pattern) in parts where compiled(pattern) != nil {
      patternParts.add(
        patternParts.expression(of: pattern) ?? pattern.string, named: id.value)
    }
    reportTwice(parts.map(\.id), "part")
  }

  private func compiled(_ pattern: SourceText) -> TextPattern? {
    let whole = patternParts.expression(of: pattern)
    if let compiled = try? TextPattern(pattern, standingFor: whole) {
      diagnostics += patternParts.diagnostics(for: pattern)
      return compiled
    }
    do throws(PatternFault) {
      // By itself first, so that a fault has its place in what the author wrote.
      _ = try TextPattern(pattern)
      diagnostics += patternParts.diagnostics(for: pattern)
      return try TextPattern(pattern, standingFor: whole)
    } catch {
      report(
        "bad-pattern", "this is not a pattern: \(error.reason)",
        at: pattern.position(offset: error.offset), length: error.length, remedy: error.remedy)
      return nil
    }
  }
}
