import Diagnostics
import ToolkitModel

/// Looks for personal data in everything that a report says.
///
/// It goes over the file's own values, not over the fields that are known, so that no field can be
/// forgotten. What stands there as a date or as the digest of a review is no text.
struct PersonalDataScan {
  private let patterns: [(pattern: PersonalDataPattern, matcher: PersonalDataMatcher)]

  init(_ patterns: [PersonalDataPattern]) {
    self.patterns = patterns.map { ($0, $0.matcher()) }
  }

  /// What is found below a node, in the order of the file.
  func diagnostics(in node: YAMLNode) -> [Diagnostic] {
    if patterns.isEmpty { return [] }
    switch node {
    case .scalar(let scalar): return diagnostics(in: scalar)
    case .sequence(let sequence): return sequence.items.flatMap { diagnostics(in: $0) }
    case .mapping(let mapping):
      return mapping.entries.filter { $0.key.string != "reviewed" }
        .flatMap { diagnostics(in: $0.value) }
    }
  }

  private func diagnostics(in scalar: YAMLScalar) -> [Diagnostic] {
    let string = scalar.string
    if scalar.style == .refused || PartialDate(iso8601: string) != nil { return [] }
    return patterns.flatMap { pattern, matcher in
      matcher.ranges(in: Array(string.utf8)).map { range in
        let text = scalar.sourceText()
        return Diagnostic(
          .error, "personal-data", "a report holds \(pattern.label) (pattern '\(pattern.id)')",
          at: text.position(offset: range.lowerBound), length: range.count,
          remedy: pattern.remedy)
      }
    }
  }
}
