/// What a template is filled with at one name.
package enum TemplateValue: Sendable, Equatable {
  /// A plain text; it is escaped for the format of the template.
  case text(String)
  /// Bytes that are already in the format of the template; they are copied as they are.
  case ready([UInt8])
  case flag(Bool)
  /// Nothing; fits every optional field.
  case absent
  case object(TemplateObject)
  case list([TemplateObject])

  /// A text, or nothing.
  package init(_ text: String?) {
    self = text.map { .text($0) } ?? .absent
  }

  /// An object, or nothing.
  package init(_ object: TemplateObject?) {
    self = object.map { .object($0) } ?? .absent
  }

  /// Whether a section of this value is taken.
  var isSet: Bool {
    switch self {
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .text, .ready, .object: true
    case .absent: false
    }
  }
}

/// Names and their values, in order.
///
/// An object is filled fastest when its names come in the order in which the context declares them;
/// optional names may be left out.
package struct TemplateObject: Sendable {
  /// Pairs as a literal has them, which are taken over as they are.
  package private(set) var entries: [(String, TemplateValue)]

  package init(_ entries: [(String, TemplateValue)] = []) {
    self.entries = entries
  }

  /// Adds a name behind the others.
  package mutating func append(_ name: String, _ value: TemplateValue) {
    entries.append((name, value))
  }
}

extension TemplateObject: Equatable {
  package static func == (left: TemplateObject, right: TemplateObject) -> Bool {
    left.entries.elementsEqual(right.entries, by: ==)
  }
}

extension TemplateObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self.init(elements)
  }
}
