package import Diagnostics

/// A value of a piece as data files and `handbill list` show it, under its YAML name.
package indirect enum FieldValue: Sendable, Equatable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([FieldValue])
  case object(Fields)
  case none

  package init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  package init(_ text: SourceText?) { self = text.map { .text($0.string) } ?? .none }
  package init<V: ScalarValue>(_ value: V?) { self = value?.shown ?? .none }
  package init<P>(_ id: Located<PieceID<P>>?) { self = .init(id?.value.text) }
  package init<P>(_ ids: [Located<PieceID<P>>]) { self = .list(ids.map { .text($0.value.text) }) }
  package init(_ codes: [Located<String>]) { self = .list(codes.map { .text($0.value) }) }
  package init(_ code: Located<String>?) { self = .init(code?.value) }
  package init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }
}

/// The fields of one piece, in the order of the format's documentation.
package struct Fields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  package struct Field: Sendable, Equatable {
    package let name: String
    package let value: FieldValue
  }

  package private(set) var all: [Field]

  package init(dictionaryLiteral elements: (String, FieldValue)...) {
    all = elements.map { Field(name: $0.0, value: $0.1) }
  }

  package mutating func append(_ name: String, _ value: FieldValue) {
    all.append(Field(name: name, value: value))
  }

  package subscript(name: String) -> FieldValue? {
    all.first { $0.name == name }?.value
  }
}
