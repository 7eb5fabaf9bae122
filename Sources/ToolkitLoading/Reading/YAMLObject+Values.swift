import Diagnostics

extension YAMLObject {
  /// The value under a key that must be there; a stand-in, and a report, if it is not or is wrong.
  package mutating func require<Value>(_ key: String, _ kind: ScalarKind<Value>) -> Value {
    requireNode(key).flatMap { value(of: $0, key, kind) } ?? kind.placeholder(position)
  }

  /// The value under a key that may be left out; `nil` if it is, or if it is wrong and reported.
  package mutating func optional<Value>(_ key: String, _ kind: ScalarKind<Value>) -> Value? {
    node(key).flatMap { value(of: $0, key, kind) }
  }

  /// The values of a list, in order, without those that are wrong and reported.
  ///
  /// - Parameters:
  ///   - key: Where the list stands; it may be left out if it needs no item.
  ///   - kind: What each item is.
  ///   - count: How many items it needs.
  /// - Returns: The values; none if the list is left out.
  package mutating func list<Value>(
    _ key: String, of kind: ScalarKind<Value>, atLeast count: Int = 0
  ) -> [Value] {
    items(key, atLeast: count, each: kind.name).compactMap { value(of: $0, key, kind) }
  }

  /// What a function makes of the mapping under a key that may be left out.
  ///
  /// - Parameters:
  ///   - key: Where the mapping stands.
  ///   - noun: What the mapping is, in a word or two.
  ///   - body: Asks for every key that it may have.
  /// - Returns: `nil` if it is left out, is no mapping, or the function has no value for it.
  package mutating func object<Value>(
    _ key: String, _ noun: String, _ body: (inout YAMLObject) -> Value?
  ) -> Value? {
    guard let node = node(key) else { return nil }
    return collecting { node.read(noun, &$0, body) }
  }

  /// What a function makes of the mapping under a key that must be there.
  ///
  /// - Parameters:
  ///   - key: Where the mapping stands.
  ///   - noun: What the mapping is, in a word or two.
  ///   - body: Asks for every key that it may have.
  /// - Returns: `nil` if it is missing, is no mapping, or the function has no value for it.
  package mutating func requireObject<Value>(
    _ key: String, _ noun: String, _ body: (inout YAMLObject) -> Value?
  ) -> Value? {
    guard let node = requireNode(key) else { return nil }
    return collecting { node.read(noun, &$0, body) }
  }

  /// What a function makes of each mapping of a list, in order.
  ///
  /// - Parameters:
  ///   - key: Where the list stands; it may be left out if it needs no item.
  ///   - noun: What each mapping is, in a word or two.
  ///   - count: How many items the list needs.
  ///   - body: Asks for every key that a mapping may have.
  /// - Returns: The values; none if the list is left out.
  package mutating func objects<Value>(
    _ key: String, _ noun: String, atLeast count: Int = 0, _ body: (inout YAMLObject) -> Value?
  ) -> [Value] {
    let items = items(key, atLeast: count, each: "a \(noun)")
    return collecting { diagnostics in
      items.compactMap { $0.read(noun, &diagnostics, body) }
    }
  }

  /// The value that a node stands for; `nil`, and reported, if it is another kind of value.
  ///
  /// - Parameters:
  ///   - node: What was found.
  ///   - key: The key that it stands under, for the message.
  ///   - kind: What it should be.
  /// - Returns: The value.
  package mutating func value<Value>(
    of node: YAMLNode, _ key: String, _ kind: ScalarKind<Value>
  ) -> Value? {
    guard case .scalar(let scalar) = node else {
      report(
        Diagnostic(
          .error, "wrong-kind", "'\(key)' must be \(kind.name), not \(node.kind)",
          at: node.position, length: node.underline))
      return nil
    }
    guard scalar.style != .refused else { return nil }
    if let value = kind.read(scalar) { return value }
    let isEmpty = scalar.string.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0x0A }
    report(
      Diagnostic(
        .error, isEmpty ? "empty-value" : "wrong-value",
        "'\(key)' must be \(kind.name), not \(isEmpty ? "empty" : "'\(scalar.string.shortened)'")",
        at: scalar.position, length: scalar.underline, remedy: kind.remedy(scalar)))
    return nil
  }

  /// The items under a key; anything but a list is reported, and so is a list that is too short.
  private mutating func items(_ key: String, atLeast count: Int, each: String) -> [YAMLNode] {
    guard let node = count > 0 ? requireNode(key) : node(key) else { return [] }
    switch node {
    case .sequence(let sequence):
      if sequence.items.count < count {
        report(
          Diagnostic(
            .error, "too-few-items",
            "'\(key)' needs at least \(count) \(count == 1 ? "item" : "items"), and has "
              + (sequence.items.isEmpty ? "none" : "\(sequence.items.count)"),
            at: node.position, remedy: "add \(each)"))
      }
      return sequence.items
    case .scalar(let scalar) where scalar.style == .refused: return []
    case .scalar, .mapping:
      report(
        Diagnostic(
          .error, "wrong-kind", "'\(key)' must be a list, each item \(each), not \(node.kind)",
          at: node.position, length: node.underline,
          remedy: "begin each item with '- ', or put all in '[' and ']'"))
      return []
    }
  }
}
