/// A JSON value.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number that is written without a point; any whole number that is read.
  case integer(Int)
  case number(Double)
  case string(String)
  case list([JSONValue])
  /// In the order of the text; of several members with one name the first counts.
  case object([Member])

  /// A value and its name in an object.
  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// The member of an object; `nil` for anything else.
  package subscript(_ name: String) -> JSONValue? { members?.first { $0.name == name }?.value }

  package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }
  package var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// A whole number that is not negative.
  package var count: Int? {
    guard let number, number >= 0 else { return nil }
    return Int(exactly: number)
  }

  /// A list of strings and nothing else.
  package var strings: [String]? {
    guard let list else { return nil }
    let strings = list.compactMap(\.string)
    return strings.count == list.count ? strings : nil
  }
}

extension JSONValue {
  /// Null for what is not there.
  package init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  /// Null for what is not there.
  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }
}

extension JSONValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map(Member.init))
  }
}
