import Diagnostics
import TextFolding
import ToolkitModel

// MARK: - Values of one word

extension PieceReader {
  func value<V: ScalarValue>(_ key: String, isRequired: Bool) -> V? {
    (isRequired ? code(key) : optionalCode(key)).flatMap { value(key, $0) }
  }

  func values<V: ScalarValue>(_ key: String) -> [V] { codes(key).compactMap { value(key, $0) } }

  private func value<V: ScalarValue>(_ key: String, _ written: Located<String>) -> V? {
    guard let value = V(written: written) else {
      let fault = V.fault(written.value, of: key)
      report(fault.rule, fault.message, at: written, remedy: fault.remedy)
      return nil
    }
    if let name = value.folderName { reportDevice(in: name, at: written) }
    return value
  }

  func number(_ key: String, in range: ClosedRange<Int>, remedy: String) -> Int? {
    let number: Located<Int>? = value(key, isRequired: false)
    guard let number, !range.contains(number.value) else { return number?.value }
    report("unknown-value", "'\(key)' cannot be \(number.value)", at: number, remedy: remedy)
    return nil
  }

  func dayDone(_ key: String, isRequired: Bool) -> Located<CalendarDate>? {
    let day: Located<CalendarDate>? = value(key, isRequired: isRequired)
    if let day { daysDone.append(DayDone(day, named: "'\(key)' of this \(kind)")) }
    return day
  }

  func selection<P>(_ key: String, of type: P.Type) -> Edition.Choice<P> {
    guard let node = node(key) else { return .none }
    guard case .scalar(let scalar) = node else { return .some(references(key, to: P.self)) }
    switch scalar.string {
    case "all": return .all
    case "none": return .none
    default:
      report(
        "unknown-value", "'\(key)' cannot be '\(scalar.string)'", at: scalar.contentPosition,
        length: scalar.underline, remedy: "write all, none or a list of ids")
      return .none
    }
  }

  func words(_ key: String) -> [String] {
    let words = codes(key)
    if words.isEmpty {
      report(
        "missing-key", "'\(key)' of this \(kind) is empty",
        at: node(key)?.position ?? position, remedy: "add `\(key): [word, …]`")
    }
    return words.map(\.value)
  }

  /// Reports the second of two ids that are one.
  func reportTwice(
    _ ids: [Located<String>], _ noun: String, remedy: String = "give one of them another id"
  ) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id.value).inserted {
      report(
        "duplicate-id", "\(noun) '\(id.value)' appears twice", at: id.position, remedy: remedy)
    }
  }
}

// MARK: - Mappings within the mapping

extension PieceReader {
  /// A mapping under a key, read by `body`; unknown keys in it are reported.
  func object<Value>(
    _ key: String, of kind: String, isRequired: Bool = false, _ body: (any FieldReader) -> Value?
  ) -> Value? {
    (isRequired ? requiredNode(key) : node(key)).flatMap { read($0, kind: kind, body) }
  }

  /// A list of mappings under a key.
  func objects<Value>(_ key: String, kind: String, _ body: (PieceReader) -> Value?) -> [Value] {
    nodes(key).compactMap { read($0, kind: kind, body) }
  }

  func read<Value>(
    _ node: YAMLNode, kind: String, _ body: (PieceReader) -> Value?
  ) -> Value? {
    guard let reader = PieceReader(node, kind: kind, diagnostics: &diagnostics) else { return nil }
    reader.refusesNames = refusesNames
    reader.patternParts = patternParts
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
