/// One key of a piece, or of a part of one, and all that the program does with it.
///
/// Reading, unknown keys, lists, data files, references, signatures, checks, translations, schemas and the tables
/// of the documentation follow from it.
package struct Field<Owner>: Sendable {
  package typealias Path<Value> = any WritableKeyPath<Owner, Value> & Sendable

  package internal(set) var facts: FieldFacts
  /// Reads it; `false` if it is missing and the owner cannot be without it.
  package let read: @Sendable (any FieldReader, inout Owner) -> Bool
  /// Appends what data files show of it.
  let show: @Sendable (Owner, inout Fields) -> Void
  /// Hands each of its texts to a body, and puts what that gives in its place.
  let visitTexts: @Sendable (inout Owner, TextKey, TextBody) -> Void
  /// Hands each reference in it to a body.
  let visitReferences: @Sendable (Owner, (Reference) -> Void) -> Void

  init(
    _ facts: FieldFacts, read: @escaping @Sendable (any FieldReader, inout Owner) -> Bool,
    show: @escaping @Sendable (Owner, inout Fields) -> Void,
    texts: @escaping @Sendable (inout Owner, TextKey, TextBody) -> Void = { _, _, _ in },
    references: @escaping @Sendable (Owner, (Reference) -> Void) -> Void = { _, _ in }
  ) {
    self.facts = facts
    self.read = read
    self.show = show
    visitTexts = texts
    visitReferences = references
  }

  /// One value under one key.
  ///
  /// - Parameters:
  ///   - path: where the owner has it.
  ///   - facts: its key and type.
  ///   - isEssential: whether the owner cannot be without it; else what could not be read stays as it was.
  ///   - read: reads it.
  ///   - show: what data files show of it.
  package init<Value>(
    _ path: Path<Value>, _ facts: FieldFacts, isEssential: Bool = false,
    read: @escaping @Sendable (any FieldReader) -> Value?,
    show: @escaping @Sendable (Value) -> FieldValue
  ) {
    self.init(
      facts, read: Self.reading(path, isEssential: isEssential, read),
      show: { $1.append(facts.key, show($0[keyPath: path])) })
  }

  static func reading<Value>(
    _ path: Path<Value>, isEssential: Bool, _ read: @escaping @Sendable (any FieldReader) -> Value?
  ) -> @Sendable (any FieldReader, inout Owner) -> Bool {
    { reader, owner in
      guard let value = read(reader) else { return !isEssential }
      owner[keyPath: path] = value
      return true
    }
  }
}

// MARK: - What there is to say of it

extension Field {
  /// The same field with something to say of it in the documentation.
  package func noted(_ note: String) -> Field {
    var copy = self
    copy.facts.note = note
    return copy
  }

  /// The same field, which data files do not show.
  package func unlisted() -> Field {
    var copy = self
    copy.facts.isListed = false
    return copy
  }

  /// The same field, of which the tables of records have no column.
  package func outOfTables() -> Field {
    var copy = self
    copy.facts.isInTables = false
    return copy
  }
}
