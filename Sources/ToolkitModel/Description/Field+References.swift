/// Ids and codes.
extension Field {
  /// A value that names pieces or codes.
  private init<Value>(
    _ path: Path<Value>, _ facts: FieldFacts, isEssential: Bool = false,
    read: @escaping @Sendable (any FieldReader) -> Value?,
    show: @escaping @Sendable (Value) -> FieldValue,
    references: @escaping @Sendable (Value) -> [Reference]
  ) {
    let key = facts.key
    self.init(
      facts, read: Self.reading(path, isEssential: isEssential, read),
      show: { $1.append(key, show($0[keyPath: path])) },
      references: { owner, body in references(owner[keyPath: path]).forEach(body) })
  }

  /// A piece that must be named.
  package static func reference<T: Piece>(
    _ path: Path<Located<PieceID<T>>>, _ key: String, isEssential: Bool = false
  ) -> Field {
    Field(
      path, FieldFacts(key, .id(of: T.kind), isRequired: true), isEssential: isEssential,
      read: { reader in
        reader.requiredReference(key, to: T.self)
          ?? (isEssential ? nil : reader.unreadReference(to: T.self))
      }, show: { .init($0) }, references: { [Reference($0)] })
  }

  package static func optionalReference<T: Piece>(
    _ path: Path<Located<PieceID<T>>?>, _ key: String
  ) -> Field {
    Field(
      path, FieldFacts(key, .id(of: T.kind)), read: { $0.reference(key, to: T.self) },
      show: { .init($0) }, references: { $0.map { [Reference($0)] } ?? [] })
  }

  package static func references<T: Piece>(
    _ path: Path<[Located<PieceID<T>>]>, _ key: String
  ) -> Field {
    Field(
      path, FieldFacts(key, .list(.id(of: T.kind))), read: { $0.references(key, to: T.self) },
      show: { .init($0) }, references: { $0.map { Reference($0) } })
  }

  /// Pieces of one kind that are chosen by id, or all, or none.
  package static func selection<T: Piece>(
    _ path: Path<Edition.Choice<T>>, _ key: String
  ) -> Field {
    Field(
      path, FieldFacts(key, .selection(of: T.kind)), read: { $0.selection(key, of: T.self) },
      show: { choice in
        switch choice {
        case .all: .text("all")
        case .none: .text("none")
        case .some(let ids): .init(ids)
        }
      },
      references: { choice in
        if case .some(let ids) = choice { ids.map { Reference($0) } } else { [] }
      })
  }

  /// A code of a set, without which the owner cannot be; of no set in particular, if none is given.
  package static func code(_ path: Path<Located<String>>, _ key: String, in set: String?) -> Field {
    Field(
      path, FieldFacts(key, .code(set: set), isRequired: true), isEssential: true,
      read: { $0.code(key) }, show: { .text($0.value) },
      references: { code in set.map { [Reference(code, in: $0)] } ?? [] })
  }

  package static func optionalCode(
    _ path: Path<Located<String>?>, _ key: String, in set: String?
  ) -> Field {
    Field(
      path, FieldFacts(key, .code(set: set)), read: { $0.optionalCode(key) }, show: { .init($0) },
      references: { code in
        if let code, let set { [Reference(code, in: set)] } else { [] }
      })
  }

  package static func codes(
    _ path: Path<[Located<String>]>, _ key: String, in set: String?
  ) -> Field {
    Field(
      path, FieldFacts(key, .list(.code(set: set))), read: { $0.codes(key) }, show: { .init($0) },
      references: { codes in set.map { set in codes.map { Reference($0, in: set) } } ?? [] })
  }
}

/// The piece's own id.
extension Field where Owner: Piece {
  /// The id under its key: a piece without one is not read if that is essential, else it gets a stand-in.
  package static func id(isEssential: Bool = false, namesFolder: Bool = false) -> Field {
    Field(
      FieldFacts("id", .ownID, isRequired: true),
      read: { reader, owner in
        let id =
          namesFolder
          ? reader.folderID("id", of: Owner.self) : reader.id("id", of: Owner.self)
        if id == nil, isEssential { return false }
        owner.id = id ?? reader.unreadID(of: Owner.self)
        return true
      }, show: { $1.append("id", .text($0.id.text)) })
  }

  /// The id that a file gives to its piece by its name.
  package static var fileID: Field {
    Field(
      FieldFacts("id", .body), read: { _, _ in true },
      show: { $1.append("id", .text($0.id.text)) })
  }
}
