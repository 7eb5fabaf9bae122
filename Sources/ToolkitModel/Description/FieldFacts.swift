/// What is to be known of a key without its owner: for schemas, tables and documentation.
package struct FieldFacts: Sendable {
  package let key: String
  package let type: FieldType
  /// Whether it must be there.
  package let isRequired: Bool
  /// What there is to say of it beyond its name and its type.
  package internal(set) var note: String?
  /// Whether `handbill list` and data files show it.
  package internal(set) var isListed = true
  /// Whether the tables of records have columns of it.
  package internal(set) var isInTables = true

  package init(_ key: String, _ type: FieldType, isRequired: Bool = false) {
    self.key = key
    self.type = type
    self.isRequired = isRequired
  }
}

/// What can stand behind a key.
package indirect enum FieldType: Sendable {
  /// Words for readers, in our Markdown.
  case text
  /// Words for readers, as they are.
  case words
  /// Words by keys that are the content's own.
  case keyed
  /// One of a set of codes, or of any.
  case code(set: String?)
  case choice([String])
  case flag
  case number(ClosedRange<Int>?)
  case decimal
  case date
  /// A date of which only the year, or year and month, may be known.
  case partialDate
  case address
  /// The id of a piece of a kind.
  case id(of: String)
  /// The piece's own id.
  case ownID
  /// `all`, `none` or ids of pieces of a kind.
  case selection(of: String)
  case list(FieldType)
  case object(FieldShape)
  /// The file below or beside the keys, which is no key itself.
  case body
}

/// The keys of a mapping.
package struct FieldShape: Sendable {
  private let make: @Sendable () -> [FieldFacts]

  /// - Parameter make: gives the keys when they are asked for, since parts may be described after the whole.
  package init(_ make: @escaping @Sendable () -> [FieldFacts]) {
    self.make = make
  }

  package var facts: [FieldFacts] { make() }
}

extension [FieldFacts] {
  /// With the keys of values that stand beside the others.
  package var flattened: [FieldFacts] {
    flatMap { field in
      if field.key.isEmpty, case .object(let shape) = field.type { shape.facts } else { [field] }
    }
  }
}
