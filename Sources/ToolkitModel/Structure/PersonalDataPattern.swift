package import Diagnostics

/// What a report may not hold, because a person could be found by it, such as a telephone number.
package struct PersonalDataPattern: Sendable, Equatable {
  package let id: String
  /// What it is, with its article (`a telephone number`).
  package let label: String
  package let pattern: TextPattern
  /// What to do about it.
  package let remedy: String
  /// A text that holds such data, and one that does not; both are tried when the content is checked.
  package let examples: CheckExamples
  package let position: SourcePosition

  package init(
    id: String, label: String, pattern: TextPattern, remedy: String, examples: CheckExamples,
    position: SourcePosition
  ) {
    self.id = id
    self.label = label
    self.pattern = pattern
    self.remedy = remedy
    self.examples = examples
    self.position = position
  }
}
