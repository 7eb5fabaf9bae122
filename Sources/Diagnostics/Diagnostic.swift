/// One thing that is wrong, or worth knowing, at one place.
///
/// The message says the specific thing first and ends without a full stop; `remedy` says what to
/// do, and no message can be made without it. `rule` is the stable name that people search for and that tests compare (`unknown-id`).
package struct Diagnostic: Hashable, Sendable, Error {
  /// The rule of what is wrong with the program itself, not with what it was given.
  package static let faultRule = "program-fault"

  /// The rule of what nobody is to see: no report shows the words that it is about.
  package static let secretRule = "personal-data"

  package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case error, warning, note

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  package let severity: Severity
  package let rule: String
  package let message: String
  /// Where it is; `nil` for what belongs to no file.
  package let position: SourcePosition?
  /// How many bytes from `position` on are meant; at least 1.
  package let length: Int
  /// What to do about it, shown behind the underline.
  package let remedy: String
  /// What it takes for granted of the rest of the toolkit.
  package let premise: Premise?

  package init(
    _ severity: Severity, _ rule: String, _ message: String, at position: SourcePosition?,
    length: Int = 1, remedy: String, premise: Premise? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.position = position
    self.length = max(1, length)
    self.remedy = remedy
    self.premise = premise
  }
}

extension Diagnostic: Comparable {
  /// Orders by place (what has no place comes first), then severity, rule and message.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    switch (left.position, right.position) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let leftPlace?, let rightPlace?) where leftPlace != rightPlace:
      return leftPlace < rightPlace
    default: break
    }
    if left.severity != right.severity { return left.severity < right.severity }
    return (left.rule, left.message) < (right.rule, right.message)
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them is an error.
  package var containsError: Bool { contains { $0.severity == .error } }

  /// Sorted by place, each once.
  package func sortedByPlace() -> [Diagnostic] {
    var unique: [Diagnostic] = []
    for diagnostic in sorted() where unique.last != diagnostic { unique.append(diagnostic) }
    return unique
  }
}

extension [Diagnostic] {
  /// Adds an error.
  package mutating func report(
    _ rule: String, _ message: String, at position: SourcePosition?, length: Int = 1,
    remedy: String, premise: Premise? = nil
  ) {
    append(
      Diagnostic(
        .error, rule, message, at: position, length: length, remedy: remedy, premise: premise))
  }
}
