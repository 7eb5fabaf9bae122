/// What a template may name, and how each name may be used.
///
/// A template is held against its context when it loads, in branches that are not taken too.
package struct TemplateContext: Sendable, Hashable {
  /// A name and what stands behind it.
  package struct Entry: Sendable, Hashable {
    package let name: String
    package let field: TemplateField

    package init(_ name: String, _ field: TemplateField) {
      self.name = name
      self.field = field
    }
  }

  /// The directive that may be in every template: it only holds others.
  package static let container = "box"

  /// The names, in the order in which they were declared.
  package let entries: [Entry]
  /// The authored texts that a Markdown template has to place, each once.
  package let texts: [AuthoredText]
  /// Where each name is among the entries: the words of the interface are hundreds.
  private let orders: [String: Int]

  package init(_ entries: [Entry], texts: [AuthoredText] = []) {
    orders = Dictionary(
      entries.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { _, second in
        preconditionFailure("a context declares '\(entries[second].name)' twice")
      })
    self.entries = entries
    self.texts = texts
  }

  /// Which of the names it is; `nil` if the context does not have it.
  func order(of name: String) -> Int? { orders[name] }
}

extension TemplateContext: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, TemplateField)...) {
    self.init(elements.map { Entry($0, $1) })
  }
}

/// The kind of value that stands behind one name.
package indirect enum TemplateField: Sendable, Hashable {
  /// A plain text; it is escaped for the format of the template.
  case text
  /// Bytes that are already in the format of the template; they are copied as they are.
  case ready
  /// True or false; only sections may ask.
  case flag
  /// A value that may be missing; a section asks whether it is there.
  case optional(TemplateField)
  /// Names below a name (`words.contents`, or a section that opens the object).
  case object(TemplateContext)
  /// Objects in order; a section is repeated for each.
  case list(TemplateContext)

  /// What the field is, for messages.
  var described: String {
    switch unwrapped {
    case .text: "a text"
    case .ready: "ready"
    case .flag: "a flag"
    case .object: "an object"
    case .list: "a list"
    case .optional: "optional"
    }
  }

  /// The field itself, without the `optional` around it.
  var unwrapped: TemplateField {
    if case .optional(let field) = self { field.unwrapped } else { self }
  }
}
