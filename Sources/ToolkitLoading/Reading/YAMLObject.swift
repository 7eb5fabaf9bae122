package import Diagnostics

/// A YAML mapping while its keys are read; it remembers which were asked for.
///
/// Problems never stop the reading: a required value that is missing or wrong is reported, and
/// something harmless takes its place. Get one from ``YAMLNode/read(_:_:_:)`` or its siblings, which
/// also call ``finish(_:)``:
///
/// ```swift
/// let phrase = node.read("phrase", &diagnostics) { fields in
///   Phrase(text: fields.require("text", .text), note: fields.optional("note", .text))
/// }
/// ```
package struct YAMLObject {
  /// Where the mapping begins.
  package let position: SourcePosition
  /// What the mapping is, in a word or two, as messages call it (`rule`).
  package let noun: String
  private let mapping: YAMLMapping
  private var asked: [String] = []
  private var missing: [String] = []
  private var diagnostics: [Diagnostic] = []

  /// Begins to read a mapping; anything else is reported and gives `nil`, nothing at all counts as
  /// a mapping without keys.
  ///
  /// - Parameters:
  ///   - node: What should be a mapping.
  ///   - noun: What it is, in a word or two.
  ///   - diagnostics: Takes up that it is no mapping.
  package init?(_ node: YAMLNode, expecting noun: String, diagnostics: inout [Diagnostic]) {
    switch node {
    case .mapping(let mapping): self.mapping = mapping
    case .scalar(let scalar) where scalar.isNull:
      mapping = YAMLMapping(entries: [], start: scalar)
    case .scalar(let scalar) where scalar.style == .refused: return nil
    case .scalar, .sequence:
      diagnostics.append(
        Diagnostic(
          .error, "wrong-kind", "a \(noun) is expected here, not \(node.kind)", at: node.position,
          length: node.underline, remedy: "write its keys as 'key: value', one on each line"))
      return nil
    }
    self.noun = noun
    position = node.position
  }

  /// The value under a key that may be left out; `nil` if it is not there or stands for nothing.
  package mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let node = mapping[key], !node.isNull else { return nil }
    return node
  }

  /// The value under a key that must be there; `nil`, and reported, if it is not.
  package mutating func requireNode(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let entry = mapping.entries.first(where: { $0.key.string == key }) else {
      missing.append(key)
      return nil
    }
    guard entry.value.isNull else { return entry.value }
    report(
      Diagnostic(
        .error, "empty-value", "'\(key)' has no value", at: entry.key.position,
        length: entry.key.underline, remedy: "write one behind the ':'"))
    return nil
  }

  /// Adds a problem to those of this mapping.
  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Lets a function add problems to those of this mapping.
  package mutating func collecting<Value>(
    _ body: (inout [Diagnostic]) -> Value
  ) -> Value {
    body(&diagnostics)
  }

  /// Hands over what was found, and reports keys that are missing and keys that nobody asked for.
  package consuming func finish(_ diagnostics: inout [Diagnostic]) {
    diagnostics += self.diagnostics
    if !missing.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, "missing-key",
          "this \(noun) has no \(missing.map { "'\($0)'" }.joined(separator: " and no "))",
          at: position, remedy: "add " + missing.map { "'\($0):'" }.joined(separator: " and ")))
    }
    for entry in mapping.entries where !asked.contains(entry.key.string) {
      let key = entry.key.string
      let meant = suggestion(for: key, among: asked.filter { mapping[$0] == nil })
      diagnostics.append(
        Diagnostic(
          .error, "unknown-key", "a \(noun) has no key '\(key.shortened)'",
          at: entry.key.position, length: entry.key.underline,
          remedy: meant.map { "did you mean '\($0)'?" }
            ?? "its keys are \(asked.joined(separator: ", "))"))
    }
  }
}

extension YAMLNode {
  /// Reads a mapping and finishes it; `nil` if this is none, or the function has no value for it.
  ///
  /// - Parameters:
  ///   - noun: What the mapping is, in a word or two.
  ///   - diagnostics: Takes up what is wrong.
  ///   - body: Asks for every key that the mapping may have.
  /// - Returns: What the function made of it.
  package func read<Value>(
    _ noun: String, _ diagnostics: inout [Diagnostic], _ body: (inout YAMLObject) -> Value?
  ) -> Value? {
    guard var fields = YAMLObject(self, expecting: noun, diagnostics: &diagnostics)
    else { return nil }
    let value = body(&fields)
    fields.finish(&diagnostics)
    return value
  }

  /// Reads a list of mappings, in order; nothing at all is a list without items.
  ///
  /// - Parameters:
  ///   - noun: What each mapping is, in a word or two.
  ///   - diagnostics: Takes up what is wrong.
  ///   - body: Asks for every key that a mapping may have.
  /// - Returns: What the function made of them, without those that it made nothing of.
  package func readList<Value>(
    _ noun: String, _ diagnostics: inout [Diagnostic], _ body: (inout YAMLObject) -> Value?
  ) -> [Value] {
    switch self {
    case .sequence(let sequence):
      return sequence.items.compactMap { $0.read(noun, &diagnostics, body) }
    case .scalar(let scalar) where scalar.isNull || scalar.style == .refused: return []
    case .scalar, .mapping:
      diagnostics.append(
        Diagnostic(
          .error, "wrong-kind", "a list is expected here, each item a \(noun), not \(kind)",
          at: position, length: underline, remedy: "begin each \(noun) with '- '"))
      return []
    }
  }

  /// What the value is, as messages call it.
  var kind: String {
    switch self {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a set of keys"
    }
  }
}
