import JSONReading

extension JSONValue {
  /// Reads a whole JSON text; `nil` for anything but valid JSON, or one that is nested too deep.
  package init?(parsing text: some Sequence<UInt8>) {
    var reader = JSONReader(scanner: JSONScanner(Array(text)))
    guard let value = reader.value(depth: 0), reader.scanner.isAtEnd else { return nil }
    self = value
  }
}

/// Reads the values of a JSON text.
private struct JSONReader {
  /// How deep lists and objects may lie in each other.
  static let depthLimit = 32

  var scanner: JSONScanner

  mutating func value(depth: Int) -> JSONValue? {
    guard depth < Self.depthLimit else { return nil }
    switch scanner.peek() {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return scanner.string().map { .string($0) }
    case UInt8(ascii: "t"): return scanner.take(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return scanner.take(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return scanner.take(word: "null") ? .null : nil
    default: return scanner.decimal().map { .number($0) }
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [(name: String, value: JSONValue)] = []
    guard scanner.take("{") else { return nil }
    if scanner.take("}") { return .object([]) }
    repeat {
      guard let name = scanner.string(), scanner.take(":"), let value = value(depth: depth + 1)
      else { return nil }
      members.append((name, value))
    } while scanner.take(",")
    return scanner.take("}") ? .object(members) : nil
  }

  private mutating func list(depth: Int) -> JSONValue? {
    var values: [JSONValue] = []
    guard scanner.take("[") else { return nil }
    if scanner.take("]") { return .list([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while scanner.take(",")
    return scanner.take("]") ? .list(values) : nil
  }
}
