package import Diagnostics

/// What a report may not hold, because a person could be found by it, such as a telephone number.
package struct PersonalDataPattern: Sendable, Equatable {
  package let id: String
  /// What it is, with its article (`a telephone number`).
  package let label: String
  package let pattern: TextPattern
  /// Signs of ASCII of which a text that holds such data has at least one; empty where nothing is known.
  package let needs: String
  /// What to do about it.
  package let remedy: String
  /// A text that holds such data, and one that does not; both are tried when the content is checked.
  package let examples: CheckExamples
  package let position: SourcePosition

  package init(
    id: String, label: String, pattern: TextPattern, needs: String = "", remedy: String,
    examples: CheckExamples, position: SourcePosition
  ) {
    self.id = id
    self.label = label
    self.pattern = pattern
    self.needs = needs
    self.remedy = remedy
    self.examples = examples
    self.position = position
  }

  /// The pattern ready to be used; make it once for many texts.
  package func matcher() -> PersonalDataMatcher { PersonalDataMatcher(self) }
}

/// Looks for personal data of one kind, to be used in one place.
package struct PersonalDataMatcher {
  private let pattern: TextPattern
  /// Which bytes make a text worth the look; `nil` for every text.
  private let wanted: [Bool]?

  fileprivate init(_ pattern: PersonalDataPattern) {
    self.pattern = pattern.pattern
    let signs = Set((pattern.needs.lowercased() + pattern.needs.uppercased()).utf8)
    // A digit of another script is a digit too, so letters beyond ASCII are always looked at.
    wanted = signs.isEmpty ? nil : (0...255).map { $0 >= 0x80 || signs.contains(UInt8($0)) }
  }

  /// All places in a text that hold such data, in order.
  package func ranges(in text: [UInt8]) -> [Range<Int>] {
    if let wanted, !text.contains(where: { wanted[Int($0)] }) { return [] }
    return pattern.ranges(in: text)
  }
}
