/// Mappings within the mapping.
extension Field {
  /// A mapping that must be there, since the owner cannot be without it; `noun` is what messages call it.
  package static func part<Part: Described>(
    _ path: Path<Part>, _ key: String, noun: String = Part.noun, isRequired: Bool = true
  ) -> Field {
    Field(
      FieldFacts(key, .object(FieldShape(Part.self)), isRequired: isRequired),
      read: Self.reading(path, isEssential: isRequired) {
        $0.part(key, noun: noun, isRequired: isRequired)
      },
      show: { $1.append(key, .object($0[keyPath: path].shown)) },
      texts: { $0[keyPath: path].visitTexts($1.appending(key), $2) },
      references: { $0[keyPath: path].visitReferences($1) })
  }

  /// A mapping that is as the owner has it where it is left out.
  package static func part<Part: Described>(ifSet path: Path<Part>, _ key: String) -> Field {
    part(path, key, isRequired: false)
  }

  package static func optionalPart<Part: Described>(_ path: Path<Part?>, _ key: String) -> Field {
    Field(
      FieldFacts(key, .object(FieldShape(Part.self))),
      read: Self.reading(path, isEssential: false) {
        $0.part(key, noun: Part.noun, isRequired: false)
      },
      show: { $1.append(key, $0[keyPath: path].map { .object($0.shown) } ?? .none) },
      texts: { $0[keyPath: path]?.visitTexts($1.appending(key), $2) },
      references: { $0[keyPath: path]?.visitReferences($1) })
  }

  package static func parts<Part: Described>(
    _ path: Path<[Part]>, _ key: String, isRequired: Bool = false
  ) -> Field {
    Field(
      FieldFacts(key, .list(.object(FieldShape(Part.self))), isRequired: isRequired),
      read: Self.reading(path, isEssential: false) { $0.parts(key, of: Part.self) },
      show: { $1.append(key, .list($0[keyPath: path].map { .object($0.shown) })) },
      texts: { owner, name, body in
        let name = name.appending(key)
        for index in owner[keyPath: path].indices {
          let part = owner[keyPath: path][index].listName
          owner[keyPath: path][index].visitTexts(
            part.map { name.appending($0) } ?? name.at(index), body)
        }
      },
      references: { owner, body in
        for part in owner[keyPath: path] { part.visitReferences(body) }
      })
  }

  /// A value whose keys stand beside those of its owner; without it the owner cannot be read.
  package static func inlined<Part: Described>(_ path: Path<Part?>, _ type: Part.Type) -> Field {
    Field(
      FieldFacts("", .object(FieldShape(Part.self))),
      read: Self.reading(path, isEssential: true) { $0.inlined(Part.self) },
      show: { owner, fields in
        for field in owner[keyPath: path]?.shown.all ?? [] {
          fields.append(field.name, field.value)
        }
      },
      texts: { $0[keyPath: path]?.visitTexts($1, $2) },
      references: { $0[keyPath: path]?.visitReferences($1) })
  }
}

extension FieldShape {
  init<Part: Described>(_ type: Part.Type) {
    self.init { Part.fields.map(\.facts) }
  }
}

extension Described {
  mutating func visitTexts(_ key: TextKey, _ body: TextBody) {
    for field in Self.fields { field.visitTexts(&self, key, body) }
  }

  func visitReferences(_ body: (Reference) -> Void) {
    for field in Self.fields { field.visitReferences(self, body) }
  }
}
