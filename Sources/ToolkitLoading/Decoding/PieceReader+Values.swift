import Diagnostics
import TextFolding
import ToolkitModel

// MARK: - Numbers, flags, dates, choices

extension PieceReader {
  /// A value made from one scalar; `make` gives `nil` for a scalar that does not fit.
  private func value<Value>(
    _ key: String, expected: String, isRequired: Bool, _ make: (String) -> Value?
  ) -> Value? {
    let read: Located<String>? = isRequired ? code(key) : optionalCode(key)
    guard let read else { return nil }
    guard let value = make(read.value) else {
      report(
        "wrong-type", "'\(key)' is '\(read.value)', not \(expected)", at: read.position,
        length: read.length, remedy: "write \(expected)")
      return nil
    }
    return value
  }

  func flag(_ key: String) -> Bool? {
    value(key, expected: "true or false", isRequired: true) { Bool($0) }
  }

  func optionalFlag(_ key: String) -> Bool? {
    value(key, expected: "true or false", isRequired: false) { Bool($0) }
  }

  func integer(_ key: String) -> Int? {
    value(key, expected: "a whole number", isRequired: true, Self.wholeNumber)
  }

  func optionalInteger(_ key: String) -> Int? {
    value(key, expected: "a whole number", isRequired: false, Self.wholeNumber)
  }

  private static func wholeNumber(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// A whole number and where it stands.
  func optionalNumber(_ key: String) -> Located<Int>? {
    guard let number = optionalInteger(key), let read = optionalCode(key) else { return nil }
    return Located(number, at: read.position, length: read.length)
  }

  func date(_ key: String) -> CalendarDate? {
    value(key, expected: "a date such as 2026-11-24", isRequired: true) {
      CalendarDate(iso8601: $0)
    }
  }

  func optionalDate(_ key: String) -> CalendarDate? {
    value(key, expected: "a date such as 2026-11-24", isRequired: false) {
      CalendarDate(iso8601: $0)
    }
  }

  func partialDate(_ key: String) -> PartialDate? {
    value(key, expected: "a date such as 2026, 2026-11 or 2026-11-24", isRequired: true) {
      PartialDate(iso8601: $0)
    }
  }

  func optionalPartialDate(_ key: String) -> PartialDate? {
    value(key, expected: "a date such as 2026, 2026-11 or 2026-11-24", isRequired: false) {
      PartialDate(iso8601: $0)
    }
  }

  /// A date that may be rough, and where it stands.
  func optionalLocatedPartialDate(_ key: String) -> Located<PartialDate>? {
    guard let date = optionalPartialDate(key), let read = optionalCode(key) else { return nil }
    return Located(date, at: read.position, length: read.length)
  }

  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    code(key).flatMap { choice(key, $0) }
  }

  func optionalChoice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? {
    optionalCode(key).flatMap { choice(key, $0) }
  }

  func choices<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> [Choice] {
    codes(key).compactMap { choice(key, $0) }
  }

  private func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ read: Located<String>
  ) -> Choice? {
    if let choice = Choice(rawValue: read.value) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      "unknown-value", "'\(key)' cannot be '\(read.value)'", at: read.position,
      length: read.length,
      remedy: suggestion(for: read.value, among: words).map { "did you mean '\($0)'?" }
        ?? "choose one of \(words.joined(separator: ", "))")
    return nil
  }
}

// MARK: - Mappings within the mapping

extension PieceReader {
  /// A mapping under a key, read by `body`; unknown keys in it are reported.
  func object<Value>(
    _ key: String, kind: String, _ body: (PieceReader) -> Value?
  ) -> Value? {
    node(key).flatMap { read($0, kind: kind, body) }
  }

  func requiredObject<Value>(
    _ key: String, kind: String, _ body: (PieceReader) -> Value?
  ) -> Value? {
    requiredNode(key).flatMap { read($0, kind: kind, body) }
  }

  /// A list of mappings under a key.
  func objects<Value>(
    _ key: String, kind: String, _ body: (PieceReader) -> Value?
  ) -> [Value] {
    nodes(key).compactMap { read($0, kind: kind, body) }
  }

  private func read<Value>(
    _ node: YAMLNode, kind: String, _ body: (PieceReader) -> Value?
  ) -> Value? {
    var found: [Diagnostic] = []
    guard let reader = PieceReader(node, kind: kind, diagnostics: &found) else {
      add(found)
      return nil
    }
    reader.refusesNames = refusesNames
    let value = body(reader)
    reader.finish()
    add(from: reader)
    return value
  }
}

extension Diagnostic {
  /// A value of another shape than its key wants.
  static func wrongType(of what: String, _ node: YAMLNode, expected: String) -> Diagnostic {
    if let blank = node.lookAlikeBlank { return blank }
    let found =
      switch node {
      case .scalar where node.isNull: "empty"
      case .scalar: "a single value"
      case .sequence: "a list"
      case .mapping: "keys and values"
      }
    let remedy =
      switch expected {
      case "a list": "write `[one, two]`, or each entry on its own line after `- `"
      case "keys and values", "keys and texts": "write each on its own line, as `key: value`"
      case _ where expected.hasPrefix("a list, "): "begin each entry with `- id:`"
      default: "write one value; put a text that begins with '[' or '{' in quotes"
      }
    return Diagnostic(
      .error, "wrong-type", "\(what) is \(found), not \(expected)", at: node.position,
      length: node.underline, remedy: remedy)
  }
}

extension YAMLNode {
  /// Whether it is a scalar that is there, but of which readers would see nothing.
  var isBlank: Bool {
    guard case .scalar(let scalar) = self, scalar.style != .refused, !scalar.isNull else {
      return false
    }
    // Nearly every value begins with a sign that is seen.
    if let first = scalar.string.utf8.first, first > 0x20, first < 0x7F { return false }
    return Array(scalar.string.utf8).isBlank
  }

  /// The sign in its lines that looks like the space of `key: value`, so that it is no mapping.
  var lookAlikeBlank: Diagnostic? {
    guard case .scalar(let scalar) = self, scalar.style == .plain,
      let blank = LookAlikeBlank(in: scalar.source, from: scalar.offset, to: scalar.end - 1)
    else { return nil }
    return blank.diagnostic(in: scalar.source)
  }

  /// Whether something was refused here, which has been reported.
  var isRefused: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .refused
  }
}

extension YAMLScalar {
  /// Where the text itself begins, behind a quote.
  var contentPosition: SourcePosition {
    switch style {
    case .singleQuoted, .doubleQuoted:
      SourcePosition(file: position.file, line: line, column: column + 1)
    default: position
    }
  }
}
