package import Diagnostics

/// A value and the place where it was written.
package struct Located<Value> {
  package let value: Value
  package let position: SourcePosition
  /// How many bytes it takes there.
  package let length: Int

  package init(_ value: Value, at position: SourcePosition, length: Int = 1) {
    self.value = value
    self.position = position
    self.length = length
  }

  /// Another value at the same place.
  package func with<Other>(_ other: Other) -> Located<Other> {
    Located<Other>(other, at: position, length: length)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension Diagnostic {
  /// What is wrong with, or worth knowing of, a value where it was written.
  package init<Value>(
    _ severity: Severity, _ rule: String, _ message: String, at place: Located<Value>,
    remedy: String, premise: Premise? = nil
  ) {
    self.init(
      severity, rule, message, at: place.position, length: place.length, remedy: remedy,
      premise: premise)
  }
}
