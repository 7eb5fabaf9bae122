package import Diagnostics

/// What personal data of one kind looks like, as a regular expression; which kinds there are is content.
package struct PersonalDataPattern: Sendable, Equatable {
  /// A short name (`phone-number`).
  package let id: String
  /// What it finds, with its article, for messages (`a telephone number`).
  package let label: String
  /// A regular expression; capitals do not matter.
  package let pattern: String
  /// What to do instead.
  package let remedy: String
  package let position: SourcePosition

  package init(
    id: String, label: String, pattern: String, remedy: String, position: SourcePosition
  ) {
    self.id = id
    self.label = label
    self.pattern = pattern
    self.remedy = remedy
    self.position = position
  }
}
