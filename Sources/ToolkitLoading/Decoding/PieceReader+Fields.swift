import ToolkitModel

/// A value of which something can only be read, or checked, with all its keys at hand.
protocol JointlyRead: Described {
  /// The value with all that its keys say together.
  ///
  /// - Parameters:
  ///   - reader: has the keys.
  ///   - isWhole: whether nothing is missing that it cannot be without.
  /// - Returns: `nil` if it is not whole.
  func completed(by reader: PieceReader, isWhole: Bool) -> Self?
}

extension PieceReader: FieldReader {
  /// Reads a described value from this mapping.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - fields: its keys.
  /// - Returns: `nil` if something is missing that it cannot be without.
  func read<Value: Described>(
    _ type: Value.Type, by fields: [Field<Value>] = Value.fields
  ) -> Value? {
    if Value.refusesNames { refusesNames = true }
    var value = Value(at: position)
    var isWhole = true
    for field in fields where !field.read(self, &value) { isWhole = false }
    guard let joint = value as? any JointlyRead else { return isWhole ? value : nil }
    return joint.completed(by: self, isWhole: isWhole) as? Value
  }

  func inlined<Part: Described>(_ type: Part.Type) -> Part? { read(Part.self) }

  func part<Part: Described>(_ key: String, noun: String, isRequired: Bool) -> Part? {
    (isRequired ? requiredNode(key) : node(key)).flatMap {
      read($0, kind: noun) { $0.read(Part.self) }
    }
  }

  func parts<Part: Described>(_ key: String, of type: Part.Type) -> [Part] {
    objects(key, kind: Part.noun) { $0.read(Part.self) }
  }

  /// The pieces of a kind in a list under a key.
  func pieces<P: Piece>(_ key: String, of kind: Kind<P>) -> [P] {
    objects(key, kind: P.noun) { $0.read(P.self, by: kind.fields) }
  }
}
