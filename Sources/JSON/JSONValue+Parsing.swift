extension JSONValue {
  /// How deep lists and objects may be nested in what is read.
  private static let depthLimit = 64

  /// Reads a whole JSON text; `nil` for anything but valid JSON, or one that is nested too deep.
  package init?(parsing text: some Sequence<UInt8>) {
    var scanner = JSONScanner(Array(text))
    guard let value = scanner.value(), scanner.isAtEnd else { return nil }
    self = value
  }

  init?(next scanner: inout JSONScanner, depth: Int) {
    guard depth < Self.depthLimit else { return nil }
    switch scanner.peek() {
    case UInt8(ascii: "{"):
      var members: [Member] = []
      let isWhole = scanner.object { name, scanner in
        guard let value = JSONValue(next: &scanner, depth: depth + 1) else { return false }
        members.append(Member(name, value))
        return true
      }
      guard isWhole else { return nil }
      self = .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      let isWhole = scanner.list { scanner in
        guard let value = JSONValue(next: &scanner, depth: depth + 1) else { return false }
        values.append(value)
        return true
      }
      guard isWhole else { return nil }
      self = .list(values)
    case UInt8(ascii: "\""):
      guard let text = scanner.string() else { return nil }
      self = .string(text)
    case UInt8(ascii: "t") where scanner.take(word: "true"): self = .bool(true)
    case UInt8(ascii: "f") where scanner.take(word: "false"): self = .bool(false)
    case UInt8(ascii: "n") where scanner.take(word: "null"): self = .null
    default:
      guard let number = scanner.decimal() else { return nil }
      self = Int(exactly: number).map { .integer($0) } ?? .number(number)
    }
  }
}
