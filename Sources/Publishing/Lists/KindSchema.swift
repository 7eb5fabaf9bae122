package import ToolkitModel

/// What a file of one kind of piece may hold, as a JSON Schema, by which editors complete and check what is typed.
package struct KindSchema {
  /// The schema, as data files are written.
  package let value: FieldValue

  package init(of kind: any AnyKind) {
    let piece = Self.object(kind.fieldFacts)
    var fields: Fields = [
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text(kind.facts.name),
    ]
    switch kind.facts.home {
    case .list, .lists, .settings:
      fields.append("type", .text("array"))
      fields.append("items", .object(piece))
    case .files, .folders:
      for field in piece.all { fields.append(field.name, field.value) }
    case .records:
      fields.append("$defs", .object(["record": .object(piece)]))
      let record = FieldValue.object(["$ref": .text("#/$defs/record")])
      fields.append(
        "anyOf", .list([record, .object(["type": .text("array"), "items": record])]))
    }
    value = .object(fields)
  }

  private static func object(_ facts: [FieldFacts]) -> Fields {
    let facts = facts.flattened
    var properties: Fields = [:]
    for field in facts {
      guard var property = schema(of: field.type) else { continue }
      if let note = field.note { property.append("description", .text(note)) }
      properties.append(field.key, .object(property))
    }
    let required = facts.filter { $0.isRequired && properties[$0.key] != nil }.map(\.key)
    return [
      "type": .text("object"), "additionalProperties": .flag(false),
      "required": .init(required), "properties": .object(properties),
    ]
  }

  /// `nil` for what is no key.
  private static func schema(of type: FieldType) -> Fields? {
    switch type {
    case .text, .words, .code: return ["type": .text("string")]
    case .keyed:
      return [
        "type": .text("object"), "additionalProperties": .object(["type": .text("string")]),
      ]
    case .choice(let words): return ["enum": .init(words)]
    case .flag: return ["type": .text("boolean")]
    case .number(let range):
      guard let range else { return ["type": .init(["integer", "string"])] }
      return [
        "type": .text("integer"), "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .decimal: return ["type": .text("number")]
    case .date: return ["type": .text("string"), "format": .text("date")]
    case .partialDate: return ["type": .init(["string", "integer"])]
    case .address: return ["type": .text("string"), "format": .text("uri")]
    case .ownID, .id: return ["type": .text("string"), "pattern": .text("^[a-z0-9-]{1,64}$")]
    case .selection(let kind):
      let ids = FieldValue.object(schema(of: .list(.id(of: kind))) ?? [:])
      return ["anyOf": .list([.object(["enum": .init(["all", "none"])]), ids])]
    case .list(let type):
      return ["type": .text("array"), "items": .object(schema(of: type) ?? [:])]
    case .object(let shape): return object(shape.facts)
    case .body: return nil
    }
  }
}

extension AnyKind {
  /// What its schema is called, in a command and as a file.
  package var schemaName: String { facts.name.replacing(" ", with: "-") }
}
