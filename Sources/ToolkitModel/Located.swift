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
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
